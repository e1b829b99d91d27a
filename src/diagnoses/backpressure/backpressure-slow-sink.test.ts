import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, known, type OperatorMetric } from '#evidence';
import { type Doing, withCpu, withFlameGraph, withoutThreads, withThreads } from '#fixtures/busy-threads';
import { healthyJob, type Odd, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { backpressureSlowSink } from './backpressure-slow-sink.ts';

const FULL = [1, 1, 0.99, 1];

const HELD: readonly Odd[] = [
  { vertex: 'ticker', backPressured: [0.9], busy: [0.1], recordsOutRate: [400] },
  {
    vertex: 'pass',
    backPressured: [0.9, 0.9, 0.9, 0.9],
    busy: [0.1, 0.1, 0.1, 0.1],
    recordsOutRate: [100, 100, 100, 100],
  },
];

function slow(doing: Doing, busy = FULL, held = HELD, vertex = 'discard ticks', frames?: number): Evidence {
  const job = healthyJob(...held, { vertex, busy, recordsInRate: [100, 100, 98, 102] });
  return withCpu(withThreads(withoutThreads(job), { vertex, doing, ...(frames && { frames }) }), 0.1);
}

testDiagnosis(backpressureSlowSink, {
  finds: {
    'writers that wait for the answer': {
      given: () => slow('sink'),
      expect: {
        severity: 'critical',
        confidence: 'certain',
        subject: { vertexName: 'Sink: discard ticks', class: 'dev.flinkdoctor.lab.jobs.OrderArchive$ArchiveWriter' },
        ruledOut: ['backpressure-slow-operator', 'sync-io-per-record'],
      },
    },
    'the same in a flame graph': {
      given: () =>
        withFlameGraph(withoutThreads(healthyJob(...HELD, { vertex: 'discard ticks', busy: FULL })), {
          vertex: 'discard ticks',
          doing: 'sink',
        }),
      expect: { confidence: 'certain' },
    },
    'a sink at the end of a chain': {
      given: () => slow('sink', FULL, [{ vertex: 'throttle', backPressured: [0.9, 0.9] }], 'count per key'),
      expect: { severity: 'critical' },
    },
    'a vertex of nothing but a sink, where the stack is cut before the operator': {
      given: () => slow('sink', FULL, HELD, 'discard ticks', 8),
      expect: { severity: 'critical' },
    },
    'a chain with functions and a sink, where the stack is cut before the operator, as possible': {
      given: () => slow('sink', FULL, [{ vertex: 'throttle', backPressured: [0.9, 0.9] }], 'count per key', 8),
      expect: { confidence: 'possible' },
    },
    'writers that sleep, as they do between attempts': {
      given: () => slow('sleep', FULL, HELD, 'discard ticks', 3),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'writers without a pause, before anybody waits for them': {
      given: () => slow('sink', [1, 1, 1, 1], [{ vertex: 'pass', recordsOutRate: [100, 100, 100, 100] }]),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'writers that wait and have time to spare': () => slow('sink', [0.6, 0.6, 0.6, 0.6], []),
    'a call of a function in the same chain': () =>
      slow('call', FULL, [{ vertex: 'throttle', backPressured: [0.9, 0.9] }], 'count per key'),
    'work in the chain of a sink': () =>
      slow('json', FULL, [{ vertex: 'throttle', backPressured: [0.9, 0.9] }], 'count per key'),
    'one writer of many that waits': () => slow('sink', [1, 0.1, 0.1, 0.1]),
  },
});

it('computes the rows that must go with each round trip', () => {
  const [finding] = examine(slow('sink'), [backpressureSlowSink]).findings;
  const batch = finding?.prescriptions.find(({ aim }) => aim === 'cure');
  // 10 ms per record and 4 writers make 400 records/s; twice that are 200 for each writer: 2 rows per round trip.
  expect(batch?.action.en).toContain('at least 2 rows');
  expect(batch?.code).toContain('maxBatchSize */ 100');
});

it('shows how long the connector says its last write took', () => {
  const evidence = slow('sink');
  const [job] = evidence.jobs;
  const sink = job?.plan.known ? job.plan.value.find(({ name }) => name.includes('discard ticks')) : undefined;
  const all = { min: 9, max: 14, avg: 11, sum: 44 };
  const sendTime: OperatorMetric = {
    vertex: sink?.id ?? '',
    operator: 'Sink: discard ticks',
    name: 'currentSendTime',
    first: all,
    last: all,
    firstAt: 0,
    lastAt: 20_000,
    path: '/jobs/…/subtasks/metrics?get=…currentSendTime',
  };
  const told = withJob(evidence, { operatorMetrics: known([sendTime]) });
  const [finding] = examine(told, [backpressureSlowSink]).findings;
  expect(finding?.evidence.map(({ fact }) => fact.en).join()).toContain('currentSendTime 14 ms');
});
