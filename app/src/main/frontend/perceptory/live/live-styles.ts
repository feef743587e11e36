import { css } from 'lit';

export const liveStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
  }
  :host > * {
    min-width: 0;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 0.4rem;
    padding: 2rem 1rem;
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--border) 28%, transparent);
    color: var(--soft);
    text-align: center;
  }
  .sources {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 3px;
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--border) 45%, transparent);
  }
  .source input {
    position: absolute;
    opacity: 0;
  }
  .source span {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    min-height: 2.2rem;
    border-radius: var(--radius-small);
    font-weight: 550;
    cursor: pointer;
  }
  .source input:checked + span {
    background: var(--raised);
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.14);
  }
  .source input:focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  .fps {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 0.1rem 0.55rem;
    border-radius: 99px;
    background: rgb(20 18 15 / 0.66);
    color: #fff;
    font-size: 0.78rem;
    font-variant-numeric: tabular-nums;
  }
  .fps:empty {
    display: none;
  }
  .round {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
  }
  .privacy {
    margin-top: -0.35rem;
  }
  .loading {
    display: grid;
    gap: 0.35rem;
    font-size: 0.875rem;
  }
  progress {
    width: 100%;
    height: 8px;
    accent-color: var(--accent);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding-top: 0.75rem;
    border-top: 1px solid var(--border);
    font-size: 0.9rem;
  }
  .for {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  select {
    min-height: 2.1rem;
    max-width: 11rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid var(--control-border);
    border-radius: var(--radius-small);
    background: var(--raised);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.55rem;
    min-height: 2rem;
    font-weight: 550;
    cursor: pointer;
  }
  .switch input {
    position: absolute;
    opacity: 0;
  }
  .switch i {
    position: relative;
    flex: none;
    width: 2.5rem;
    height: 1.45rem;
    border: 1.5px solid var(--control-border);
    border-radius: 99px;
    background: var(--surface);
    transition: background-color 120ms, border-color 120ms;
  }
  .switch i::after {
    content: '';
    position: absolute;
    inset-block: 2.5px;
    inset-inline-start: 3px;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--soft);
    transition: translate 120ms, background-color 120ms;
  }
  .switch input:checked + i {
    background: var(--accent);
    border-color: var(--accent);
  }
  .switch input:checked + i::after {
    translate: 1.02rem 0;
    background: var(--accent-contrast);
  }
  .switch input:focus-visible + i {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .source input:checked + span {
      outline: 2px solid Highlight;
    }
    .switch i::after {
      background: ButtonText;
    }
    .switch input:checked + i {
      background: Highlight;
    }
  }
`;
