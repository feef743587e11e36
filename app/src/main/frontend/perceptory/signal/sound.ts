/** The rate of every sound of a project and of the model's input, Hz. A waveform is mono, in [-1, 1]. */
export const soundRate = 16_000;

/** Samples one after the other. */
export function joined(blocks: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
