import { expect, it } from 'vitest';
import { examine } from '#engine';
import { factsOf, jobWith, oddKeyed } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointStateSkew } from './checkpoint-state-skew.ts';

const MIB = 1024 * 1024;

// A real job with 1,782 customers in 128 key groups over 4 subtasks; what is odd are its sizes.
const journal = await factsOf('journal-heap-native');
const windows = await factsOf('windows-rocks-native');

const holding = (...mib: readonly number[]) =>
  oddKeyed(journal, () => ({ bytesPerSubtask: mib.map((one) => one * MIB), referencedBytes: 1000 * MIB }));

const hotGroup = (share: number) =>
  oddKeyed(journal, ({ keyGroups, largestKeys }) => ({
    ...(keyGroups && {
      keyGroups: { ...keyGroups, bytes: 100 * MIB, largest: [{ keyGroup: 121, bytes: share * 100 * MIB }] },
    }),
    largestKeys: largestKeys.map((key) => ({ ...key, keyGroup: 121, sample: '"C-7"', bytes: share * 90 * MIB })),
  }));

testDiagnosis(checkpointStateSkew, {
  finds: {
    'one subtask that holds several times as much': {
      given: () => jobWith(holding(50, 60, 900, 55)),
      expect: { severity: 'warning', subject: { subtask: 2 }, ruledOut: ['tm-host-slow'] },
    },
    'a key group that holds a good part of everything': {
      given: () => jobWith(hotGroup(0.4)),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'even state': () => jobWith(holding(900, 880, 910, 900)),
    'uneven state that is small': () => jobWith(oddKeyed(journal, () => ({ bytesPerSubtask: [1, 1, 900_000, 1] }))),
    'a key group that is a little larger than others': () => jobWith(hotGroup(0.05)),
    'the job as it was': () => jobWith(journal),
    'six regions in windows': () => jobWith(windows),
  },
});

it('names the hot key', () => {
  const [found] = examine(jobWith(hotGroup(0.4)), [checkpointStateSkew]).findings;
  expect(found?.summary.en).toContain('"C-7"');
  expect(found?.summary.en).toContain('Key group 121');
});
