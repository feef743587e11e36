import { expect, it } from 'vitest';
import { drawable } from '@perceptory/prose/formula-size.js';

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + 'x' + close.repeat(depth);

it.each([
  ['a fraction', String.raw`\frac{a}{b}`, true],
  ['nothing', '', true],
  ['many characters', 'x+'.repeat(10_000), true],
  ['too many', 'x+'.repeat(10_001), false],
  ['braces in braces', nested('{', '}', 50), true],
  ['too many of them', nested('{', '}', 51), false],
  ['roots in roots', nested(String.raw`\sqrt{`, '}', 51), false],
  ['fences in fences', nested(String.raw`\left(`, String.raw`\right)`, 51), false],
  ['environments', nested(String.raw`\begin{matrix}`, String.raw`\end{matrix}`, 51), false],
  ['braces beside one another', '{x}'.repeat(60), true],
  ['braces that are signs', String.raw`\{`.repeat(60), true],
  ['arrows, which are no fences', String.raw`\leftarrow`.repeat(60), true],
  ['a small macro', String.raw`\def\a{xx}\a\a`, true],
  ['a macro that unfolds to a long one', String.raw`\def\a{${'x'.repeat(100)}}\a`, false],
  ['the same by another name', String.raw`\newcommand{\a}{${'x'.repeat(100)}}\a`, false],
  ['what only begins like one', String.raw`\leftarrow ${'x'.repeat(100)}`, true],
])('%s', (what, source, drawn) => {
  expect(drawable(source, 200), what).toBe(drawn);
});
