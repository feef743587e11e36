import { Problem } from '@perceptory/shared/problem.js';
import '@perceptory/undo/pc-undo.js';
import '@perceptory/shared/pc-kind.js';
import '@perceptory/shared/pc-toast.js';
import '@perceptory/shared/pc-trouble.js';
import { longName, longSentence } from '../world.ts';
import type { Specimens } from './specimens.ts';

const undo = { name: 'Undo', run: () => undefined };

export const shared: Specimens<'pc-kind' | 'pc-toast' | 'pc-trouble' | 'pc-undo'> = {
  'pc-undo': { empty: () => undefined, usual: () => undefined, long: () => undefined },
  'pc-kind': {
    empty: () => undefined,
    usual: (sign) => (sign.kind = 'image'),
    long: (sign) => (sign.kind = 'audio'),
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
