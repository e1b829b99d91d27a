import { expect, it } from 'vitest';
import { sampleOutcome } from '#test/sample-outcome';
import { type ChainLink, casesOf } from './cases.ts';
import { toDocument } from './to-document.ts';

const idsOf = (chain: readonly ChainLink[]): unknown[] =>
  chain.map(({ finding, chain: next }) => [finding.id, idsOf(next)]);

it('puts the sickest job first', () => {
  const document = toDocument(sampleOutcome(['calm', 'watched', 'skewed']), { lang: 'en', version: '1' });
  expect(casesOf(document).map(({ job }) => job.name)).toEqual(['skewed', 'calm', 'watched']);
});

it('hangs each consequence below its nearest cause, not below every cause', () => {
  const [skewed] = casesOf(toDocument(sampleOutcome(), { lang: 'en', version: '1' }));
  expect(idsOf(skewed?.roots[0]?.chain ?? [])).toEqual([['checkpoint-expired-backpressure', [['restart-loop', []]]]]);
});

it('keeps notes apart from causes', () => {
  const cases = casesOf(toDocument(sampleOutcome(['watched']), { lang: 'en', version: '1' }));
  expect(cases[0]?.roots).toEqual([]);
  expect(cases[0]?.notes.map(({ id }) => id)).toEqual(['savepoint-missing']);
});
