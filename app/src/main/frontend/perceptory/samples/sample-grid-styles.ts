import { css } from 'lit';

export const sampleGridStyles = css`
  :host {
    --label-color: var(--accent);
    position: relative;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    min-height: 2.25rem;
    margin-bottom: 0.35rem;
    font-size: 0.875rem;
  }
  .bar .count {
    font-weight: 600;
    margin-inline-end: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-height: 1.75rem;
    padding: 0 0.55rem;
    border: 1px solid color-mix(in oklab, var(--warn) 45%, transparent);
    border-radius: 99px;
    background: color-mix(in oklab, var(--warn) 10%, var(--raised));
    color: var(--warn);
    font-size: 0.8125rem;
    font-weight: 550;
    cursor: pointer;
  }
  .scroller {
    max-height: var(--pc-grid-max-height, 16rem);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    margin: -4px;
    border-radius: var(--radius-small);
    scrollbar-gutter: stable;
    scrollbar-width: thin;
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
    box-shadow: inset 0 0 0 2px var(--raised), inset 0 0 0 5px var(--focus);
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
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.6rem 0.75rem;
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--danger) 9%, var(--raised));
    font-size: 0.875rem;
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-top: 0.5rem;
    padding: 0.25rem 0.35rem 0.25rem 0.9rem;
    border-radius: var(--radius-small);
    background: light-dark(#2b2824, #ece7de);
    color: light-dark(#faf8f5, #1b1a18);
    font-size: 0.875rem;
  }
  .toast p {
    flex: 1;
  }
  .toast .button {
    color: light-dark(#8fe0d9, #0b6b6b);
    --focus: light-dark(#8fe0d9, #0b6b6b);
  }
  .toast .button:hover:not(:disabled) {
    background: light-dark(#3d3933, #d9d2c5);
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
  .menu {
    position: relative;
  }
  .menu ul {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 5;
    min-width: 11rem;
    max-height: 16rem;
    overflow: auto;
    margin: 0;
    padding: 0.3rem;
    list-style: none;
    border: 1px solid var(--border);
    border-radius: var(--radius-small);
    background: var(--raised);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  }
  .menu li button {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.2rem 0.6rem;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .menu li button:hover,
  .menu li button:focus-visible {
    background: var(--tint);
  }
  .dot {
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 4px;
    background: var(--dot, var(--accent));
    forced-color-adjust: none;
  }
  .skeleton .tile {
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
    .toast {
      border: 1px solid;
    }
  }
`;
