import { css } from 'lit';

/** The cards, and the one menu that their buttons open. */
export const projectCardsStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .projects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: 1rem;
  }
  .project-card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    overflow: hidden;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--pc-shadow, none);
    transition:
      box-shadow 0.15s,
      transform 0.15s;
  }
  .project-card:hover {
    box-shadow:
      0 2px 4px rgb(0 0 0 / 8%),
      0 10px 28px rgb(0 0 0 / 9%);
  }
  @media (prefers-reduced-motion: no-preference) {
    .project-card:hover {
      transform: translateY(-1px);
    }
  }
  .cover {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 2px;
    aspect-ratio: 16 / 7;
    overflow: hidden;
    background: var(--pc-surface-sunken, var(--tint));
  }
  .cover img {
    display: block;
    width: 100%;
    height: 100%;
    min-height: 0;
    object-fit: cover;
  }
  .cover img:only-child {
    grid-column: 1 / -1;
  }
  .cover.bare {
    grid-template-columns: 1fr;
    place-items: center;
    color: var(--soft);
  }
  .about {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.8rem 0.5rem 0.8rem 1rem;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .words span {
    display: block;
    text-wrap: balance;
  }
  .title {
    display: block;
    overflow: hidden;
    color: var(--text);
    font-size: 1rem;
    font-weight: 600;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title:focus-visible {
    outline: none;
  }
  .title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .project-card:has(.title:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .more {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--soft);
    cursor: pointer;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: var(--tint);
    color: var(--accent);
  }
  .menu {
    position: fixed;
    inset: auto;
    min-width: 9rem;
    margin: 0;
    padding: 0.3rem;
    border: 1px solid var(--border);
    border-radius: var(--radius-small);
    background: var(--raised);
    color: var(--text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    width: 100%;
    min-height: 2.5rem;
    padding: 0.2rem 0.6rem;
    border: 0;
    border-radius: calc(var(--radius-small) - 2px);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--tint);
  }
  .menu .danger {
    color: var(--danger);
  }
`;
