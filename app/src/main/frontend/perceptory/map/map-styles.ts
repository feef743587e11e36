import { css } from 'lit';

export const mapStyles = css`
  .stage {
    position: relative;
  }
  canvas {
    display: block;
    width: 100%;
    aspect-ratio: 4 / 3;
    min-height: 17rem;
    max-height: var(--pc-map-height, clamp(17rem, 78vh, 44rem));
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--text);
    cursor: grab;
    touch-action: pinch-zoom pan-y;
  }
  canvas:active {
    cursor: grabbing;
  }
  canvas:focus {
    touch-action: none;
  }
  .zoom {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    gap: 4px;
  }
  .card {
    position: absolute;
    width: 124px;
    margin: 0;
    padding: 6px;
    border-radius: calc(var(--radius) * 0.7);
    background: var(--raised);
    border: 1px solid var(--border);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.22);
    pointer-events: none;
    z-index: 2;
  }
  .card img {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: calc(var(--radius) * 0.45);
  }
  figcaption {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    padding-top: 4px;
    font-size: 0.8125rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  figcaption i {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    border-radius: 0.22em;
    forced-color-adjust: none;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3rem 1rem;
    margin: 0.5rem 0 0.2rem;
    font-size: 0.875rem;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    overflow-wrap: anywhere;
    gap: 0.35rem;
  }
  .legend svg {
    forced-color-adjust: none;
  }
  .under label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
  }
  input[type='checkbox'] {
    width: 1.1rem;
    height: 1.1rem;
    accent-color: var(--accent);
  }
  .said {
    display: grid;
    justify-items: center;
    gap: 0.6rem;
    padding: 2.5rem 1rem;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--border) 28%, transparent);
    color: var(--soft);
    text-align: center;
  }
  progress {
    width: min(16rem, 100%);
    height: 8px;
    accent-color: var(--accent);
  }
`;
