import DOMPurify, { type Config } from 'dompurify';
import { Marked, type MarkedExtension } from 'marked';
import { escaped, formulaSyntax } from './formula-syntax.js';

/** What a text may be made of: nothing that acts, looks like a part of the page, or can be named from outside. */
const allowed: Config = {
  ALLOWED_TAGS: [
    ...['a', 'b', 'blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i'],
    ...['img', 'kbd', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td'],
    ...['th', 'thead', 'tr', 'ul'],
  ],
  ALLOWED_ATTR: ['align', 'alt', 'colspan', 'dir', 'href', 'lang', 'rowspan', 'src', 'start', 'title', 'data-formula'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const ours: MarkedExtension = {
  renderer: {
    // The page has a first heading already.
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    // A box that could not be ticked would look as if it could.
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
};

const plain = new Marked(formulaSyntax, ours);
/** Who types an answer means no markup by a word in angle brackets: it is read as it stands. */
const typed: MarkedExtension = {
  breaks: true,
  renderer: {
    html: ({ text, block }) => (block ? `<p>${escaped(text.trim()).replaceAll('\n', '<br>')}</p>\n` : escaped(text)),
  },
};
const withBreaks = new Marked(formulaSyntax, ours, typed);

/** Markdown as nodes, whoever wrote it. `breaks`: lines and angle brackets stay as they are typed. */
export function proseFragment(markdown: string, breaks: boolean): DocumentFragment {
  const html = (breaks ? withBreaks : plain).parse(markdown, { async: false });
  const fragment = DOMPurify.sanitize(html, allowed) as unknown as DocumentFragment;
  for (const table of fragment.querySelectorAll('table')) {
    const place = document.createElement('div');
    place.dataset.wide = '';
    table.replaceWith(place);
    place.append(table);
  }
  return fragment;
}
