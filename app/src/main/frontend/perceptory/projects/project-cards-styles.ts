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
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: 1.25rem;
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
      transform: translateY(-2px);
    }
    .cover img {
      transition: transform 0.4s;
    }
    .project-card:hover .cover img {
      transform: scale(1.03);
    }
  }
  .cover {
    position: relative;
    display: grid;
    gap: 3px;
    aspect-ratio: 4 / 3;
    overflow: hidden;
    background: var(--pc-surface-sunken, var(--tint));
  }
  .cover img {
    display: block;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 0;
    object-fit: cover;
  }
  .of-2 {
    grid-template-columns: 1fr 1fr;
  }
  .of-3,
  .of-4 {
    grid-template: repeat(2, minmax(0, 1fr)) / 2fr 1fr;
  }
  .of-4 {
    grid-template: repeat(3, minmax(0, 1fr)) / 3fr 1fr;
  }
  .of-3 img:first-child,
  .of-4 img:first-child {
    grid-row: 1 / -1;
  }
  .sign {
    position: absolute;
    inset: 0.6rem auto auto 0.6rem;
    display: grid;
    place-items: center;
    width: 2.2rem;
    height: 2.2rem;
    border-radius: 0.7rem;
    background: rgb(20 18 15 / 0.62);
    color: #fff;
    forced-color-adjust: none;
  }
  .of-0 {
    background: linear-gradient(150deg, var(--tint), var(--pc-surface-sunken, var(--tint)));
  }
  .of-0 .sign {
    inset: 0;
    width: auto;
    height: auto;
    border-radius: 0;
    background: none;
    color: color-mix(in oklab, var(--accent) 62%, var(--raised));
    font-size: 3.4rem;
  }
  .accuracy {
    position: absolute;
    inset: auto 0.6rem 0.6rem auto;
    padding: 0.12rem 0.6rem;
    border-radius: 99px;
    background: var(--raised);
    color: var(--ok);
    font-size: 0.8125rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
  }
  @media (forced-colors: active) {
    .of-0 .sign {
      color: CanvasText;
    }
    .accuracy {
      border: 1px solid;
    }
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
