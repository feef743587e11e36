import { delayBefore } from '../upload/backoff.js';

/** So often a picture is asked for before its place stays empty. */
const mostTries = 8;

/**
 * For an image's `error` event: asks for it again, ever more seldom, as the server or the connection may have been gone
 * for a moment. Meanwhile `data-tries` marks it.
 */
export function askAgain({ target }: Event): void {
  const image = target as HTMLImageElement;
  const tries = Number(image.dataset.tries ?? 1) + 1;
  image.dataset.tries = String(tries);
  if (tries > mostTries) return;
  setTimeout(
    () => {
      const { src } = image;
      if (image.isConnected) image.src = src;
    },
    delayBefore(tries, Math.random),
  );
}

/** For an image's `load` event. */
export function arrived({ target }: Event): void {
  delete (target as HTMLImageElement).dataset.tries;
}
