/** Why nothing comes from the camera or the microphone; each has a title and a way out in the texts. */
export type CaptureTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'ended' | 'paused' | 'unknown';

/** What `getUserMedia` rejected with, in our words. */
export function troubleOf(failure: unknown): CaptureTrouble {
  switch ((failure as DOMException | undefined)?.name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'SecurityError':
    case 'InsecureContextError':
      return 'insecure';
    default:
      return 'unknown';
  }
}
