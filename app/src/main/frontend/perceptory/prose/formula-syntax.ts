import type { MarkedExtension, TokenizerAndRendererExtension, Tokens } from 'marked';

/** A formula in a text, with its dollar signs. */
interface Formula extends Tokens.Generic {
  type: 'formula' | 'formula-block';
  raw: string;
  display: boolean;
}

/** Up to the first dollar sign that no backslash stands before; nothing beside the signs but the formula itself. */
const inline = /^\$(?![\s$])((?:\\[\s\S]|[^\\$])+?)(?<!\s)\$(?!\d|\w{3})/;
const displayed = /^\$\$((?:\\[\s\S]|[^\\$])+?)\$\$/;
/** On lines of its own, without an empty one. */
const block = /^ {0,3}\$\$((?:\\[\s\S]|(?!\n[ \t]*\n)[^\\$])+?)\$\$[ \t]*(?:\n|$)/;
/** "$5 per hour": an amount and a word, whatever stands after it. */
const money = /^\d[\d.,\s]*\p{L}{2,}/u;
const wordBefore = /[\p{L}\p{N}$]$/u;
/** Inside of formulas * and _ do not emphasise. */
const anywhere = /\$\$?(?![\s$])(?:\\[\s\S]|[^\\$])+?(?<!\s)\$\$?(?!\d|\w{3})/g;

/** The formula that a text begins with; `before` is what stands before it on its line. */
export function formulaAt(text: string, before = ''): { raw: string; display: boolean } | undefined {
  const alone = displayed.exec(text);
  if (alone?.[1].trim()) return { raw: alone[0], display: true };
  const within = inline.exec(text);
  if (!within || money.test(within[1]) || wordBefore.test(before)) return undefined;
  return { raw: within[0], display: false };
}

/** What stands between the dollar signs. */
export function formulaSource(raw: string): string {
  return raw.trim().replace(/^\$\$?|\$\$?$/g, '');
}

/** As HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const inText: TokenizerAndRendererExtension = {
  name: 'formula',
  level: 'inline',
  start: (text) => text.indexOf('$'),
  tokenizer(text, tokens): Formula | undefined {
    const found = text.startsWith('$') ? formulaAt(text, tokens.at(-1)?.raw) : undefined;
    return found && { type: 'formula', ...found };
  },
  renderer: (token) =>
    `<span data-formula="${(token as Formula).display ? 'display' : 'inline'}">${escaped(token.raw)}</span>`,
};

const onItsOwn: TokenizerAndRendererExtension = {
  name: 'formula-block',
  level: 'block',
  start: (text) => /^ {0,3}\$\$/m.exec(text)?.index,
  tokenizer(text): Formula | undefined {
    const found = block.exec(text);
    return found?.[1].trim() ? { type: 'formula-block', raw: found[0], display: true } : undefined;
  },
  renderer: (token) => `<div data-formula="display">${escaped(token.raw.trim())}</div>`,
};

/** `$…$` and `$$…$$` in Markdown: marked as formulas, left as they are written. Code and amounts of money are none. */
export const formulaSyntax: MarkedExtension = {
  extensions: [inText, onItsOwn],
  hooks: {
    emStrongMask: (text) => text.replace(anywhere, (formula) => `[${'a'.repeat(formula.length - 2)}]`),
  },
};
