import { html, svg, type TemplateResult } from 'lit';
import type { Modality } from './modality.js';

/** Of each kind of project its sign: a line each here, and it stands on buttons, cards and in the studio. */
const signs: Record<Modality, TemplateResult> = {
  image: svg`<rect x="7" y="3" width="14" height="12" rx="2" opacity=".55"/>
    <rect x="3" y="7" width="15" height="13" rx="2.2" fill="currentColor" fill-opacity=".16"/>
    <circle cx="7.4" cy="11.2" r="1.5" fill="currentColor" stroke="none"/><path d="m3.6 18.4 4.6-4.4 3 2.7 2.5-2.3 3.8 3.6"/>`,
  audio: svg`<rect x="2.5" y="3.5" width="19" height="17" rx="4" fill="currentColor" fill-opacity=".16" stroke="none"/>
    <path d="M5.2 10.8v2.4M8.6 8.2v7.6M12 5.4v13.2M15.4 8.8v6.4M18.8 10.4v3.2"/>`,
};

/** The drawn sign of a kind, as large as the text it stands in; decoration: words beside it say the same. */
export function kindSign(kind: Modality): TemplateResult {
  return html`<svg
    class="kind"
    viewBox="0 0 24 24"
    width="1.5em"
    height="1.5em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${signs[kind]}
  </svg>`;
}
