import { css } from 'lit';

export const confusionStyles = css`
  :host {
    container-type: inline-size;
  }
  .scroll {
    overflow-x: auto;
    padding: 4px;
    margin: -4px;
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
    font-size: 0.875rem;
  }
  caption {
    caption-side: bottom;
    padding-top: 0.5rem;
    color: var(--soft);
    font-size: 0.8125rem;
    text-align: start;
  }
  th {
    font-weight: 550;
    text-align: start;
  }
  .side {
    color: var(--soft);
    font-size: 0.78rem;
    font-weight: 500;
    text-align: center;
    padding-bottom: 0.1rem;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    width: max-content;
    max-width: clamp(5rem, 32cqi, 14rem);
  }
  .name span:last-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  thead .name {
    justify-content: center;
    max-width: 9rem;
    margin: 0 auto;
  }
  thead th {
    vertical-align: bottom;
  }
  .turned thead .name {
    flex-direction: row-reverse;
    justify-content: flex-start;
    max-width: none;
    max-height: 9rem;
    writing-mode: vertical-rl;
  }
  .turned thead .name span:last-child {
    rotate: 180deg;
    min-height: 0;
  }
  .dot {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    border-radius: 0.22em;
    background: var(--color);
    forced-color-adjust: none;
  }
  td {
    padding: 0;
  }
  .cell {
    display: grid;
    place-items: center;
    width: 100%;
    min-width: 3.4rem;
    height: 2.9rem;
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) * 0.5);
    background: color-mix(
      in oklab,
      var(--tone) calc(var(--share) * 88%),
      color-mix(in oklab, var(--border) 30%, var(--raised))
    );
    font-variant-numeric: tabular-nums;
    font-size: 1.2rem;
    font-weight: 700;
  }
  td button {
    cursor: pointer;
  }
  .cell.strong {
    color: var(--accent-contrast);
  }
  .cell.zero {
    color: var(--soft);
    font-weight: 400;
    cursor: default;
  }
  td button:not(.zero):hover {
    border-color: var(--text);
  }
  .right {
    --tone: var(--accent);
  }
  .wrong {
    --tone: light-dark(#b3501a, #ffb07a);
  }
  .found {
    padding-inline-start: 0.6rem;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  thead .found {
    font-size: 0.78rem;
    font-weight: 500;
  }
  @media (forced-colors: active) {
    .cell {
      border-color: ButtonText;
    }
    .cell.strong {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
