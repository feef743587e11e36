import { css } from 'lit';

export const curvesStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 1rem;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6rem;
    margin-bottom: 0.15rem;
  }
  figcaption strong {
    font-size: 0.9375rem;
  }
  figcaption .small-text {
    flex: 1 1 100%;
    order: 1;
  }
  figcaption .now {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    font-size: 0.8125rem;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
  }
  .grid {
    stroke: var(--border);
    stroke-width: 1;
  }
  text {
    fill: var(--soft);
    font-size: 10.5px;
    font-variant-numeric: tabular-nums;
  }
  .line {
    fill: none;
    stroke-width: 2.25;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .training {
    stroke: var(--accent);
  }
  .validation {
    stroke: light-dark(#b3501a, #ffb07a);
    stroke-dasharray: 5 4.5;
  }
  .end.training {
    fill: var(--accent);
  }
  .end.validation {
    fill: light-dark(#b3501a, #ffb07a);
    stroke-dasharray: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-top: 0.4rem;
    font-size: 0.8125rem;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .legend svg {
    width: 26px;
  }
  .waiting {
    padding: 1.25rem 0.75rem;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--border) 28%, transparent);
    color: var(--soft);
    text-align: center;
  }
  details {
    margin-top: 0.5rem;
    font-size: 0.8125rem;
  }
  summary {
    display: inline-block;
    padding: 0.25rem 0;
    color: var(--accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .scroll {
    max-height: 16rem;
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.2rem 0.45rem;
    border-bottom: 1px solid var(--border);
    text-align: end;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--pc-surface, var(--raised));
    font-weight: 600;
  }
`;
