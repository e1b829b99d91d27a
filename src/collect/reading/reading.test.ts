import { describe, expect, it } from 'vitest';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import type { RestEvidence } from '../rest-reading.ts';
import { createRestReading } from './index.ts';

function read(exchanges: readonly CapturedExchange[]): RestEvidence {
  const reading = createRestReading('lab');
  for (const exchange of exchanges) reading.take(exchange);
  return reading.finish();
}

function patientOf(evidence: RestEvidence) {
  const job = evidence.jobs.find(({ name }) => name === 'reading patient');
  if (job === undefined) throw new Error('the capture has no such job');
  return job;
}

const VERSIONS = ['1.17.2', '1.20.3', '2.3.0'];

describe.each(VERSIONS)('a capture of Flink %s', (version) => {
  const evidence = read(captured(version));
  const job = patientOf(evidence);

  it('shows the cluster', () => {
    expect(evidence.partly).toBe(false);
    expect(evidence.cluster).toMatchObject({
      key: 'lab',
      kind: 'jobmanager',
      flinkVersion: { known: true, value: version },
      slots: { known: true, value: { taskManagers: 2, total: 4, available: 0, cite: { at: '/overview' } } },
      config: { known: true, value: { path: '/jobmanager/config', values: { 'rest.flamegraph.enabled': 'true' } } },
    });
  });

  it('shows the job and its graph', () => {
    expect(job).toMatchObject({ state: 'RUNNING', streaming: true, cluster: 'lab' });
    expect(job.basics).toMatchObject({ known: true, value: { maxParallelism: -1, objectReuse: false } });
    const plan = job.plan.known ? job.plan.value : [];
    expect(plan.map(({ operators, parallelism }) => [parallelism, ...operators])).toEqual([
      [2, 'Source: Sequence Source', 'throttle: a, b', 'Timestamps/Watermarks'],
      [1, 'Source: ticker'],
      [4, 'count per key', 'a -> b', 'format', 'Sink: discard'],
      [4, 'pass'],
      [4, 'Sink: discard ticks'],
    ]);
    const [source, , count] = plan;
    expect(count?.inputs).toEqual([{ from: source?.id, shipStrategy: 'HASH', exchange: 'pipelined_bounded' }]);
    expect(count?.tasks).toEqual({ RUNNING: 4 });
  });

  it('shows what the bottleneck and its source did', () => {
    const load = job.load.known ? [...job.load.value.values()] : [];
    const [source, ticker, count] = load;
    expect(source).toMatchObject({ basis: 'accumulated', size: 2, status: ['RUNNING', 'RUNNING'] });
    for (const share of source?.backPressured ?? []) expect(share).toBeGreaterThan(0.6);
    for (const share of count?.busy ?? []) expect(share).toBeGreaterThan(0.9);
    for (const rate of count?.recordsInRate ?? []) expect(rate).toBeGreaterThan(2000);
    expect([...(count?.attempt ?? [])]).toEqual([1, 1, 1, 1]);
    expect(new Set(count?.taskManager)).toEqual(new Set(['tm-1', 'tm-2']));
    expect(count?.endpoint[0]).toMatch(/^localhost/);
    // A legacy source: Flink does not know when it is busy.
    expect(ticker).toMatchObject({ basis: 'gauge' });
    expect(ticker?.busy[0]).toBeNaN();
    expect(ticker?.recordsOutRate[0]).toBeGreaterThan(80);
  });

  it('shows checkpoints down to the subtask', () => {
    expect(job.checkpointing).toMatchObject({
      known: true,
      value: {
        enabled: true,
        mode: 'exactly_once',
        intervalMs: 3000,
        incremental: true,
        stateBackend: 'EmbeddedRocksDBStateBackend',
      },
    });
    const checkpoints = job.checkpoints.known ? job.checkpoints.value : undefined;
    const { counts, countsBefore, history = [], restored } = checkpoints ?? {};
    expect(counts?.total).toBeGreaterThan(countsBefore?.total ?? Number.NaN);
    expect(restored).toMatchObject({ savepoint: false });
    expect(history.map(({ id }) => id)).toEqual(history.map(({ id }) => id).toSorted((a, b) => a - b));
    const failed = history.find(({ status }) => status === 'FAILED');
    expect(failed?.failure?.message).not.toBe('');
    const running = history.find(({ status, tasks }) => status === 'IN_PROGRESS' && tasks.size > 0);
    const missing = [...(running?.tasks.values() ?? [])].find((task) => task.acknowledged < task.subtasks);
    expect(missing?.perSubtask?.startDelayMs.some(Number.isNaN)).toBe(true);
    expect(missing?.perSubtask?.startDelayMs).toHaveLength(4);
  });

  it('shows the failure and where it happened', () => {
    const [failure] = job.failures.known ? job.failures.value : [];
    const count = job.plan.known ? job.plan.value[2] : undefined;
    expect(failure).toMatchObject({ exception: 'java.lang.IllegalStateException', vertex: count?.id });
    expect(failure?.stackTrace).toContain('planned failure <of> key');
    expect(failure?.task).toMatch(`(${(failure?.subtask ?? 0) + 1}/4)`);
    expect(failure?.taskManager).toMatch(/^tm-[12]$/);
    expect(failure?.endpoint).toMatch(/^localhost:\d+$/);
    expect(job.restarts).toMatchObject({ known: true, value: { first: 1, last: 1 } });
  });

  it('shows metrics, watermarks, threads and flame graphs', () => {
    const tasks = job.taskMetrics.known ? job.taskMetrics.value : [];
    expect(tasks.some(({ name }) => name === 'Shuffle.Netty.Output.Buffers.outPoolUsage')).toBe(true);
    const operators = job.operatorMetrics.known ? job.operatorMetrics.value : [];
    const counted = operators.find(({ operator, name }) => operator === 'count_per_key' && name === 'numRecordsIn');
    expect(counted?.last.sum).toBeGreaterThan(counted?.first.sum ?? Number.NaN);
    const marks = operators.find(
      ({ perSubtask, name }) => name === 'currentOutputWatermark' && perSubtask?.length === 4,
    );
    expect(marks?.last.min).toBe(Math.min(...(marks?.perSubtask ?? [])));
    const watermarks = job.watermarks.known ? [...job.watermarks.value.values()] : [];
    expect(watermarks.map(({ last }) => Number.isFinite(last[0]))).toEqual([true, false, false]);
    expect(watermarks[1]?.last[3]).toBe(Number.NEGATIVE_INFINITY);
    const graphs = job.flameGraphs.known ? job.flameGraphs.value : [];
    expect(graphs.map(({ type, root }) => [type, root.value > 0])).toEqual([
      ['full', true],
      ['on_cpu', true],
    ]);
    const dumps = evidence.cluster.threadDumps.known ? evidence.cluster.threadDumps.value : [];
    const task = dumps[0]?.threads.find(({ name }) => name.startsWith('count per key'));
    expect(task?.name).toMatch(/\(\d\/4\)#1$/);
    expect(task?.frames).toContain('Patient$CountPerKey.processElement(Patient.java:31)');
  });

  it('shows how the TaskManagers were, once Flink had fetched it', () => {
    const managers = evidence.cluster.taskManagers.known ? evidence.cluster.taskManagers.value : [];
    expect(managers.map(({ id }) => id).toSorted()).toEqual(['tm-1', 'tm-2']);
    const [manager] = managers;
    expect(manager).toMatchObject({ host: '127.0.0.1', slots: 2, freeSlots: 0, memory: { networkMemory: 67108864 } });
    const last = manager?.samples.at(-1);
    expect(last?.heapMax).toBe(146800640);
    expect(last?.managedTotal).toBeGreaterThan(0);
    expect(Object.keys(last?.collectors ?? {})).not.toContain('All');
    const summed = Object.values(last?.collectors ?? {}).reduce((sum, { count }) => sum + count, 0);
    expect(last?.gcCount).toBe(summed);
  });

  it('knows a job that waits for slots from one that is idle', () => {
    const plain = evidence.jobs.find(({ name }) => name === 'plain job');
    const [load] = plain?.load.known ? [...plain.load.value.values()] : [];
    expect(load).toMatchObject({ basis: 'none', status: ['SCHEDULED'], taskManager: [''], endpoint: [''] });
    expect(load?.recordsOut[0]).toBeNaN();
    expect(plain?.checkpointing).toMatchObject({ known: true, value: { enabled: false } });
    expect(plain?.taskMetrics).toMatchObject({ known: false, gap: { kind: 'unreadable' } });
  });
});

describe('what is missing', () => {
  it('was not asked for', () => {
    const { cluster, jobs } = read(captured('1.20.3').filter(({ path }) => path === '/jobs/overview'));
    expect(cluster.flinkVersion).toMatchObject({ known: false, gap: { kind: 'not-collected' } });
    expect(jobs[0]?.plan).toMatchObject({ known: false, gap: { kind: 'not-collected' } });
    expect(jobs.map(({ name }) => name).toSorted()).toEqual(['plain job', 'reading patient']);
  });

  it('is told in the words of the answer', () => {
    const exchanges = captured('1.20.3').map((exchange) => {
      if (!exchange.path.includes('/exceptions')) return exchange;
      const { body: _, ...rest } = exchange;
      return { ...rest, status: 500, problem: { code: 'http-error' as const, detail: 'Internal server error.' } };
    });
    const evidence = read(exchanges);
    const { failures } = patientOf(evidence);
    expect(evidence.partly).toBe(true);
    expect(failures).toMatchObject({ known: false, gap: { kind: 'unreadable' } });
    if (failures.known) return;
    expect(failures.gap.because.en).toBe(
      'Asked for the exception history, Flink answered HTTP 500: Internal server error.',
    );
    expect(failures.gap.because.zh).toBe('请求异常历史时，Flink 返回 HTTP 500：Internal server error.');
    expect(failures.gap.cite?.at).toContain('/exceptions');
  });

  it('is absent where the JobManager fetches no metrics', () => {
    const exchanges = captured('1.20.3').map((exchange) =>
      exchange.path.includes('metrics') ? { ...exchange, body: [] } : exchange,
    );
    const config = exchanges.find(({ path }) => path === '/jobmanager/config');
    config?.body.push({ key: 'metrics.fetcher.update-interval', value: '0 ms' });
    expect(patientOf(read(exchanges)).taskMetrics).toMatchObject({
      known: false,
      gap: { kind: 'absent', remedy: { en: expect.stringContaining('metrics.fetcher.update-interval') } },
    });
  });

  it('is absent where flame graphs are off (endTimestamp -2)', () => {
    const exchanges = captured('1.20.3').map((exchange) =>
      exchange.path.includes('/flamegraph') ? { ...exchange, body: { endTimestamp: -2 } } : exchange,
    );
    expect(patientOf(read(exchanges)).flameGraphs).toMatchObject({
      known: false,
      gap: { kind: 'absent', remedy: { en: expect.stringContaining('rest.flamegraph.enabled: true') } },
    });
  });
});

describe('nonsense', () => {
  const NONSENSE: readonly unknown[] = [
    null,
    7,
    '<html>',
    [],
    [null, 3, 'x'],
    {},
    { subtasks: 'x', vertices: [7, null] },
  ];

  it.each(NONSENSE)('%j instead of any answer is a gap and no error', (body) => {
    const evidence = read(captured('2.3.0').map((exchange) => ({ ...exchange, body })));
    expect(evidence.cluster.slots.known).toBe(false);
    expect(evidence.partly).toBe(true);
  });

  it('in any single field throws nothing', () => {
    for (const junk of [null, -1, 1e300, 'NaN', [], { __proto__: null }]) {
      const exchanges = captured('2.3.0');
      for (const exchange of exchanges) spoil(exchange, junk);
      expect(() => read(exchanges)).not.toThrow();
    }
  });

  it('in names reaches no prototype', () => {
    const exchanges = captured('1.20.3');
    const config = exchanges.find(({ path }) => path === '/jobmanager/config');
    config?.body.push({ key: '__proto__', value: 'polluted' }, { key: 'constructor', value: 'x' });
    const { cluster } = read(exchanges);
    const values = cluster.config.known ? cluster.config.value.values : {};
    expect(Object.hasOwn(values, '__proto__')).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** Replaces every tenth leaf of a body, always different ones. */
let leaf = 0;
function spoil(holder: object, junk: unknown): void {
  for (const [key, value] of Object.entries(holder)) {
    if (['path', 'look', 'at', 'status', 'tookMs'].includes(key)) continue;
    leaf += 1;
    if (leaf % 10 === 0) Object.assign(holder, { [key]: junk });
    else if (typeof value === 'object' && value !== null) spoil(value, junk);
  }
}
