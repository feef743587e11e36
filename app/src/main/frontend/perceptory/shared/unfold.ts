import { css, html } from 'lit';

/** Words of what unfolds, so that it always says what pressing it does. */
export const unfoldWords = ({ show, hide }: { show: string; hide: string }) =>
  html`<span class="unfold">${show}</span><span class="fold">${hide}</span>`;

export const unfoldStyles = css`
  details:not([open]) > summary .fold,
  details[open] > summary .unfold {
    display: none;
  }
`;
