import type { Tag } from '../stage.ts';
import { capture } from './capture.ts';
import { figures } from './figures.ts';
import { judged } from './judged.ts';
import { live } from './live.ts';
import { projectCards } from './projects.ts';
import { samples } from './samples.ts';
import { sending } from './sending.ts';
import { shared } from './shared.ts';
import { sounds } from './sounds.ts';
import type { Specimens } from './specimens.ts';

/** One of every element: an element without one does not compile. */
export const specimens: Specimens<Tag> = {
  ...shared,
  ...projectCards,
  ...samples,
  ...sending,
  ...capture,
  ...sounds,
  ...judged,
  ...live,
  ...figures,
};
