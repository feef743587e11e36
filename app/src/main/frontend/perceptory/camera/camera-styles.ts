import { css } from 'lit';

export const cameraStyles = css`
  .whole {
    border-radius: var(--radius-small);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
  }
  .head p {
    flex: 1;
  }
  .actions {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5rem;
    margin-top: 0.6rem;
  }
  .record {
    min-height: 3rem;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .record::before {
    content: '';
    width: 0.8em;
    height: 0.8em;
    border-radius: 50%;
    background: currentColor;
  }
  .burst {
    min-height: 3rem;
  }
  .button.record.on,
  .button.record.on:hover {
    background: var(--danger);
    border-color: var(--danger);
    color: light-dark(#fff, #2b0906);
  }
  .record.on::before {
    border-radius: 3px;
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
  .number {
    font-size: 5rem;
    font-weight: 700;
    color: #fff;
    text-shadow: 0 2px 18px rgb(0 0 0 / 0.6);
  }
  .tally {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    min-width: 2.2rem;
    padding: 0.1rem 0.6rem;
    border-radius: 99px;
    background: rgb(20 18 15 / 0.72);
    color: #fff;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .foot {
    display: grid;
    gap: 0.15rem;
    margin-top: 0.5rem;
  }
  .foot .counts {
    min-height: 1.4em;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
