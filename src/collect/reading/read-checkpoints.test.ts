import { describe, expect, it } from 'vitest';
import type { Job } from '#evidence';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import { createRestReading } from './index.ts';

function jobOf(exchanges: readonly CapturedExchange[], name = 'reading patient'): Job {
  const reading = createRestReading('lab');
  for (const exchange of exchanges) reading.take(exchange);
  const job = reading.finish().jobs.find((one) => one.name === name);
  if (job === undefined) throw new Error('no such job');
  return job;
}

function checkpointsOf(exchanges: readonly CapturedExchange[]) {
  const { checkpoints } = jobOf(exchanges);
  if (!checkpoints.known) throw new Error('no checkpoints');
  return checkpoints.value;
}

describe('checkpoints', () => {
  it('are what was said last, with the details that were said before', () => {
    // 2.3.0: checkpoint 11 was IN_PROGRESS at look 0, where its details were read, and COMPLETED later.
    const { history } = checkpointsOf(captured('2.3.0'));
    const eleven = history.find(({ id }) => id === 11);
    expect(eleven).toMatchObject({ status: 'COMPLETED', durationMs: 4817, acknowledged: 15, subtasks: 15 });
    expect(eleven?.tasks.size).toBe(5);
  });

  it('in progress last until now, failed ones until they failed', () => {
    const { history } = checkpointsOf(captured('2.3.0'));
    const running = history.find(({ status }) => status === 'IN_PROGRESS');
    const asked = Date.parse(running?.cite.time ?? '');
    expect(running?.durationMs).toBe(asked - (running?.triggeredAt ?? 0));
    const failed = history.find(({ status }) => status === 'FAILED');
    expect(failed?.durationMs).toBe((failed?.failure?.at ?? 0) - (failed?.triggeredAt ?? 0));
    expect(failed?.failure?.message).toMatch(/^(Checkpoint|The checkpoint|Task)/);
  });

  it('are unaligned when their type or a subtask says so', () => {
    const exchanges = captured('1.20.3');
    const ids = new Set<number>();
    for (const { path, body } of exchanges) {
      if (!path.includes('/subtasks/') || !path.includes('/details/')) continue;
      body.subtasks[0].unaligned_checkpoint = true;
      ids.add(body.id);
    }
    const unaligned = checkpointsOf(exchanges).history.filter((one) => one.unaligned);
    expect(unaligned.map(({ id }) => id)).toEqual([...ids].sort((a, b) => a - b));
    expect(checkpointsOf(captured('1.20.3')).history.some((one) => one.unaligned)).toBe(false);
  });

  it('do not believe a number of subtasks that cannot be', () => {
    const exchanges = captured('1.20.3');
    for (const { path, body } of exchanges) if (path.includes('/details/') && body) body.num_subtasks = 1e12;
    const task = checkpointsOf(exchanges)
      .history.find(({ tasks }) => tasks.size > 0)
      ?.tasks.values()
      .next().value;
    expect(task?.perSubtask?.syncMs.length).toBeLessThanOrEqual(4);
  });

  it('that left the history meanwhile are no gap', () => {
    const exchanges = captured('1.20.3').map((exchange) => {
      if (!exchange.path.includes('/details/')) return exchange;
      const problem = { code: 'http-error' as const, detail: 'Could not find checkpointing statistics' };
      return { ...exchange, status: 404, body: { errors: [problem.detail] }, problem };
    });
    const reading = createRestReading('lab');
    for (const exchange of exchanges) reading.take(exchange);
    expect(reading.finish().partly).toBe(false);
  });

  it('are absent from a batch job, live (404) and archived (200 with errors)', () => {
    for (const capture of ['1.20.3-batch', '1.20.3-history-server']) {
      const job = jobOf(captured(capture), 'plain job');
      expect(job.streaming).toBe(false);
      expect(job.checkpointing).toMatchObject({ known: true, value: { enabled: false } });
      expect(job.checkpoints).toMatchObject({ known: false, gap: { kind: 'absent' } });
    }
  });
});

describe('checkpoint settings', () => {
  it('are incremental by either name of the option', () => {
    const config = (values: readonly (readonly [string, string])[]) => {
      const exchanges = captured('1.20.3');
      const answer = exchanges.find(({ path }) => path === '/jobmanager/config');
      if (answer) answer.body = values.map(([key, value]) => ({ key, value }));
      const { checkpointing } = jobOf(exchanges);
      return checkpointing.known ? checkpointing.value.incremental : undefined;
    };
    expect(config([['state.backend.incremental', 'true']])).toBe(true);
    expect(config([['execution.checkpointing.incremental', 'true']])).toBe(true);
    expect(
      config([
        ['state.backend.incremental', 'true'],
        ['execution.checkpointing.incremental', 'false'],
      ]),
    ).toBe(false);
    expect(config([])).toBe(false);
  });

  it('do not guess without the configuration', () => {
    const exchanges = captured('1.20.3').filter(({ path }) => path !== '/jobmanager/config');
    const { checkpointing } = jobOf(exchanges);
    expect(checkpointing).toMatchObject({ known: true });
    expect(checkpointing.known && checkpointing.value).not.toHaveProperty('incremental');
  });
});
