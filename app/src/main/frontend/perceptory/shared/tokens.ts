import { css } from 'lit';

/**
 * The page's design tokens with sensible values where the page defines none, and the controls that every element
 * uses. `light-dark()` follows the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --surface: var(--pc-surface, light-dark(#faf8f5, #1b1a18));
    --raised: var(--pc-surface-raised, light-dark(#ffffff, #262422));
    --border: var(--pc-border, light-dark(#ddd7cd, #45413b));
    --control-border: light-dark(#8a8378, #8d877d);
    --text: var(--pc-text, light-dark(#24211d, #f1ede6));
    --soft: var(--pc-text-soft, light-dark(#625c53, #b5aea3));
    --accent: var(--pc-accent, light-dark(#0b6b6b, #5cc4bd));
    --accent-contrast: var(--pc-accent-contrast, light-dark(#ffffff, #08201f));
    --danger: var(--pc-danger, light-dark(#b3261e, #ff9d92));
    --ok: var(--pc-ok, light-dark(#1c7a4a, #72d19c));
    --warn: var(--pc-warn, light-dark(#8a5a00, #f2c063));
    --radius: var(--pc-radius, 14px);
    --radius-small: var(--pc-radius-small, 8px);
    --focus: var(--pc-focus, light-dark(#0b6b6b, #8be0d9));
    --tint: color-mix(in oklab, var(--accent) 10%, var(--raised));
    display: block;
    color: var(--text);
    font-family: var(--pc-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    font-size: 0.9375rem;
    line-height: 1.45;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  p {
    margin: 0;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-height: 2.4rem;
    padding: 0.3rem 0.85rem;
    border: 1px solid var(--border);
    border-radius: var(--radius-small);
    background: var(--raised);
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.06);
    color: var(--accent);
    font-weight: 500;
    cursor: pointer;
    transition:
      background-color 120ms,
      border-color 120ms,
      transform 80ms;
    -webkit-tap-highlight-color: transparent;
  }
  .button:hover:not(:disabled) {
    background: var(--tint);
    border-color: var(--accent);
  }
  .button:active:not(:disabled) {
    transform: translateY(1px);
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-contrast);
  }
  .button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--accent) 86%, var(--text));
  }
  .button.small {
    min-height: 2rem;
    padding: 0.15rem 0.65rem;
    font-size: 0.875rem;
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    box-shadow: none;
  }
  .button.danger {
    color: var(--danger);
  }
  .button svg {
    flex: none;
  }
  .round {
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    border: 1.5px solid transparent;
    border-radius: 50%;
    background: rgb(20 18 15 / 0.66);
    color: #fff;
    cursor: pointer;
  }
  .round:hover {
    background: rgb(20 18 15 / 0.85);
  }
  .round[aria-pressed='true'] {
    border-color: #fff;
  }
  .round:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 6px rgb(20 18 15 / 0.66);
  }
  .soft {
    color: var(--soft);
  }
  .small-text {
    font-size: 0.8125rem;
  }
  .sr-only {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
