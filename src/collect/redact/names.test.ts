import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { createNameRedactor } from './names.ts';

const exchange = (path: string, body: unknown): Exchange => ({ look: 0, path, at: 1, tookMs: 1, status: 200, body });

const TASK_MANAGER = 'worker-7.acme.internal:6122-ab12cd';
const SEEN: readonly Exchange[] = [
  exchange('/jobmanager/config', [
    { key: 'jobmanager.rpc.address', value: 'boss.acme.internal' },
    { key: 'taskmanager.numberOfTaskSlots', value: '4' },
    { key: 'my.note', value: 'see boss.acme.internal:8081, 10.1.2.3 and 10.1.2.3:99' },
  ]),
  exchange('/jobs/abc', {
    jid: 'abc',
    name: 'Fraud. EU',
    state: 'RUNNING',
    vertices: [
      { id: 'v1', name: 'Source: card payments -> Map -> (score, Filter -> Sink: alerts: Writer)', status: 'RUNNING' },
      { id: 'v2', name: 'Window(TumblingEventTimeWindows(2000), EventTimeTrigger, Sum)' },
    ],
    plan: { nodes: [{ id: 'v1', description: 'Source: card payments<br/>+- score &amp; rank<br/>' }] },
  }),
  exchange(`/taskmanagers/${encodeURIComponent(TASK_MANAGER)}`, { id: TASK_MANAGER }),
  exchange('/taskmanagers', {
    taskmanagers: [{ id: TASK_MANAGER, path: 'pekko.tcp://flink@worker-7.acme.internal:6122/user' }],
  }),
  exchange('/jobs/abc/vertices/v1/subtasks/metrics?get=Source__card_payments.numRecordsIn,score.numRecordsIn', [
    { id: 'Source__card_payments.KafkaSourceReader.topic.payments_eu.partition.0.currentOffset', sum: 7 },
    { id: 'score.numRecordsIn', sum: 7 },
    { id: 'Map.numRecordsIn', sum: 3 },
  ]),
  exchange('/x/thread-dump', {
    threadInfos: [
      {
        threadName: 'Source: card payments -> Map (1/4)#0',
        stringifiedThreadInfo: 'at com.acme.Score.of(Score.java:1)',
      },
    ],
  }),
];

function redactAll(exchanges: readonly Exchange[]): readonly Exchange[] {
  const names = createNameRedactor();
  for (const one of exchanges) names.learn(one);
  return exchanges.map((one) => names.exchange(one));
}

describe('names', () => {
  const redacted = redactAll(SEEN);
  const all = JSON.stringify(redacted);

  it('are gone from everywhere, however they are written', () => {
    for (const name of ['Fraud', 'card', 'payments', 'alerts', 'rank', 'acme.internal', 'worker-7', '10.1.2.3']) {
      expect(all).not.toContain(name);
    }
  });

  it('become the same word everywhere, so that metrics, plan and threads still belong together', () => {
    const [, detail, , , metrics, threads] = redacted.map(({ body }) => JSON.stringify(body));
    expect(detail).toContain('Source: operator-1 -> Map -> (operator-2, Filter -> Sink: operator-3: Writer)');
    expect(metrics).toContain('"Source__operator-1.KafkaSourceReader.topic.topic-1.partition.0.currentOffset"');
    expect(metrics).toContain('"operator-2.numRecordsIn"');
    expect(threads).toContain('Source: operator-1 -> Map (1/4)#0');
    expect(redacted[4]?.path).toBe(
      '/jobs/abc/vertices/v1/subtasks/metrics?get=Source__operator-1.numRecordsIn,operator-2.numRecordsIn',
    );
  });

  it('hosts in ids and in paths alike', () => {
    const [id] = /host-\d+:6122-ab12cd/.exec(all) ?? [];
    expect(redacted[2]?.path).toBe(`/taskmanagers/${encodeURIComponent(id ?? '')}`);
    expect(redacted[2]?.body).toEqual({ id });
  });

  it('leave Flink’s own words, class names, ids and numbers alone', () => {
    for (const kept of [
      '"abc"',
      'RUNNING',
      'Window(TumblingEventTimeWindows(2000), EventTimeTrigger, Sum)',
      'com.acme.Score.of(Score.java:1)',
      '"Map.numRecordsIn"',
      'taskmanager.numberOfTaskSlots',
    ]) {
      expect(all).toContain(kept);
    }
  });

  it('files of logs, but neither their endings nor the names that Flink gives', () => {
    const kept = exchange(`/logs/${encodeURIComponent('vip-payments/jobmanager.log')}?part=1`, 'x');
    const own = exchange(`/logs/${encodeURIComponent('flink-conf.yaml')}?part=1`, 'x: 1');
    const served = exchange('/jobmanager/logs', { logs: [{ name: 'flink-alice-standalone-0-vault.log', size: 1 }] });
    const [first, config, list] = redactAll([kept, own, served]);
    expect(first?.path).toMatch(/^\/logs\/log-\d%2Fjobmanager\.log\?part=1$/);
    expect(config?.path).toBe(own.path);
    expect(JSON.stringify(list?.body)).toMatch(/^\{"logs":\[\{"name":"log-\d\.log","size":1\}\]\}$/);
  });

  it('are counted by kind', () => {
    const names = createNameRedactor();
    for (const one of SEEN) names.learn(one);
    expect(names.report()).toContainEqual({ what: 'job', count: 1 });
    expect(names.report()).toContainEqual({ what: 'topic', count: 1 });
  });
});
