import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { checkpointLog, everySo, logLine, TOLD_JOB, type ToldCheckpoint } from '#fixtures/checkpoint-log';
import { testTold } from '#test/told';
import { stateNoTtl } from '../state/state-no-ttl.ts';
import { checkpointFinalizeSlow } from './checkpoint-finalize-slow.ts';
import { checkpointIntervalTooShort } from './checkpoint-interval-too-short.ts';

const times = (count: number, one: ToldCheckpoint = {}): readonly ToldCheckpoint[] =>
  Array.from({ length: count }, () => one);

const MIB = 1024 * 1024;
const growing = (count: number, mib: (index: number) => number) =>
  everySo(count, 10_000).map((one, index) => ({ ...one, bytes: Math.round(mib(index) * MIB) }));

/** Goes on where twenty of `growing` end, ten times as often. */
const densely = (count: number) =>
  everySo(count, 1000).map(({ at = 0 }, n) => ({ at: at + 200_000, bytes: Math.round((21 + n / 10) * MIB) }));

testTold(checkpointIntervalTooShort, {
  finds: {
    'triggers that come with the end of the checkpoint before': {
      log: checkpointLog(times(40, { tookMs: 230 })),
      says: ['230 ms', 'execution.checkpointing.interval'],
    },
  },
  notes: {
    'the same of checkpoints that take long, which may have another reason': {
      log: checkpointLog(times(10, { tookMs: 7500 })),
    },
  },
  ignores: {
    'a healthy job': { log: checkpointLog(everySo(40, 10_000)) },
    'quick ones, often': { log: checkpointLog(everySo(60, 1000, { tookMs: 60 })) },
    'a pause that somebody has asked for': { log: checkpointLog(everySo(40, 730, { tookMs: 230 })) },
    'a short pause that somebody has asked for': { log: checkpointLog(everySo(40, 2150, { tookMs: 2000 })) },
    'a slow start': { log: checkpointLog([{ at: 1000, tookMs: 9000 }, ...everySo(30, 10_000).slice(1)]) },
    'triggers that a long one has held back': {
      log: checkpointLog([...times(1, { tookMs: 12_000, end: 'expired' }), ...times(5, { tookMs: 80 })]),
    },
    'too few to tell': { log: checkpointLog(times(3, { tookMs: 230 })) },
  },
});

testTold(stateNoTtl, {
  finds: {
    'sizes on a straight line': { log: checkpointLog(growing(30, (n) => 1 + n)), says: ['30.0 MiB'] },
    'where a large log has kept its newest more densely': {
      log: checkpointLog([...growing(20, (n) => 1 + n), ...densely(150)]),
    },
    'over more checkpoints than a line needs': { log: checkpointLog(growing(600, (n) => 1 + n)) },
  },
  notes: { 'growth of little': { log: checkpointLog(growing(30, (n) => 1 + n / 10)) } },
  ignores: {
    'a plateau': { log: checkpointLog(growing(30, (n) => Math.min(20, 1 + 4 * n))) },
    'a window that fills and empties': { log: checkpointLog(growing(30, (n) => 5 + (n % 6) * 10)) },
    'a healthy job': { log: checkpointLog(everySo(30, 10_000)) },
  },
});

testTold(checkpointFinalizeSlow, {
  finds: {
    'seconds after every task had acknowledged, again and again': {
      log: checkpointLog(everySo(8, 10_000, { tookMs: 300, finalizeMs: 4200 })),
      says: ['4.2 s', '300 ms'],
    },
  },
  notes: {
    'a small share of a long checkpoint': {
      log: checkpointLog(everySo(8, 60_000, { tookMs: 30_000, finalizeMs: 1500 })),
    },
  },
  ignores: {
    'a healthy job': { log: checkpointLog(everySo(8, 10_000)) },
    'less than a second': { log: checkpointLog(everySo(8, 10_000, { tookMs: 300, finalizeMs: 400 })) },
    'one of many': {
      log: checkpointLog(everySo(8, 10_000).map((one, n) => (n === 4 ? { ...one, finalizeMs: 5000 } : one))),
    },
  },
});

describe('what the history adds to what is told', () => {
  /** Facts of one finding in a log, in English. */
  function factsOf(id: string, log: string): string {
    const { cluster, jobs } = foldLogs([{ name: 'jobmanager.log', content: log }]);
    const evidence = { from: 0, to: 0, inputs: [], clusters: [cluster], jobs };
    const found = examine(evidence, diagnoses).findings.find(({ diagnosis }) => diagnosis.id === id);
    return (found?.evidence ?? []).map(({ fact }) => fact.en).join('\n');
  }
  const expired = (log: string) => factsOf('checkpoint-expired-backpressure', log);
  const late = { tookMs: 60_000, end: 'expired' } as const;

  it.each([
    ['never', [late, late], /none had completed before/],
    ['suddenly', [...times(5, { tookMs: 40 }), late, late], /From one checkpoint to the next: #5 40 ms/],
    [
      'after they had become long',
      [{ tookMs: 200 }, { tookMs: 9000 }, { tookMs: 30_000 }, late],
      /took long already: #3 30\.0 s/,
    ],
  ] as const)('how expired ones came: %s', (_, checkpoints, fact) => {
    expect(expired(checkpointLog(checkpoints))).toMatch(fact);
  });

  it('that they take longer and longer', () => {
    const slower = Array.from({ length: 15 }, (_, n): ToldCheckpoint => ({ tookMs: 2500 + n * 1500 }));
    expect(factsOf('checkpoint-interval-too-short', checkpointLog(slower))).toMatch(
      /longer and longer: .* to 2\d\.\d s/,
    );
  });

  it('how long none was triggered', () => {
    const [before, after] = [everySo(6, 10_000), everySo(6, 10_000).map(({ at = 0 }) => ({ at: at + 300_000 }))];
    const refused = logLine(
      400_000,
      'checkpoint.CheckpointCoordinator',
      `Failed to trigger checkpoint for job ${TOLD_JOB} since Checkpoint triggering task Source: orders (1/4) of job ${TOLD_JOB} is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
    );
    const facts = factsOf('checkpoint-tasks-not-running', `${checkpointLog([...before, ...after])}${refused}\n`);
    expect(facts).toMatch(/Nothing was triggered for 4 min 10 s between checkpoints 6 and 7; 10\.0 s is usual/);
  });
});
