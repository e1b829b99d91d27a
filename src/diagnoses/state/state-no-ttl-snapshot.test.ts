import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { SnapshotEvidence, SnapshotState } from '#evidence';
import { factsOf, jobWith, oddStates } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { stateNoTtl } from './state-no-ttl.ts';

const MIB = 1024 * 1024;
const HOUR = 3_600_000;

// A real job that keeps a total per customer; what is odd is how large the state was, checkpoint by checkpoint.
const journal = await factsOf('journal-heap-native');
const windows = await factsOf('windows-rocks-native');
const [earlier, later] = [await factsOf('kafka-stage-1'), await factsOf('kafka-stage-2')];

type Change = (state: SnapshotState) => SnapshotState;

function course(of: SnapshotEvidence, name: string, mib: readonly number[], change: Change = (one) => one) {
  return mib.map((size, index): SnapshotEvidence => {
    const grown = oddStates(of, (state) => (state.name === name ? change({ ...state, bytes: size * MIB }) : state));
    return { ...grown, name: `chk-${index + 1}`, checkpointId: index + 1, takenAt: 1_700_000_000_000 + index * HOUR };
  });
}

const totals = (...mib: readonly number[]) => jobWith(...course(journal, 'totals', mib));

const withTtl: Change = (state) => ({
  ...state,
  serializers: state.serializers.map((one) => ({
    ...one,
    parts: [
      { path: '', family: 'ttl', class: 'org.apache.flink.runtime.state.ttl.TtlStateFactory$TtlSerializerSnapshot' },
      ...one.parts,
    ],
  })),
});

testDiagnosis(stateNoTtl, {
  finds: {
    'a state that grows steadily': {
      given: () => totals(100, 150, 205, 250),
      expect: {
        severity: 'warning',
        confidence: 'likely',
        subject: { state: 'totals' },
        ruledOut: ['state-ttl-not-cleaned'],
      },
    },
    'one of which there are two snapshots': {
      given: () => totals(100, 150),
      expect: { severity: 'warning', confidence: 'possible' },
    },
  },
  ignores: {
    'a state that keeps its size': () => totals(100, 101, 100, 102),
    'one that levels off': () => totals(100, 190, 199, 200, 201),
    'one that falls in between': () => totals(100, 180, 120, 190),
    'one with a time to live': () => jobWith(...course(journal, 'totals', [100, 150, 205, 250], withTtl)),
    'windows that fill': () => jobWith(...course(windows, 'window-contents', [100, 150, 205, 250])),
    'a single snapshot': () => totals(100),
  },
});

it('tells the rate where times can be believed', () => {
  const [found] = examine(totals(100, 150, 200), [stateNoTtl]).findings;
  expect(found?.summary.en).toContain('50.0 MiB an hour');
});

it('real growth of some kilobytes is only worth knowing', () => {
  const [found] = examine(jobWith(earlier, later), [stateNoTtl]).findings;
  expect(found).toMatchObject({ severity: 'info', confidence: 'possible', subject: { state: 'totals' } });
});
