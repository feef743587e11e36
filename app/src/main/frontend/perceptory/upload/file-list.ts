import { css, html, nothing, type TemplateResult } from 'lit';
import { texts } from '../shared/texts.js';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  reason: string;
}

/** So many are listed by name; the rest are counted. */
const listed = 20;

/** Files with the reason why they were not taken, each by name as far as anyone reads on. */
export function fileList(files: readonly RefusedFile[], label: string): TemplateResult {
  const more = files.length - listed;
  return html`<div class="list" tabindex="0" role="region" aria-label=${label}>
    <ul>
      ${files.slice(0, listed).map(({ name, reason }) => html`<li><b>${name}</b> ${reason}</li>`)}
      ${more > 0 ? html`<li>${texts.uploader.more(more)}</li>` : nothing}
    </ul>
  </div>`;
}

export const fileListStyles = css`
  .list {
    margin-block: 0.4rem;
    max-height: 12rem;
    overflow: auto;
  }
  .list ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    padding: 0.2rem 0;
    overflow-wrap: anywhere;
  }
  .list b {
    font-weight: 600;
  }
`;
