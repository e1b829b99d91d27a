import { describe, expect, it } from 'vitest';
import type { Failure } from '#evidence';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import { createRestReading } from './index.ts';

function failuresOf(exchanges: readonly CapturedExchange[]): readonly Failure[] {
  const reading = createRestReading('lab');
  for (const exchange of exchanges) reading.take(exchange);
  const job = reading.finish().jobs.find(({ name }) => name === 'reading patient');
  return job?.failures.known ? job.failures.value : [];
}

/** The history of Flink 1.20.3, changed in every look. */
function historyWith(change: (body: CapturedExchange['body']) => void): CapturedExchange[] {
  const exchanges = captured('1.20.3');
  for (const { path, body } of exchanges) {
    if (path.includes('/exceptions') && body.exceptionHistory.entries.length > 0) change(body);
  }
  return exchanges;
}

describe('the exception history', () => {
  it('is told once, however often it was read', () => {
    expect(failuresOf(captured('1.20.3'))).toHaveLength(1);
  });

  it('has the oldest failure first, and concurrent ones within', () => {
    const exchanges = historyWith(({ exceptionHistory: { entries } }) => {
      const [entry] = entries;
      entry.concurrentExceptions = [{ ...entry, taskName: 'pass (1/4) - execution #0' }];
      entries.push({ ...entry, timestamp: entry.timestamp - 60_000, exceptionName: 'a.Older' });
    });
    const [older, newer] = failuresOf(exchanges);
    expect(older?.exception).toBe('a.Older');
    expect(newer?.exception).toBe('java.lang.IllegalStateException');
    expect(newer?.concurrent).toMatchObject([{ task: 'pass (1/4) - execution #0', subtask: 0, concurrent: [] }]);
    expect(newer?.concurrent[0]?.vertex).toBe('798f7268aeb5fde00858b7c9723d65f1');
  });

  it('remembers what left the history between two looks', () => {
    const exchanges = captured('1.20.3');
    for (const { path, body, look } of exchanges) {
      if (path.includes('/exceptions') && look > 0)
        Object.assign(body, { exceptionHistory: { entries: [] }, 'root-exception': null });
    }
    expect(failuresOf(exchanges)).toHaveLength(1);
  });

  it('falls back to root-exception where it is empty (1.13)', () => {
    const exchanges = historyWith((body) => {
      body.exceptionHistory.entries = [];
    });
    const [failure] = failuresOf(exchanges);
    expect(failure).toMatchObject({ exception: 'java.lang.IllegalStateException', concurrent: [] });
    expect(failure?.stackTrace).toContain('\n\tat Patient$CountPerKey.processElement');
  });

  it('reads location where there is no endpoint (to 1.18)', () => {
    const exchanges = historyWith(({ exceptionHistory: { entries } }) => {
      entries[0].endpoint = undefined;
      entries[0].location = 'host-a:41143';
    });
    expect(failuresOf(exchanges)[0]?.endpoint).toBe('host-a:41143');
  });

  it('of the whole job names no task and no place', () => {
    const exchanges = historyWith(({ exceptionHistory: { entries } }) => {
      Object.assign(entries[0], { taskName: null, endpoint: '(unassigned)', location: null, taskManagerId: null });
    });
    const [failure] = failuresOf(exchanges);
    for (const name of ['task', 'vertex', 'subtask', 'endpoint', 'taskManager'])
      expect(failure).not.toHaveProperty(name);
  });

  it.each([
    ['pass (3/4)#1', 2, '798f7268aeb5fde00858b7c9723d65f1'],
    ['pass (4/4)', 3, '798f7268aeb5fde00858b7c9723d65f1'],
    ['gone (1/4) - execution #0', 0, undefined],
    ['pass', undefined, undefined],
  ])('finds the subtask of %s', (taskName, subtask, vertex) => {
    const exchanges = historyWith(({ exceptionHistory: { entries } }) => {
      entries[0].taskName = taskName;
    });
    const [failure] = failuresOf(exchanges);
    expect([failure?.subtask, failure?.vertex]).toEqual([subtask, vertex]);
  });

  it('names no vertex where two have the name', () => {
    const exchanges = captured('1.20.3');
    for (const { body } of exchanges) {
      for (const vertex of body?.vertices ?? []) vertex.name = 'count per key -> a -> b -> format -> Sink: discard';
    }
    const [failure] = failuresOf(exchanges);
    expect(failure?.vertex).toBeUndefined();
    expect(failure?.subtask).toBeGreaterThanOrEqual(0);
  });
});
