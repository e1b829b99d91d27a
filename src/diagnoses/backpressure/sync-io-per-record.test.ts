import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { Evidence } from '#evidence';
import { type Doing, withCpu, withFlameGraph, withoutThreads, withThreads } from '#fixtures/busy-threads';
import { healthyJob, type Odd } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { syncIoPerRecord } from './sync-io-per-record.ts';

const FULL = [1, 1, 0.99, 1];
const HELD: Odd = { vertex: 'ticker', backPressured: [0.9], busy: [0.1], recordsOutRate: [200] };

function waits(doing: Doing, odd: Partial<Odd> = {}, held: Odd = HELD): Evidence {
  const job = healthyJob(held, { vertex: 'pass', busy: FULL, recordsInRate: [50, 50, 50, 50], ...odd });
  return withCpu(withThreads(withoutThreads(job), { vertex: 'pass', doing }), 0.1);
}

const CALM: Odd = { vertex: 'ticker', recordsOutRate: [200] };

testDiagnosis(syncIoPerRecord, {
  finds: {
    'a call for every record': {
      given: () => waits('call'),
      expect: {
        severity: 'critical',
        confidence: 'certain',
        subject: { vertexName: 'pass', class: 'dev.flinkdoctor.lab.jobs.CustomerLookup$OrderEnricher', method: 'map' },
        ruledOut: ['backpressure-slow-operator', 'backpressure-slow-sink'],
      },
    },
    'the same in a flame graph': {
      given: () =>
        withFlameGraph(withoutThreads(healthyJob(HELD, { vertex: 'pass', busy: FULL })), {
          vertex: 'pass',
          doing: 'call',
        }),
      expect: { confidence: 'certain' },
    },
    'a call in a chain with a sink, where the stack is cut before the operator, as possible': {
      given: () => {
        const held = healthyJob(
          { vertex: 'throttle', backPressured: [0.9, 0.9] },
          { vertex: 'count per key', busy: FULL },
        );
        return withThreads(withoutThreads(held), { vertex: 'count per key', doing: 'call', frames: 8 });
      },
      expect: { confidence: 'possible' },
    },
    'a call in a function that is chained to its source': {
      given: () =>
        withThreads(withoutThreads(healthyJob({ vertex: 'throttle', busy: [1, 1], recordsOutRate: [50, 50] })), {
          vertex: 'throttle',
          doing: 'call',
        }),
      expect: { severity: 'warning' },
    },
    'a call that lets the input pile up, before anybody waits': {
      given: () => waits('call', {}, { vertex: 'ticker', recordsOutRate: [400] }),
      expect: { severity: 'critical' },
    },
    'a call that leaves no pause': {
      given: () => waits('call', { busy: [1, 1, 1, 1] }, CALM),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'calls with time to spare': () => waits('call', { busy: [0.6, 0.6, 0.6, 0.6] }, CALM),
    'calls that are rare': () => waits('call', { busy: [0.2, 0.2, 0.2, 0.2] }, CALM),
    'a sleep': () => waits('sleep'),
    'a lock': () => waits('lock'),
    'a sink that waits': () => waits('sink'),
    'calls for many records at once': () => waits('call', { recordsInRate: [9000, 9000, 9000, 9000] }),
    'one subtask that waits': () => waits('call', { busy: [1, 0.1, 0.1, 0.1] }),
  },
});

function prescribed(evidence: Evidence) {
  const [finding] = examine(evidence, [syncIoPerRecord]).findings;
  return { finding, async: finding?.prescriptions.find(({ aim }) => aim === 'cure') };
}

it('shows throughput as subtasks divided by latency', () => {
  expect(prescribed(waits('call')).finding?.summary.en).toMatch(
    /4 subtasks ÷ 19\.\d ms per record = 200\b|4 subtasks ÷ 20\.0 ms/,
  );
});

it('computes the requests under way from rate and latency', () => {
  // Twice 200 records/s over 4 subtasks are 100 each; × 20 ms × 2 = 4, and fewer than 10 are not worth it.
  expect(prescribed(waits('call')).async?.code).toContain('TimeUnit.SECONDS, 10)');
  // 1.25 ms each at 800 records/s; asked for are 6000 over 4 subtasks.
  const many = waits('call', { recordsInRate: [800, 800, 800, 800] }, { vertex: 'ticker', recordsOutRate: [24_000] });
  expect(prescribed(many).async?.code).toContain('TimeUnit.SECONDS, 15)');
});

it('is only a remark while there is time to spare', () => {
  const { finding } = prescribed(waits('call', { busy: [0.6, 0.6, 0.6, 0.6] }, CALM));
  expect(finding?.severity).toBe('info');
});
