import { labels } from '../workbench/fake-data.ts';

/** What a test's elements are filled with. Names are as long as the server takes them, and cannot be broken. */
export const longName = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

export const longLabels = labels.map((label, i) => ({ ...label, name: `${longName}${'.'.repeat(i)}` }));

export const longSentence = `${longName} was not taken, because of a reason that takes two lines to tell and cannot be told in one.`;
