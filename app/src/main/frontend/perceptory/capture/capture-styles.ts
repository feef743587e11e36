import { css } from 'lit';

export const captureStyles = css`
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
