/**
 * The colours of classes, in the order in which they are given out. Told apart under normal sight and simulated
 * protanopia, deuteranopia and tritanopia (Machado 2009): the least OKLab distance of any two is 0.076, that of the
 * widely used palette of Okabe and Ito, whose six middle colours come first. A colour never stands without its name.
 */
export const palette = [
  { name: 'blue', color: '#0072b2' },
  { name: 'orange', color: '#e69f00' },
  { name: 'green', color: '#009e73' },
  { name: 'pink', color: '#cc79a7' },
  { name: 'vermilion', color: '#d55e00' },
  { name: 'sky', color: '#56b4e9' },
  { name: 'plum', color: '#8a235e' },
  { name: 'sage', color: '#acb78c' },
  { name: 'violet', color: '#8d73f0' },
  { name: 'forest', color: '#1c560b' },
  { name: 'clay', color: '#965253' },
  { name: 'indigo', color: '#53448f' },
] as const;

/** The colour of the n-th class. */
export function colorOf(n: number): string {
  return palette[n % palette.length].color;
}
