import { describe, expect, it } from 'vitest';
import type { VertexLoad } from '#evidence';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import { createRestReading } from './index.ts';

/** The three looks at `count per key` in Flink 1.20.3: details and back pressure, of tasks half a minute old. */
function young(version = '1.20.3'): CapturedExchange[] {
  const all = captured(version);
  const detail = all.find(({ path, body }) => /\/vertices\/\w+$/.test(path) && body?.name.startsWith('count per key'));
  return all.filter(({ path }) => path === detail?.path || path === `${detail?.path}/backpressure`);
}

/** The same, had they been running for an hour more. */
function bottleneck(version = '1.20.3'): CapturedExchange[] {
  const exchanges = young(version);
  for (const { body } of exchanges) for (const subtask of body.subtasks) subtask['start-time'] -= 3_600_000;
  return exchanges;
}

function loadSection(exchanges: readonly CapturedExchange[]) {
  const reading = createRestReading('lab');
  for (const exchange of exchanges) reading.take(exchange);
  return reading.finish().jobs[0]?.load;
}

function loadOf(exchanges: readonly CapturedExchange[]): VertexLoad {
  const section = loadSection(exchanges);
  const [load] = section?.known ? [...section.value.values()] : [];
  if (load === undefined) throw new Error('no load');
  return load;
}

/** Changes every subtask's metrics at one look. */
function changeMetrics(
  exchanges: CapturedExchange[],
  look: number,
  change: (metrics: Record<string, unknown>) => void,
) {
  for (const exchange of exchanges) {
    if (exchange.look !== look || !exchange.body.subtasks[0].metrics) continue;
    for (const subtask of exchange.body.subtasks) change(subtask.metrics);
  }
  return exchanges;
}

describe('the load of a vertex', () => {
  it('is what the accumulated times say, by the numbers of the capture', () => {
    // Look 0: busy 7399, idle 8, 33254 records; look 2: busy 31216, idle 8, 141011 records.
    const load = loadOf(bottleneck());
    const elapsed = 31216 - 7399;
    expect(load.basis).toBe('accumulated');
    expect(load.busy[0]).toBe(1);
    expect(load.recordsIn[0]).toBe(141011);
    expect(load.recordsInRate[0]).toBeCloseTo(((141011 - 33254) * 1000) / elapsed, 6);
    // Subtask 1: busy 7420 to 29930, idle 3 to 1306.
    expect(load.busy[1]).toBeCloseTo(22510 / (22510 + 1303), 6);
    expect(load.watchedMs).toBeGreaterThan(23_000);
  });

  it('ignores a look that repeats the last snapshot', () => {
    const exchanges = bottleneck();
    const before = loadOf(exchanges.filter(({ look }) => look < 2));
    const details = exchanges.filter(({ path }) => !path.endsWith('backpressure'));
    const repeated = details.filter(({ look }) => look === 1).map((one) => ({ ...one, look: 2, at: one.at + 12_000 }));
    const after = loadOf([...exchanges.filter(({ look }) => look < 2), ...repeated]);
    expect(after.recordsInRate).toEqual(before.recordsInRate);
    expect(after.busy).toEqual(before.busy);
  });

  it('starts at the second look where the first answer was an hour old', () => {
    const stale = changeMetrics(bottleneck(), 0, (metrics) => {
      metrics['accumulated-busy-time'] = Number(metrics['accumulated-busy-time']) - 3_600_000;
      metrics['read-records'] = 0;
    });
    const load = loadOf(stale);
    expect(load.basis).toBe('accumulated');
    // Look 1: busy 19203, 86686 records.
    expect(load.recordsInRate[0]).toBeCloseTo(((141011 - 86686) * 1000) / (31216 - 19203), 6);
  });

  it('falls back to the gauges where both looks are too far apart to be true', () => {
    const exchanges = changeMetrics(bottleneck(), 0, (metrics) => {
      metrics['accumulated-busy-time'] = Number(metrics['accumulated-busy-time']) - 3_600_000;
    }).filter(({ look }) => look !== 1);
    const load = loadOf(exchanges);
    expect(load.basis).toBe('gauge');
    expect(load.recordsInRate[0]).toBeNaN();
    // The last look's ratios; the first may be older than the watch.
    expect(load.busy[1]).toBe(0.972);
  });

  it('forgets what an earlier attempt did', () => {
    const exchanges = bottleneck();
    for (const { look, body } of exchanges) if (look === 2 && body.subtasks[0].metrics) body.subtasks[0].attempt = 2;
    const load = loadOf(exchanges);
    expect(load.attempt[0]).toBe(2);
    expect(load.recordsIn[0]).toBe(141011);
    expect(load.recordsInRate[0]).toBeNaN();
    expect(load.recordsInRate[1]).toBeGreaterThan(4000);
    expect(load.basis).toBe('accumulated');
  });

  it('forgets everything when the parallelism changes', () => {
    const exchanges = bottleneck();
    for (const { look, body } of exchanges) if (look === 2) body.subtasks.pop();
    expect(loadOf(exchanges)).toMatchObject({ size: 3, basis: 'gauge', watchedMs: 0 });
  });

  it('has gauges and rates by the clock before Flink 1.16', () => {
    const exchanges = bottleneck('1.17.2');
    for (const look of [0, 1, 2]) {
      changeMetrics(exchanges, look, (metrics) => {
        for (const name of Object.keys(metrics)) if (name.startsWith('accumulated-')) delete metrics[name];
      });
    }
    const load = loadOf(exchanges);
    expect(load.basis).toBe('gauge');
    // Look 1 and look 2 of the capture: idle 0.001 and 0.011 of subtask 1; the first look does not count.
    expect(load.idle[1]).toBeCloseTo((0.001 + 0.011) / 2, 9);
    expect(load.recordsInRate[0]).toBeGreaterThan(1000);
  });

  it('knows nothing of a subtask that has not reported', () => {
    const exchanges = bottleneck().filter(({ path }) => !path.endsWith('backpressure'));
    for (const look of [0, 1, 2]) {
      changeMetrics(exchanges, look, (metrics) => {
        for (const name of Object.keys(metrics)) if (name.endsWith('-complete')) metrics[name] = false;
      });
    }
    expect(loadSection(exchanges)).toMatchObject({ known: false, gap: { kind: 'unreadable' } });
    for (const { body } of exchanges) for (const subtask of body.subtasks) subtask.status = 'SCHEDULED';
    expect(loadOf(exchanges)).toMatchObject({ basis: 'none' });
    expect(loadOf(exchanges).recordsIn[0]).toBeNaN();
  });

  it('takes shares that are all 0 for missing', () => {
    const exchanges = bottleneck().filter(({ look }) => look === 2);
    for (const { body, path } of exchanges) {
      if (path.endsWith('backpressure')) Object.assign(body.subtasks[0], { ratio: 0, idleRatio: 0, busyRatio: 0 });
    }
    const load = loadOf(exchanges);
    expect(load.busy[0]).toBeNaN();
    expect(load.busy[1]).toBe(0.972);
  });

  it("of a young attempt is all of its life, not Flink's own average", () => {
    const load = loadOf(young().filter(({ look }) => look === 2));
    expect(load.basis).toBe('accumulated');
    // Look 2: subtask 1 busy 29930, idle 1306; 141011 records in subtask 0.
    expect(load.busy[1]).toBeCloseTo(29930 / (29930 + 1306), 3);
    expect(load.recordsInRate[0]).toBeCloseTo((141011 * 1000) / (31216 + 8), 0);
  });

  it('is unknown in the first seconds of an attempt', () => {
    const exchanges = changeMetrics(young(), 2, (metrics) => {
      metrics['accumulated-busy-time'] = 900;
      metrics['accumulated-idle-time'] = 0;
    }).filter(({ look }) => look === 2);
    expect(loadSection(exchanges)).toMatchObject({ known: false, gap: { kind: 'unreadable' } });
  });

  it('does not mind which of the two answers came first', () => {
    const one = bottleneck().filter(({ look }) => look === 1);
    expect(loadOf(one.toReversed())).toEqual(loadOf(one));
    expect(loadOf(one.toReversed())).toMatchObject({ basis: 'gauge', watchedMs: 0 });
  });

  it('reads the host where there is no endpoint yet (to 1.18)', () => {
    expect(loadOf(bottleneck('1.17.2')).endpoint[0]).toBe('localhost');
    expect(loadOf(bottleneck('2.3.0')).endpoint[0]).toMatch(/^localhost:\d+$/);
  });

  it('of 10,000 subtasks keeps every one of them', () => {
    const big = bottleneck()
      .filter(({ path }) => !path.endsWith('backpressure'))
      .map((exchange) => ({ ...exchange, body: { ...exchange.body, subtasks: multiplied(exchange.body.subtasks) } }));
    const load = loadOf(big);
    expect(load.size).toBe(10_000);
    expect(load.recordsInRate[9_996]).toBe(load.recordsInRate[0]);
  });
});

function multiplied(subtasks: readonly object[]): object[] {
  return Array.from({ length: 10_000 }, (_, subtask) => ({ ...subtasks[subtask % subtasks.length], subtask }));
}
