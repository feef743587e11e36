import katex, { type KatexOptions } from 'katex';
import styles from 'katex/dist/katex.min.css?inline';
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
    const raw = formula.textContent;
    const drawn = document.createElement('span');
    try {
      katex.render(formulaSource(raw), drawn, { ...options, displayMode: formula.dataset.formula === 'display' });
      formula.replaceChildren(...drawn.childNodes);
      formula.dataset.typeset = 'yes';
    } catch (fault) {
      // Braces within braces without end: what is nested too deep is no formula either.
      if (!(fault instanceof katex.ParseError || fault instanceof RangeError)) throw fault;
      formula.dataset.typeset = 'no';
    }
  }
}
