import { css } from 'lit';

/**
 * A message inside an element, as perceptory.css has it on pages: one shape, and by its tone a mark and a colour.
 * `.notice` warns; `.good` tells of what worked, `.bad` of what did not, `.plain` of what is so.
 */
export const noticeStyles = css`
  .notice {
    --tone: var(--warn);
    --mark: var(--pc-mark-warn);
    position: relative;
    padding: 0.6rem 0.8rem 0.6rem 2.5rem;
    border: 1px solid color-mix(in oklab, var(--tone) 32%, transparent);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--tone) 9%, var(--raised));
    color: var(--text);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .notice::before {
    content: '';
    position: absolute;
    inset: 0.68rem auto auto 0.8rem;
    width: 1.1rem;
    height: 1.1rem;
    background: var(--tone);
    mask: var(--mark) center / contain no-repeat;
    forced-color-adjust: none;
  }
  .notice.good {
    --tone: var(--ok);
    --mark: var(--pc-mark-good);
  }
  .notice.bad {
    --tone: var(--danger);
    --mark: var(--pc-mark-bad);
  }
  .notice.plain {
    --tone: var(--accent);
    --mark: var(--pc-mark-plain);
  }
  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
    .notice::before {
      background: CanvasText;
    }
  }
`;
