import type { Modality } from '../shared/modality.js';

/** A project as its card shows it; Java's record of this shape is `ProjectCard`. */
export interface ProjectCard {
  id: string;
  name: string;
  modality: Modality;
  /** How far it is, in words. */
  facts: string;
  /** How good its model in use is, in words; empty where there is none, or none that could be judged. */
  accuracy: string;
  /** Ids of up to four samples. */
  covers: string[];
}

/** An entry of a project's menu; Java's record of this shape is `CardAction`. */
export interface CardAction {
  id: 'rename' | 'duplicate' | 'download' | 'delete';
  name: string;
}
