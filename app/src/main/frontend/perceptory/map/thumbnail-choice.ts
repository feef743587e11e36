import { remember, remembered } from '../shared/settings.js';

/** Where it is remembered whether the person wants to see thumbnails. */
const choice = 'map.thumbnails';

/** Whether the person wanted thumbnails before; undefined where they did not choose. */
export function wantedBefore(): boolean | undefined {
  const before = remembered(choice);
  return before === null ? undefined : before === 'yes';
}

export function rememberWanted(wanted: boolean): void {
  remember(choice, wanted ? 'yes' : 'no');
}
