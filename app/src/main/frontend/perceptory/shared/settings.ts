/** Small choices remembered in this browser (camera, mirror). Storage may be refused: then nothing is remembered. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`perceptory.${key}`, value);
  } catch {
    // A private window or a full disk: the choice holds for this page only.
  }
}

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`perceptory.${key}`);
  } catch {
    return null;
  }
}
