/** The modified Bessel function of the first kind and order 0, by its power series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** Kaiser's window at `x` in [-1, 1] from its middle; 0 outside. */
export function kaiser(x: number, beta: number): number {
  return Math.abs(x) > 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
}

/** The β that gives `attenuation` dB (Kaiser 1974; above 50 dB). */
export function betaFor(attenuation: number): number {
  return 0.1102 * (attenuation - 8.7);
}

/** How many taps `attenuation` dB need, for a transition as wide as `width` cycles a sample (Kaiser 1974). */
export function tapsFor(attenuation: number, width: number): number {
  return (attenuation - 8) / (2.285 * 2 * Math.PI * width);
}

export function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}
