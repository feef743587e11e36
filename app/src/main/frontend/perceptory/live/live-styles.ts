import { css } from 'lit';

export const liveStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
  }
  :host > * {
    min-width: 0;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 0.4rem;
    padding: 2rem 1rem;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--border) 28%, transparent);
    color: var(--soft);
    text-align: center;
  }
  .fps {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 0.1rem 0.55rem;
    border-radius: 99px;
    background: rgb(20 18 15 / 0.66);
    color: #fff;
    font-size: 0.78rem;
    font-variant-numeric: tabular-nums;
  }
  .fps:empty {
    display: none;
  }
  .round {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
  }
  .privacy {
    margin-top: -0.35rem;
  }
`;
