import { css } from 'lit';

/** A line that says how uploads stand, under its bar. */
export const uploadStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
    margin-top: 0.5rem;
    font-size: 0.875rem;
  }
  .row p {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }
  .bytes {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    flex: 1 1 100%;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--border);
    overflow: hidden;
    accent-color: var(--accent);
  }
  progress::-webkit-progress-bar {
    background: var(--border);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    border-radius: 3px;
    transition: inline-size 200ms;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
`;
