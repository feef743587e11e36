/** Stands for onnxruntime-node: of each second the mean size of a sample, and what is missing to 1. */
export class Tensor {
  constructor(type, data, dims) {
    Object.assign(this, { type, data, dims });
  }
}

export const InferenceSession = {
  create: async () => ({
    run: async ({ waveform }) => {
      const [count, length] = waveform.dims;
      const shares = Array.from({ length: count }, (_, i) => {
        const second = waveform.data.subarray(i * length, (i + 1) * length);
        return second.reduce((sum, sample) => sum + Math.abs(sample), 0) / length;
      });
      const data = Float32Array.from(shares.flatMap((share) => [share, 1 - share]));
      return { probabilities: new Tensor('float32', data, [count, 2]) };
    },
  }),
};
