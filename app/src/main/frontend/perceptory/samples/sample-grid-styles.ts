import { css } from 'lit';

export const sampleGridStyles = css`
  :host {
    position: relative;
  }
  .scroller {
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    margin: -4px;
    border-radius: var(--radius-small);
    scrollbar-width: thin;
  }
  /* A finger goes on over them: there is a button to see the rest. */
  @media (pointer: coarse) {
    .scroller {
      overscroll-behavior: auto;
    }
    .scroller.cut {
      overflow-y: hidden;
    }
  }
  .more {
    width: 100%;
    margin-top: 0.35rem;
  }
  .scroller:focus-visible {
    outline-offset: 0;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: 6px;
  }
  .tile {
    position: relative;
    aspect-ratio: 1;
    border-radius: calc(var(--radius) * 0.55);
    overflow: hidden;
    background: color-mix(in oklab, var(--border) 60%, var(--raised));
    cursor: pointer;
    user-select: none;
    -webkit-touch-callout: none;
  }
  .tile img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
    pointer-events: none;
  }
  .tile img[data-tries] {
    visibility: hidden;
  }
  .tile:hover img {
    filter: brightness(1.06);
  }
  .tile[aria-selected='true'] {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .tile[aria-selected='true'] img {
    transform: scale(0.86);
    border-radius: calc(var(--radius) * 0.4);
  }
  .tick {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    display: none;
    place-items: center;
    width: 22px;
    height: 22px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--accent-contrast);
  }
  .tile[aria-selected='true'] .tick {
    display: grid;
  }
  .tick svg {
    width: 14px;
    height: 14px;
    stroke-width: 3;
  }
  .scroller:focus-visible .tile.active {
    box-shadow:
      inset 0 0 0 2px var(--raised),
      inset 0 0 0 5px var(--focus);
  }
  .scroller:focus-visible .tile.active::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    border: 3px solid var(--focus);
    box-shadow: inset 0 0 0 2px var(--raised);
  }
  .badge {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border-radius: 50%;
    background: light-dark(#fff4dc, #3d2f10);
    color: var(--warn);
  }
  .badge.held-out {
    inset-block: 4px auto;
    background: light-dark(#e4ecff, #1c2b4d);
    color: light-dark(#1e479b, #b4ccff);
  }
  .play {
    position: absolute;
    inset-block-end: 4px;
    inset-inline-start: 4px;
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--raised) 88%, transparent);
    color: var(--text);
    opacity: 0;
  }
  .tile:hover .play,
  .tile.active .play,
  .play.on {
    opacity: 1;
  }
  .play.on {
    background: var(--accent);
    color: var(--accent-contrast);
  }
  .play svg {
    width: 14px;
    height: 14px;
  }
  @media (hover: none) {
    .play {
      opacity: 1;
    }
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 0.15rem;
    padding: 1.1rem 0.75rem;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--border) 28%, var(--raised));
    color: var(--soft);
    text-align: center;
    font-size: 0.875rem;
  }
  .drop {
    position: absolute;
    inset: -4px;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--tint) 88%, transparent);
    color: var(--accent);
    font-weight: 600;
    pointer-events: none;
  }
  .skeleton {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(68px, 1fr));
    gap: 6px;
  }
  .skeleton i {
    aspect-ratio: 1;
    border-radius: calc(var(--radius) * 0.55);
    background: color-mix(in oklab, var(--border) 60%, var(--raised));
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .tile[aria-selected='true'] {
      outline-color: Highlight;
    }
    .scroller:focus-visible .tile.active::after {
      border-color: Highlight;
    }
  }
`;
