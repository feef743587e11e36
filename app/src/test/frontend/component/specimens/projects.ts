import '@perceptory/projects/pc-first-steps.js';
import '@perceptory/projects/pc-project-cards.js';
import '@perceptory/projects/pc-bring-back.js';
import type { CardAction, ProjectCard } from '@perceptory/projects/project.js';
import { part } from '../stage.ts';
import { longName } from '../world.ts';
import type { Specimens } from './specimens.ts';

/** So many projects, each second one of sounds. */
export function projects(count: number, name = 'Fruit'): ProjectCard[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `project-${at}`,
    name: `${name} ${at}`,
    modality: at % 2 ? 'audio' : 'image',
    facts: '2 classes · 40 pictures · trained',
    accuracy: at % 3 ? '93% right' : '',
    covers: at % 2 ? [] : ['book-1', 'book-2', 'book-3'],
  }));
}

/** What a card's menu offers. */
export const actions: CardAction[] = [
  { id: 'rename', name: 'Rename' },
  { id: 'duplicate', name: 'Duplicate' },
  { id: 'download', name: 'Download' },
  { id: 'delete', name: 'Delete' },
];

export const projectCards: Specimens<'pc-first-steps' | 'pc-project-cards' | 'pc-bring-back'> = {
  'pc-first-steps': { empty: () => undefined, usual: () => undefined, long: () => undefined },
  'pc-bring-back': {
    empty: () => undefined,
    usual: () => undefined,
    long: async (back) => {
      await back.send(new Blob(['no project']));
    },
  },
  'pc-project-cards': {
    empty: () => undefined,
    usual: (cards) => cards.show(projects(5)),
    long: async (cards) => {
      cards.actions = actions;
      cards.show(projects(24, longName));
      await cards.updateComplete;
      part(cards, '.more').click();
    },
  },
};
