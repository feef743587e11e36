import { css } from 'lit';

export const judgedStyles = css`
  .tally {
    margin-bottom: 0.6rem;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-direction: column;
    min-width: 0;
    border: 1px solid var(--border);
    border-radius: var(--radius-small);
    background: var(--raised);
  }
  li:has(.judged:hover) {
    border-color: var(--accent);
  }
  .judged {
    display: flex;
    flex: 1;
    flex-direction: column;
    padding: 0;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    font-size: 0.85rem;
    text-align: start;
    cursor: pointer;
  }
  .judged img {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: calc(var(--radius-small) - 1px) calc(var(--radius-small) - 1px) 0 0;
    background: color-mix(in oklab, var(--border) 60%, var(--raised));
  }
  .judged span {
    padding: 0.4rem 0.55rem 0.3rem;
    overflow-wrap: anywhere;
  }
  .judged .now {
    padding-top: 0;
    color: var(--soft);
  }
  .judged[aria-pressed='true'] span {
    color: var(--accent);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem;
    padding: 0 0.3rem 0.3rem;
  }
  pc-toast {
    position: sticky;
    inset-block-end: 0.5rem;
    z-index: 3;
  }
`;
