import { css } from 'lit';

export const confusionStyles = css`
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
    max-width: 8.5rem;
  }
  thead .name {
    justify-content: center;
    max-width: 5.5rem;
    margin: 0 auto;
  }
  .name span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
