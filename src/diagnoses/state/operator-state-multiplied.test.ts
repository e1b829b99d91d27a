import type { SnapshotEvidence } from '#evidence';
import { configured, factsOf, jobWith, oddStates } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { operatorStateMultiplied } from './operator-state-multiplied.ts';

// Union state that a real job of the lab multiplied (fixtures/snapshots/README.md); what is odd is its name.
const [before, once, twice, windows] = await Promise.all(
  (['kafka-stage-0', 'kafka-stage-1', 'kafka-stage-2', 'windows-heap-canonical'] as const).map((name) => factsOf(name)),
);

const MIB = 1024 * 1024;

/** As if a function of the job had it, under its own name. */
function own(snapshot: SnapshotEvidence | undefined, name = 'known-rules'): SnapshotEvidence {
  return oddStates(snapshot as SnapshotEvidence, (state) => {
    if (state.name === 'SourceReaderState') return undefined;
    return state.kind === 'operator-union' ? { ...state, name } : state;
  });
}

/** As if another connector had left it under a source. */
function left(snapshot: SnapshotEvidence | undefined): SnapshotEvidence {
  return oddStates(snapshot as SnapshotEvidence, (state) =>
    state.kind === 'operator-union' ? { ...state, name: 'Kinesis-Stream-Shard-State' } : state,
  );
}

function broadcast(bytes: number): SnapshotEvidence {
  return oddStates(windows as SnapshotEvidence, (state) =>
    state.kind === 'operator-list' ? { ...state, name: 'rules', kind: 'broadcast', bytes } : state,
  );
}

testDiagnosis(operatorStateMultiplied, {
  finds: {
    'a union state that nobody clears': {
      given: () => jobWith(own(twice)),
      expect: { severity: 'warning', confidence: 'certain', subject: { state: 'known-rules' } },
    },
    'one whose next restore does not fit into a frame': {
      given: () => configured(jobWith(own(twice)), { 'pekko.framesize': '32kb' }),
      expect: { severity: 'critical' },
    },
    'what another connector left under a source': {
      given: () => jobWith(left(once)),
      expect: { severity: 'warning', subject: { state: 'Kinesis-Stream-Shard-State' } },
    },
    'one that grows from snapshot to snapshot, though each element is there once': {
      given: () => jobWith(own(before), own(once)),
      expect: { severity: 'warning', confidence: 'likely' },
    },
    'a broadcast state of many copies': {
      given: () => jobWith(broadcast(400 * MIB)),
      expect: { severity: 'warning', confidence: 'certain', subject: { state: 'rules' } },
    },
  },
  ignores: {
    'a union state that its owner rewrites': () => jobWith(own(before)),
    'one that every subtask holds once, and nothing tells that it grows': () => jobWith(own(once)),
    'that of an old Kafka connector, which has a name of its own': () => jobWith(twice as SnapshotEvidence),
    'a small broadcast state': () => jobWith(broadcast(MIB)),
    'a job with windows': () => jobWith(windows as SnapshotEvidence),
    'a job without snapshots': () => jobWith(),
  },
});
