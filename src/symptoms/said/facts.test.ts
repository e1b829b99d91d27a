import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { observationOf, patientOf } from '#engine';
import { saidFacts, saidValue, whoSays } from './facts.ts';

function said(content: string) {
  const { cluster, jobs } = foldLogs([{ name: 'evidence', content }]);
  const seen = observationOf(patientOf(jobs[0] as (typeof jobs)[0], cluster, 0)).see(saidFacts);
  return seen.known ? seen.value : [];
}

describe('what people write', () => {
  it.each([
    ['checkpointing: disabled', 'checkpointing', 'disabled'],
    ['execution.checkpointing.interval = 3min', 'execution.checkpointing.interval', '3min'],
    ['source parallelism -> 8', 'source parallelism', '8'],
    ['检查点：未开启', '检查点', '未开启'],
    ['- restart policy is Always', 'restart policy', 'always'],
  ])('%s is a key and its value', (line, key, value) => {
    expect(said(line)).toMatchObject([{ key, value }]);
  });

  it('numbers, with their units', () => {
    expect(said('backlog of 1.5 GB, 20k messages, 3万条')[0]?.numbers).toEqual([1.5e9, 20_000, 30_000]);
  });

  it('headings are known to what stands under them', () => {
    const facts = said('# REST / UI\nsource: 3 subtasks INITIALIZING\n# flink-conf\nrestart-strategy: none');
    expect(facts.map(({ under }) => under)).toEqual([undefined, 'rest / ui', 'rest / ui', 'flink-conf']);
    expect(whoSays(facts, /subtask/, /initializing/)?.under).toBe('rest / ui');
    expect(saidValue(facts, /restart-strategy/)).toBe('none');
  });

  it('but not what a machine printed', () => {
    expect(said('2024-05-04 10:11:12,345 WARN  org.apache.flink.A [] - lag: 12')).toEqual([]);
    expect(said('java.io.IOException: disk full\n\tat a.b.C.d(C.java:1)')).toEqual([]);
  });

  /** As in fixtures/logs/kafka-broker-unreachable--healthy--1.20, cut off below `AdminClientConfig values:`. */
  const dump = [
    'reconnect.backoff.ms = 50',
    'request.timeout.ms = 30000',
    'retries = 2147483647',
    'retry.backoff.ms = 100',
  ];

  it('nor the settings of a client without what stood above them', () => {
    const whole = [
      ...dump,
      'sasl.kerberos.ticket.renew.jitter = 0.05',
      'sasl.kerberos.ticket.renew.window.factor = 0.8',
    ];
    expect(said(whole.map((line) => `\t${line}`).join('\n'))).toEqual([]);
    expect(said(dump.slice(0, 3).join('\n'))).toHaveLength(3);
  });

  it('nor the slots that a SlotManager lists', () => {
    const lines = [
      'Missing resources:',
      '\t\tTotal:     ResourceProfile{cpuCores=4, taskHeapMemory=384.000mb (402653174 bytes)}',
    ];
    expect(said(lines.join('\n'))).toEqual([]);
  });
});
