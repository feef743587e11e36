import { css } from 'lit';

/** Compact: picture over buttons in a narrow column beside the samples, both side by side where it lies over them. */
export const captureStyles = css`
  :host {
    container-type: inline-size;
    scroll-margin-block: 0.5rem;
  }
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 0.75rem;
    border-radius: var(--radius-small);
  }
  .side {
    display: grid;
    align-content: start;
    gap: 0.35rem;
  }
  .over {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
    border-radius: inherit;
  }
  .over.on {
    box-shadow: inset 0 0 0 4px var(--danger);
    border-radius: var(--radius);
  }
  .close {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }
  pc-camera-view,
  pc-microphone-view {
    --said-top: 3.5rem;
  }
  .number {
    font-size: 4rem;
    font-weight: 700;
    color: #fff;
    text-shadow: 0 2px 18px rgb(0 0 0 / 0.6);
  }
  .tally {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    min-width: 2.2rem;
    padding: 0.1rem 0.6rem;
    border-radius: 99px;
    background: rgb(20 18 15 / 0.72);
    color: #fff;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .counts {
    min-height: 1.45em;
  }
  .foot {
    display: grid;
    gap: 0.35rem;
  }
  @container (min-width: 16rem) {
    .whole:not(.trouble) {
      grid-template-columns: minmax(0, 1fr) minmax(8rem, 1fr);
    }
    .foot {
      display: block;
    }
    .foot p {
      display: inline;
    }
    .whole > :not(:first-child, .side) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 20rem) {
    .whole:not(.trouble) pc-shutter {
      --record-height: 4.5rem;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
