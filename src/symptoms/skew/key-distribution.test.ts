import { describe, expect, it } from 'vitest';
import { observationOf, patientOf } from '#engine';
import { healthyJob } from '#fixtures/healthy-job';
import { spreadOf } from '../load/columns.ts';
import { causeOfUnevenKeys } from './key-distribution.ts';
import { type UnevenInput, unevenInput } from './uneven-input.ts';

/** The captured keyed vertex, as wide as there are numbers. */
function uneven(records: readonly number[], total = records): UnevenInput {
  const evidence = healthyJob({ vertex: 'count per key', recordsInRate: [9000, 1000, 1000, 1000] });
  const [job] = evidence.jobs;
  const [cluster] = evidence.clusters;
  if (!job || !cluster) throw new Error('no job');
  const seen = observationOf(patientOf(job, cluster, evidence.to)).see(unevenInput);
  const real = seen.known ? seen.value[0] : undefined;
  if (!real) throw new Error('the captured vertex is even');
  const { keyGroupShares: _, ...rest } = real;
  const column = Float64Array.from(records);
  return {
    ...rest,
    records: column,
    spread: spreadOf(column),
    load: { ...real.load, size: records.length, recordsIn: Float64Array.from(total) },
  };
}

const wide = (hot: number, empty: number) => [hot, ...new Array(199 - empty).fill(100), ...new Array(empty).fill(0)];

describe('why keys are uneven', () => {
  it.each([
    ['two of four subtasks share few keys', [2000, 0, 1000, 0], 'few-keys'],
    ['three of four, one with two keys', [2000, 1000, 1000, 0], 'few-keys'],
    ['one key is nearly all there is', [3000, 0, 20, 0], 'hot-key'],
    ['one of few keys is far above the others', [8500, 500, 500, 0], 'hot-key'],
    ['a hot key, and a subtask that got none by chance', wide(4000, 1), 'hot-key'],
    ['fewer than three keys per subtask', wide(500, 40), 'few-keys'],
  ])('%s', (_, records, cause) => {
    expect(causeOfUnevenKeys(uneven(records as number[]))).toBe(cause);
  });

  it('subtasks that are only quiet now did get keys before', () => {
    expect(causeOfUnevenKeys(uneven([2000, 0, 1000, 0], [9000, 400, 5000, 300]))).toBe('hot-key');
  });
});
