import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { formulaAt, formulaSource, formulaSyntax } from '@perceptory/prose/formula-syntax.js';

const marked = new Marked(formulaSyntax);

/** The formulas that are found in a text, displayed ones with two dollar signs. */
function formulas(text: string): string[] {
  const html = marked.parse(text, { async: false });
  return [...html.matchAll(/data-formula="(?:inline|display)">([^<]*)</g)].map((found) =>
    found[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}

it.each([
  ['$x$', ['$x$']],
  ['of $a_1 + b_2$ and $c_3$.', ['$a_1 + b_2$', '$c_3$']],
  ['$\\frac{1}{2}$, $\\{a, b\\}$', ['$\\frac{1}{2}$', '$\\{a, b\\}$']],
  ['the $i$th of $n$-grams, $x$s', ['$i$', '$n$', '$x$']],
  ['$2 \\times 3$ and $5x$ and $3.14$', ['$2 \\times 3$', '$5x$', '$3.14$']],
  ['$a\\$b$', ['$a\\$b$']],
  ['$x < y & z$', ['$x < y & z$']],
  ['*so $a*b*c$ is*', ['$a*b*c$']],
  ['_so $a_b$ is_ and $c_d$', ['$a_b$', '$c_d$']],
  ['**$p$**, [$q$](https://example.org)', ['$p$', '$q$']],
  ['# On $x$', ['$x$']],
  ['| a | b |\n|---|---|\n| $x$ | 2 |', ['$x$']],
  ['- $x$\n- $y$', ['$x$', '$y$']],
  ['over\n$a +\nb$ lines', ['$a +\nb$']],
  ['$$x$$', ['$$x$$']],
  ['so $$x^2$$ it is', ['$$x^2$$']],
  ['$$\nx = y\n$$', ['$$\nx = y\n$$']],
  ['first\n$$\nx\n$$\nlast', ['$$\nx\n$$']],
  ['$$ x $$', ['$$ x $$']],
])('%j has the formulas %j', (text, expected) => {
  expect(formulas(text)).toEqual(expected);
});

it.each([
  'It costs $5 and $6.',
  'It costs $5, $6 or $7.',
  '$5-$6',
  '$100K-$200K',
  '5$ and 6$',
  'US$5 is A$7',
  '$5 per hour is 40$',
  '$20 million or 10$',
  'one $ only',
  '$ x $',
  '$x $',
  '$ x$',
  '\\$x\\$',
  '\\$x$',
  '$HOME/$USER',
  '$PATH and $HOME',
  '$$',
  '$$$$',
  '$$\n\n$$',
  '$$ never closed\n\n$$',
  '`$x$` and ``$y$``',
  '```\n$x$\n$$y$$\n```',
  '    $x$',
  '<!-- $x$ -->',
])('%j has none', (text) => {
  expect(formulas(text)).toEqual([]);
});

it('a text with many dollar signs, or one that is never closed, is read at once', () => {
  const started = performance.now();
  for (const text of ['$'.repeat(20_000), '$a '.repeat(6_000), `$${'a'.repeat(20_000)}`, '$\\'.repeat(10_000)]) {
    formulas(text);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

it('what stands between the signs is the formula', () => {
  expect(formulaAt('$x$ and')).toEqual({ raw: '$x$', display: false });
  expect(formulaAt('$x$', 'US')).toBeUndefined();
  expect(formulaSource('$x$')).toBe('x');
  expect(formulaSource(' $$\nx\n$$\n')).toBe('\nx\n');
});
