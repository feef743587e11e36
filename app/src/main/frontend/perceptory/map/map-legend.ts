import { html, svg } from 'lit';
import { markOutline } from './marks.js';
import type { Point } from './viewport.js';
import { imageAddress, type Label } from '../shared/api.js';

/** Which mark is which class. */
export function legend(kinds: readonly Label[]) {
  return html`<ul class="legend">
    ${kinds.map(
      (kind, k) =>
        html`<li>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            ${svg`<path d=${markOutline(k, 6.5)} fill=${kind.color}></path>`}</svg
          >${kind.name}
        </li>`,
    )}
  </ul>`;
}

/**
 * The picture that is looked at, and its class.
 *
 * @param at where on the map, px
 * @param width of the map, px, out of which the card does not stand
 */
export function card(sample: string, kind: Label, [x, y]: Point, width: number) {
  const left = Math.min(Math.max(4, x - 62), width - 128);
  const top = y > 175 ? y - 170 : y + 18;
  return html`<figure class="card" style="left:${left}px;top:${top}px">
    <img src=${imageAddress(sample)} alt="" />
    <figcaption><i style="background:${kind.color}"></i>${kind.name}</figcaption>
  </figure>`;
}
