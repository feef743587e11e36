import katex, { type KatexOptions } from 'katex';
import styles from 'katex/dist/katex.min.css?inline';
import { drawable } from './formula-size.js';
import { formulaSource } from './formula-syntax.js';

/** Em: wider or higher than this nothing is drawn. */
const LARGEST = 50;
/** Macros that a formula may unfold. */
const MOST_EXPANSIONS = 200;

const options: KatexOptions = {
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxSize: LARGEST,
  maxExpand: MOST_EXPANSIONS,
  output: 'htmlAndMathml',
};

/** Flow's build makes a style sheet of Lit's of it, others leave it a text. Its fonts come with it, from our address. */
const text: { toString(): string } = styles;
const sheet = new CSSStyleSheet();
sheet.replaceSync(text.toString());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Typesets the formulas of a text; one that is none stays as it is written. */
export function typeset(root: ParentNode): void {
  for (const formula of root.querySelectorAll<HTMLElement>('[data-formula]:not([data-typeset])')) {
    formula.dataset.typeset = draw(formula) ? 'yes' : 'no';
  }
}

function draw(formula: HTMLElement): boolean {
  const source = formulaSource(formula.textContent);
  if (!drawable(source, MOST_EXPANSIONS)) return false;
  const drawn = document.createElement('span');
  try {
    katex.render(source, drawn, { ...options, displayMode: formula.dataset.formula === 'display' });
  } catch (fault) {
    // What is written wrongly or calls itself too deep is no formula. Anything else is a fault of the typesetter, of
    // which the console is told; the formulas after it are set all the same.
    if (!(fault instanceof katex.ParseError || fault instanceof RangeError)) reportError(fault);
    return false;
  }
  formula.replaceChildren(...drawn.childNodes);
  return true;
}
