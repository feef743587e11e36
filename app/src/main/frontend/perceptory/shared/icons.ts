import { svg, html, type TemplateResult } from 'lit';

const icon = (shape: unknown, size = 18): TemplateResult =>
  html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;

/** The line drawings on buttons; decoration only, the button's text or label says what it does. */
export const icons = {
  upload: icon(svg`<path d="M12 16V4M7 9l5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3"/>`),
  camera: icon(
    svg`<path d="M4 8h3l2-3h6l2 3h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z"/><circle cx="12" cy="13" r="3.5"/>`,
  ),
  trash: icon(svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>`),
  more: icon(
    svg`<g fill="currentColor" stroke="none"><circle cx="12" cy="5" r="1.9"/><circle cx="12" cy="12" r="1.9"/><circle cx="12" cy="19" r="1.9"/></g>`,
  ),
  pencil: icon(svg`<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>`),
  copy: icon(
    svg`<rect x="9" y="9" width="11" height="11" rx="1.5"/><path d="M6 15H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v1"/>`,
  ),
  download: icon(svg`<path d="M12 4v12M7 11l5 5 5-5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3"/>`),
  move: icon(svg`<path d="M5 12h13M13 7l5 5-5 5"/>`),
  undo: icon(svg`<path d="M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6 6 18"/>`),
  check: icon(svg`<path d="M5 12.5 10 17l9-10"/>`),
  retry: icon(svg`<path d="M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6"/>`),
  mirror: icon(svg`<path d="M12 3v18M8 7l-5 9h5zM16 7l5 9h-5z"/>`),
  flip: icon(svg`<path d="M4 9a8 8 0 0 1 14-3l2 2M20 3v5h-5M20 15a8 8 0 0 1-14 3l-2-2M4 21v-5h5"/>`),
  timer: icon(svg`<circle cx="12" cy="13" r="8"/><path d="M12 9v4l2.5 2M9 2h6"/>`),
  pause: icon(svg`<path d="M8 5v14M16 5v14"/>`),
  play: icon(svg`<path d="M7 4.5v15l12-7.5z"/>`),
  stop: icon(svg`<rect x="6" y="6" width="12" height="12" rx="1.5"/>`),
  microphone: icon(
    svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v3M9 21h6"/>`,
  ),
  picture: icon(
    svg`<rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="9" cy="10" r="1.8"/><path d="m4 18 5.5-5 3.5 3 3-2.5 4 4"/>`,
  ),
  warning: icon(svg`<path d="M12 4 2.5 20h19zM12 10v4M12 17v.2"/>`),
  heldOut: icon(svg`<path d="M6 21V4h12l-2.5 4.5L18 13H6"/>`, 14),
  alike: icon(
    svg`<rect x="3" y="3" width="12" height="12" rx="2"/><path d="M9 19a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-8a2 2 0 0 0-2-2"/>`,
    14,
  ),
};
