import type { Dress, Tag } from '../stage.ts';

/** What an element is shown with: nothing yet, as usual, and with texts as long as they get. */
export interface Specimen<T extends Tag> {
  empty: Dress<T>;
  usual: Dress<T>;
  long: Dress<T>;
}

export type Specimens<T extends Tag> = { [K in T]: Specimen<K> };
