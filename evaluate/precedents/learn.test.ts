import { expect, it } from 'vitest';
import { likeliestBy, readModel } from '#symptoms/precedents/word-model';
import { type Document, readIncidents, writtenIncident } from './documents.ts';
import { learn } from './learn.ts';

function document(id: string, ...words: readonly string[]): Document {
  return { words: new Map(words.map((word) => [word, 1])), targets: new Map([[id, 1]]), weight: 1 };
}

it('learns which words speak for which diagnosis', () => {
  const documents = [
    document('slots', 'slot', 'request', 'job'),
    document('slots', 'slot', 'resource', 'job'),
    document('memory', 'heap', 'space', 'job'),
    document('memory', 'heap', 'dump', 'job'),
  ];
  const model = readModel(learn(documents));
  expect(likeliestBy(model, new Map([['slot', 1]]))[0]?.[0]).toBe('slots');
  expect(likeliestBy(model, new Map([['heap', 1]]))[0]?.[0]).toBe('memory');
  const [, share] = likeliestBy(model, new Map([['job', 1]]))[0] ?? [];
  expect(share).toBeLessThan(0.75);
});

it('learns the same each time', () => {
  const documents = ['a', 'b', 'c'].map((id) => document(id, id, 'word'));
  expect(learn(documents)).toEqual(learn(documents));
});

it('keeps no sentence of an incident: words stand in the order of the alphabet', () => {
  for (const incident of readIncidents()) {
    const words = [...incident.words.keys()];
    expect(words).toEqual(words.toSorted());
    expect(writtenIncident(incident).split('\t')).toHaveLength(4);
  }
});
