/** Why a sound is not taken; each has a sentence in the texts. */
export type SoundFault = 'unreadable' | 'video' | 'tooLong' | 'tooLarge' | 'noSamples' | 'notNumbers' | 'document';

/** What is read at all, bytes. */
export const largestFile = 300 * 2 ** 20;

/** A file that is no sound that can be used. */
export class Unreadable extends Error {
  constructor(readonly fault: SoundFault) {
    super(fault);
  }
}
