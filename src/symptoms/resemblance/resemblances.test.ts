import { describe, expect, it } from 'vitest';
import { rootsIn } from '#test/told';

/** Descriptions of faults that no picture fits, in own words, and what the first three must have. */
const described: readonly (readonly [string, string])[] = [
  [
    'sql-sink-primary-key',
    'two counts for the same order appear in the dashboard after the job was killed\nsink is a plain insert without primary key',
  ],
];

/** Nothing that goes wrong, too little, or nothing of Flink. */
const others: readonly string[] = [
  'the session cluster runs three jobs\nmetaspace usage is flat after each of the jobs was cancelled and submitted again',
  'parallelism is 12, state backend is rocksdb, checkpoint interval is 60 s, the source is a kafka topic of twelve partitions',
  'it fails',
  'the coffee machine in the kitchen on the second floor is broken again and nobody has called the repair service yet',
];

describe('what a description reads most like', () => {
  it.each(described)('%s: %s', (id, text) => {
    const roots = rootsIn(text).slice(0, 3);
    expect(roots.map(({ diagnosis }) => diagnosis.id)).toContain(id);
    expect(new Set(roots.map(({ confidence }) => confidence))).toEqual(new Set(['possible']));
    expect(roots[0]?.summary.en).toContain('reads most like');
  });

  it.each(others)('nothing: %s', (text) => {
    expect(rootsIn(text)).toEqual([]);
  });

  it('puts what a picture asks for before a fault without a name', () => {
    const roots = rootsIn(
      'checkpoint every second, minPauseBetweenCheckpoints 0\nthe job spends most of its time in checkpoints and falls behind',
    );
    expect(roots[0]?.diagnosis.id).toBe('checkpoint-interval-too-short');
  });

  it('gives way to what machines printed', () => {
    const printed = '2024-05-01 10:00:00,000 ERROR org.acme.Job [] - java.lang.OutOfMemoryError: Metaspace';
    const [text] = described.map(([, one]) => `${one}\n${printed}`);
    expect(
      rootsIn(text as string)
        .map(({ summary }) => summary.en)
        .join(),
    ).not.toContain('reads most like');
  });
});
