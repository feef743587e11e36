import { css } from 'lit';

export const timeLineStyles = css`
  :host {
    width: 100%;
  }
  .line {
    position: relative;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    border-radius: var(--radius);
    overflow: hidden;
  }
  .line:focus-visible {
    outline-offset: -3px;
    outline-color: #fff;
    box-shadow: inset 0 0 0 6px rgb(20 18 15 / 0.7);
  }
  pc-spectrogram {
    height: 7rem;
  }
  .spans {
    position: relative;
    height: 2rem;
    background: var(--surface);
    border: 1px solid var(--border);
    border-top: 0;
    border-end-start-radius: var(--radius);
    border-end-end-radius: var(--radius);
    overflow: hidden;
  }
  .span {
    position: absolute;
    inset-block: 0;
    display: grid;
    align-items: end;
    overflow: hidden;
    border-inline-end: 1px solid var(--raised);
    forced-color-adjust: none;
  }
  .span::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    height: 0.55rem;
    background: var(--color);
  }
  .span.none::before {
    background: repeating-linear-gradient(135deg, var(--border) 0 3px, transparent 3px 7px);
  }
  .name {
    padding: 0 0.35rem 0.1rem;
    font-size: 0.75rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cursor {
    position: absolute;
    inset-block: 0;
    width: 2px;
    margin-inline-start: -1px;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(20 18 15 / 0.8);
    pointer-events: none;
    forced-color-adjust: none;
  }
`;
