/** What the samples of a project are. */
export type Modality = 'image' | 'audio';
