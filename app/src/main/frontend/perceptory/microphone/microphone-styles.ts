import { css } from 'lit';

/** What the microphone has beyond the camera. */
export const microphoneStyles = css`
  .leaving {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.5rem;
  }
  .leaving p {
    flex: 1 1 10rem;
  }
  summary {
    width: fit-content;
    padding: 0.2rem 0;
    color: var(--accent);
    cursor: pointer;
  }
`;
