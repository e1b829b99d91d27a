import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { Evidence } from '#evidence';
import { type Doing, withCpu, withFlameGraph, withoutThreads, withThreads } from '#fixtures/busy-threads';
import { healthyJob, type Odd } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { backpressureSlowOperator } from './backpressure-slow-operator.ts';

const FULL = [1, 0.99, 0.98, 1];
const HOLDS_BACK: readonly Odd[] = [
  { vertex: 'throttle', backPressured: [0.9, 0.9], busy: [0.1, 0.1], recordsOutRate: [200, 200] },
  { vertex: 'count per key', busy: FULL, recordsInRate: [100, 104, 98, 98] },
];

function slow(doing: Doing, cores = 2): Evidence {
  return withCpu(withThreads(withoutThreads(healthyJob(...HOLDS_BACK)), { vertex: 'count per key', doing }), cores);
}

testDiagnosis(backpressureSlowOperator, {
  finds: {
    'an operator that matches regular expressions': {
      given: () => slow('regex'),
      expect: {
        severity: 'critical',
        confidence: 'certain',
        subject: { class: 'dev.flinkdoctor.lab.jobs.FraudCheck$FraudScorer', method: 'score' },
        ruledOut: ['data-skew'],
      },
    },
    'an operator that parses JSON': { given: () => slow('json'), expect: { severity: 'critical' } },
    'an operator that reads its records with Kryo': { given: () => slow('kryo'), expect: { severity: 'critical' } },
    'an operator that reads state from RocksDB': { given: () => slow('rocksdb'), expect: { severity: 'critical' } },
    'an operator whose subtasks wait for one lock': {
      given: () => slow('lock', 0.1),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'an operator that sleeps': { given: () => slow('sleep', 0.1), expect: { confidence: 'certain' } },
    'the reason in a flame graph, without any thread dump': {
      given: () =>
        withFlameGraph(withCpu(withoutThreads(healthyJob(...HOLDS_BACK)), 2), {
          vertex: 'count per key',
          doing: 'regex',
        }),
      expect: { confidence: 'certain', subject: { method: 'score' } },
    },
    'an operator that is the limit a little': {
      given: () =>
        healthyJob({ vertex: 'throttle', backPressured: [0.3, 0.3] }, { vertex: 'count per key', busy: FULL }),
      expect: { severity: 'warning' },
    },
    'threads at work on a machine that lets them work little, as possible': {
      given: () => slow('regex', 0.3),
      expect: { confidence: 'possible' },
    },
    'an operator that nobody saw at work, as likely': {
      given: () => withCpu(withoutThreads(healthyJob(...HOLDS_BACK))),
      expect: { confidence: 'likely' },
    },
    'an operator that nobody saw at work and that uses no CPU, as possible': {
      given: () => withCpu(withoutThreads(healthyJob(...HOLDS_BACK)), 0.1),
      expect: { confidence: 'possible' },
    },
    'an operator whose input is slightly uneven': {
      given: () =>
        healthyJob(
          { vertex: 'throttle', backPressured: [0.9, 0.9] },
          { vertex: 'count per key', busy: [1, 0.7, 0.75, 0.7], recordsInRate: [130, 95, 100, 95] },
        ),
      expect: { severity: 'critical' },
    },
    'an operator whose input grows faster than it takes it': {
      given: () =>
        withThreads(
          withoutThreads(
            healthyJob(
              { vertex: 'ticker', recordsOutRate: [4100] },
              { vertex: 'pass', busy: [1, 1, 1, 1], recordsInRate: [900, 900, 900, 900] },
            ),
          ),
          { vertex: 'pass', doing: 'sleep' },
        ),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'a busy one that keeps up': () =>
      withThreads(withoutThreads(healthyJob({ vertex: 'count per key', busy: FULL })), {
        vertex: 'count per key',
        doing: 'regex',
      }),
    'one full subtask among idle ones': () =>
      healthyJob(
        { vertex: 'throttle', backPressured: [0.9, 0.9] },
        { vertex: 'count per key', busy: [0.1, 0.1, 1, 0.1], recordsInRate: [50, 50, 900, 50] },
      ),
    'subtasks that are full on one TaskManager only': () =>
      healthyJob(
        { vertex: 'throttle', backPressured: [0.9, 0.9] },
        { vertex: 'count per key', busy: [1, 0.3, 0.3, 1], recordsInRate: [100, 100, 100, 100] },
      ),
    'calls to another system: that is sync-io-per-record': () => slow('call', 0.1),
    'a sink that waits: that is backpressure-slow-sink': () => slow('sink', 0.1),
    'a vertex that is held back itself': () =>
      healthyJob(
        { vertex: 'ticker', backPressured: [0.9] },
        { vertex: 'pass', backPressured: [0.9, 0.9, 0.9, 0.9], busy: [0.1, 0.1, 0.1, 0.1] },
        { vertex: 'discard ticks', busy: [1, 0.1, 0.1, 0.1] },
      ),
    'threads that do nothing but wait for input': () =>
      withThreads(
        withoutThreads(
          healthyJob(
            { vertex: 'throttle', backPressured: [0.9, 0.9] },
            { vertex: 'count per key', busy: [0.1, 0.1, 0.1, 0.1] },
          ),
        ),
        { vertex: 'count per key', doing: 'idle' },
      ),
  },
});

function found(evidence: Evidence) {
  const { findings, notAssessed } = examine(evidence, [backpressureSlowOperator]);
  return { finding: findings[0], notAssessed };
}

it('names the thread that holds the lock', () => {
  const { finding } = found(slow('lock', 0.1));
  expect(finding?.summary.en).toContain('"price-refresher"');
  expect(finding?.summary.zh).toContain('“price-refresher”');
  expect(finding?.prescriptions.some(({ settings }) => settings?.['pipeline.jobvertex-parallelism-overrides'])).toBe(
    false,
  );
});

it('computes the subtasks that would be enough from what comes in', () => {
  // Free of pauses only half of the time, the source would give twice the 400 records/s that 4 subtasks take.
  const evidence = healthyJob(
    { vertex: 'throttle', backPressured: [0.5, 0.5], busy: [0.1, 0.1], recordsOutRate: [200, 200] },
    { vertex: 'count per key', busy: [1, 1, 1, 1], recordsInRate: [100, 100, 100, 100] },
  );
  const settings = found(evidence).finding?.prescriptions.flatMap((one) => Object.entries(one.settings ?? {})) ?? [];
  expect(settings).toContainEqual(['pipeline.jobvertex-parallelism-overrides', 'b71731f1c0df9c3076c4a455334d0ad6:12']);
});

it('does not guess what comes in from a source that never pauses', () => {
  const { finding } = found(slow('regex'));
  expect(finding?.prescriptions[0]?.action.en).toContain('cannot be told');
});

it('says what would show the reason when nobody looked', () => {
  const { notAssessed } = found(withCpu(withoutThreads(healthyJob(...HOLDS_BACK))));
  expect(notAssessed[0]?.remedy.en).toContain('/thread-dump');
});

it('does not take a sleep for a call when dumps show only eight frames, as before Flink 1.17', () => {
  const cut = withThreads(withoutThreads(healthyJob(...HOLDS_BACK)), {
    vertex: 'count per key',
    doing: 'sleep',
    frames: 8,
  });
  expect(found(withCpu(cut, 0.1)).finding?.summary.en).toContain('sleep');
});
