import { Problem } from '@perceptory/shared/problem.js';
import '@perceptory/undo/pc-undo.js';
import '@perceptory/prose/pc-prose.js';
import '@perceptory/shared/pc-kind.js';
import '@perceptory/shared/pc-toast.js';
import '@perceptory/shared/pc-trouble.js';
import { longName, longSentence } from '../world.ts';
import type { Specimens } from './specimens.ts';

const undo = { name: 'Undo', run: () => undefined };

/** All that a text may hold, wider than any page. */
const longProse = [
  `# ${longSentence}`,
  `${longName.repeat(4)} \`${longName.repeat(4)}\``,
  `\`\`\`\n${longName.repeat(6)}\n\`\`\``,
  `$$${'x_1 + '.repeat(60)}y$$`,
  `$${'a'.repeat(200)}$`,
  `| ${Array.from({ length: 12 }, (_, at) => `column ${at}`).join(' | ')} |`.concat(`\n|${'---|'.repeat(12)}`),
  `> ${longSentence}`,
  `1. ${longSentence}\n   - [x] ${longName}`,
].join('\n\n');

export const shared: Specimens<'pc-kind' | 'pc-prose' | 'pc-toast' | 'pc-trouble' | 'pc-undo'> = {
  'pc-undo': { empty: () => undefined, usual: () => undefined, long: () => undefined },
  'pc-kind': {
    empty: () => undefined,
    usual: (sign) => (sign.kind = 'image'),
    long: (sign) => (sign.kind = 'audio'),
  },
  'pc-prose': {
    empty: () => undefined,
    usual: (prose) => (prose.content = 'Of **50** pictures $\\frac{45}{50}$ are right:\n\n```\np = softmax(x)\n```'),
    long: (prose) => (prose.content = longProse),
  },
  'pc-toast': {
    empty: () => undefined,
    usual: (toast) => toast.show({ text: '3 pictures deleted.', action: undo }),
    long: (toast) => toast.show({ text: longSentence, action: undo }),
  },
  'pc-trouble': {
    empty: () => undefined,
    usual: (trouble) => (trouble.problem = new Problem(0, 'network', 'The server could not be reached.', 'Try again.')),
    long: (trouble) => (trouble.problem = new Problem(422, 'name', longName, longSentence)),
  },
};
