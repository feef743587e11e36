import { expect, it, vi } from 'vitest';
import { specimens } from '../specimens/all.ts';
import { mount } from '../stage.ts';

async function prose(content: string, breaks = false) {
  const element = await mount('pc-prose', (fresh) => {
    fresh.content = content;
    fresh.breaks = breaks;
  });
  await element.updateComplete;
  return element;
}

it('is what was written, and again when it was written anew', async () => {
  const element = await mount('pc-prose', specimens['pc-prose'].usual);
  expect(element.querySelector('strong')!.textContent).toBe('50');
  expect(element.querySelector('pre code')!.textContent).toBe('p = softmax(x)\n');
  element.content = 'Or $y$.';
  await element.updateComplete;
  expect(element.querySelector('strong')).toBeNull();
  expect(element.querySelectorAll('.katex')).toHaveLength(1);
});

it.each([
  ['**bold** _and_ ~~not~~', 'strong, em, del', 3],
  ['# One\n\n## Two', 'h2, h3', 2],
  ['- a\n- b', 'ul > li', 2],
  ['| a |\n|---|\n| b |', 'th, td', 2],
  ['[there](https://example.org)', 'a[href="https://example.org"]', 1],
  ['![a cat](api/v1/activities/1/pictures/2)', 'img[alt="a cat"]', 1],
])('%j is made of %s', async (content, selector, count) => {
  expect((await prose(content)).querySelectorAll(selector)).toHaveLength(count);
});

it('keeps the lines of what was typed where it is told to', async () => {
  expect((await prose('one\ntwo', true)).querySelectorAll('br')).toHaveLength(1);
  expect((await prose('one\ntwo')).querySelectorAll('br')).toHaveLength(0);
});

it.each([
  'Use <b> or List<String>, not <script>window.hacked = 1</script>.',
  '<div onclick="window.hacked = 1">\nso it is\n</div>',
])('keeps what stands in angle brackets where it is told to: %j', async (content) => {
  const element = await prose(content, true);
  expect(element.innerText.trim()).toBe(content);
  expect(element.querySelectorAll('b, div, script')).toHaveLength(0);
});

it.each([
  '<script>window.hacked = 1</script>',
  '<img src="x" onerror="window.hacked = 1">',
  '<a href="javascript:window.hacked = 1">a</a>',
  '[a](javascript:window.hacked=1)',
  '[a](data:text/html,<script>window.hacked=1</script>)',
  '<svg><script>window.hacked = 1</script></svg>',
  '<math><mtext><style><img src=x onerror="window.hacked = 1"></style></mtext></math>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<form action="/logout"><button id="release">Release</button><input name="password"></form>',
  '<pc-uploader project="1"></pc-uploader><vaadin-button>Release</vaadin-button>',
  '<style>body { display: none }</style><p style="position: fixed; inset: 0">over all</p>',
  '<div id="review-text" class="panel" name="x">as if</div>',
  '<h1>The page</h1>',
  '$\\href{javascript:window.hacked=1}{x}$',
  '$\\htmlClass{panel}{x} \\htmlId{release}{x} \\htmlStyle{position: fixed}{x}$',
  '$\\includegraphics{https://example.org/x.png}$',
  '$<img src=x onerror="window.hacked=1">$',
  '<span data-formula="inline">\\href{javascript:window.hacked=1}{x}</span>',
])('nothing of %j acts or seems to be of the page', async (content) => {
  const element = await prose(content);
  const foreign =
    'script, style, iframe, form, input, button, h1, [onerror], [id], [name], [href^="j"], [href^="data"], [class~="panel"]';
  expect(element.querySelectorAll(foreign)).toHaveLength(0);
  expect([...element.querySelectorAll('*')].filter((node) => node.localName.includes('-'))).toEqual([]);
  expect(element.querySelectorAll('img[src^="http"]')).toHaveLength(0);
  const moved = [...element.querySelectorAll<HTMLElement>('*')].filter((node) => node.style.position === 'fixed');
  expect(moved).toEqual([]);
  expect(window).not.toHaveProperty('hacked');
});

it('formulas are typeset for eyes and for screen readers, in the fonts that come along', async () => {
  const element = await prose('Of $\\frac{a}{b}$ and\n\n$$\\sum_{i=1}^n x_i$$');
  expect(element.querySelectorAll('.katex-html[aria-hidden="true"]')).toHaveLength(2);
  expect(element.querySelectorAll('math')).toHaveLength(2);
  expect(element.querySelectorAll('.katex-display')).toHaveLength(1);
  const fonts = await document.fonts.load('1em KaTeX_Main');
  expect(fonts.map((font) => font.status)).toEqual(['loaded']);
  for (const entry of performance.getEntriesByType('resource')) {
    expect(new URL(entry.name).origin).toBe(location.origin);
  }
});

it.each([
  '$\\frac{1}$',
  '$x^^2$',
  '$\\unknown$',
  '$\\def\\a{\\a\\a}\\a$',
  `$${'{'.repeat(5_000)}$`,
  `$${'\\sqrt{'.repeat(3_000)}$`,
])('what is no formula stays as it was written: %.20j', async (content) => {
  const element = await prose(`So ${content} it is.`);
  expect(element.textContent.trim()).toBe(`So ${content} it is.`);
});

it('is drawn no larger than a page', async () => {
  const element = await prose('$\\rule{5000em}{5000em}$ and $\\kern{9999em}x$');
  expect(element.getBoundingClientRect().height).toBeLessThan(2_000);
});

it('a macro of one formula is none of the next', async () => {
  const element = await prose('$\\gdef\\mine{y}\\mine$ $\\mine$');
  await vi.waitFor(() => expect(element.querySelectorAll('.katex')).toHaveLength(1));
  expect(element.textContent).toContain('$\\mine$');
});

it('code is left as it is', async () => {
  const element = await prose('`$x$`\n\n```\n$$y$$ <b>\n```');
  expect(element.querySelectorAll('.katex')).toHaveLength(0);
  expect([...element.querySelectorAll('code')].map((code) => code.textContent)).toEqual(['$x$', '$$y$$ <b>\n']);
});

it.each(['light', 'dark'] as const)('code and formulas are legible in the %s', async (scheme) => {
  const element = await mount('pc-prose', (fresh) => (fresh.content = 'So `code` and $x$.'), { scheme });
  await element.updateComplete;
  const text = getComputedStyle(element).color;
  expect(getComputedStyle(element.querySelector('code')!).color).toBe(text);
  expect(getComputedStyle(element.querySelector('.katex')!).color).toBe(text);
  expect(getComputedStyle(element.querySelector('code')!).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
});

it('what scrolls is reached with the Tab key, and what does not is passed over', async () => {
  const wide = ['```\n' + 'x'.repeat(300) + '\n```', `$$${'x + '.repeat(80)}y$$`, `$${'x'.repeat(300)}$`];
  const cells = Array.from({ length: 20 }, () => 'column').join(' | ');
  wide.push(`| ${cells} |\n|${'---|'.repeat(20)}`);
  const element = await prose(wide.join('\n\n'));
  expect(element.querySelectorAll('[tabindex="0"]')).toHaveLength(wide.length);
  element.content = '```\nx\n```\n\n$$x$$\n\n| a |\n|---|\n| b |';
  await element.updateComplete;
  expect(element.querySelectorAll('[tabindex]')).toHaveLength(0);
});

it.each([
  ['written wrongly', String.raw`\frac{`],
  ['nested too deep', '{'.repeat(3000) + 'x' + '}'.repeat(3000)],
  ['too long', 'x+'.repeat(10_001) + 'x'],
  ['a macro that unfolds to a long text', String.raw`\def\a{${'x'.repeat(2000)}}${String.raw`\a`.repeat(190)}`],
  ['a macro without end', String.raw`\def\a{\a\a}\a`],
])('a formula that is %s stays as it is written and keeps no other from being drawn', async (_, formula) => {
  const element = await prose(`One $a$\n\n$$${formula}$$\n\nand $b$`);
  expect(element.querySelectorAll('.katex')).toHaveLength(2);
  expect(element.querySelectorAll('[data-typeset="no"]')).toHaveLength(1);
});
