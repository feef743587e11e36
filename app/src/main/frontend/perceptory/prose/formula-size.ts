/** Characters of a formula, with what its own macros may unfold to: so many are drawn at once. */
const LONGEST = 20_000;
/** Braces within braces, environments and fences: the drawing calls itself for each. */
const DEEPEST = 50;
const definesMacros = /\\(?:[gex]?def|(?:future)?let|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;
/** A backslash and what it stands before is one: an escaped brace opens nothing. */
const brackets = /\\(?:(begin|left)|(end|right))(?![a-zA-Z])|\\[\s\S]|(\{)|(\})/g;

/**
 * Whether a formula is small enough not to hold the page up.
 *
 * @param expansions how many macros it may unfold, each as long as the whole at most
 */
export function drawable(source: string, expansions: number): boolean {
  const unfolded = source.length * (definesMacros.test(source) ? expansions : 1);
  return unfolded <= LONGEST && depth(source) <= DEEPEST;
}

function depth(source: string): number {
  let now = 0;
  let most = 0;
  for (const [, begins, ends, opens, closes] of source.matchAll(brackets)) {
    if (begins || opens) now++;
    if (ends || closes) now--;
    most = Math.max(most, now);
  }
  return most;
}
