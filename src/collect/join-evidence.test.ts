import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { collectBundle } from './collect-bundle.ts';
import { collectEvidence } from './collect-evidence.ts';

const BUNDLE = 'user-code-exception--sick--1.20';
const JOB = 'e5c103f136a78597b6f86065bec8e856';
const bundle = new URL(`../../fixtures/captured/${BUNDLE}.tar.gz`, import.meta.url).pathname;
const TOOL = { name: 'flink-doctor', version: '0.1.0' };

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
  mkdirSync(join(folder, 'logs', 'deep'), { recursive: true });
  for (const [i, { name, text }] of (await capturedLogs(BUNDLE)).entries()) {
    const file = name.split('/').at(-1) ?? '';
    if (i === 0) writeFileSync(join(folder, 'logs', file), text);
    else writeFileSync(join(folder, 'logs', 'deep', `${file}.gz`), gzipSync(text));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const look = (...inputs: string[]) => collectEvidence(inputs, { forMs: 0 });

describe('logs', () => {
  it('of a folder, packed and below, are one job’s', async () => {
    const { evidence, unusable } = await look(at('logs'));
    expect(unusable).toEqual([]);
    expect(evidence.inputs).toMatchObject([{ kind: 'logs', status: 'read' }]);
    expect(evidence.jobs).toMatchObject([{ id: JOB, name: 'payment-parsing', state: 'RESTARTING' }]);
    const [job] = evidence.jobs;
    expect(job?.log.known && job.log.value.files.map(({ role }) => role).sort()).toEqual([
      'jobmanager',
      'taskmanager',
      'taskmanager',
    ]);
    expect(evidence.to).toBeLessThan(Date.parse('2026-11-22'));
  });

  it('and what REST told go to one job; its configuration is REST’s', async () => {
    const { evidence } = await look(bundle, at('logs'));
    expect(evidence.jobs).toHaveLength(1);
    expect(evidence.clusters).toHaveLength(1);
    const [job] = evidence.jobs;
    expect(job).toMatchObject({ id: JOB, load: { known: true }, log: { known: true } });
    expect(job?.failures.known && job.failures.value[0]?.cite.source).toBe('rest');
  });

  it('that REST served are logs', async () => {
    const { evidence } = await look(bundle);
    const [job] = evidence.jobs;
    expect(job?.log.known && job.log.value.files.map(({ name }) => name)).toContain(
      '/jobmanager/logs/flink-lab-standalonesession-0-vm.log',
    );
  });

  it('and a configuration file go together', async () => {
    writeFileSync(at('config.yaml'), 'execution:\n  checkpointing:\n    interval: 10s\ns3.secret-key: hidden\n');
    const { evidence } = await look(at('logs'), at('config.yaml'));
    const [cluster] = evidence.clusters;
    expect(cluster?.config.known && cluster.config.value.values).toMatchObject({
      'execution.checkpointing.interval': '10s',
      's3.secret-key': '******',
      'taskmanager.numberOfTaskSlots': '4',
    });
    expect(evidence.inputs.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['logs read', 'config read']);
  });

  it('of a whole installation: its scripts are no logs, its configuration counts', async () => {
    mkdirSync(at('flink/log'), { recursive: true });
    mkdirSync(at('flink/conf'));
    writeFileSync(at('flink/log/jm.log'), '2026-05-04 12:00:00,000 ERROR a.b.C [] - refused\n');
    writeFileSync(at('flink/conf/flink-conf.yaml'), 'rest.port: 8081\nparallelism.default: 3\n');
    writeFileSync(at('flink/conf/log4j.properties'), 'rootLogger.level = ERROR\nException = no\n');
    const { evidence } = await look(at('flink'));
    const [job] = evidence.jobs;
    expect(job?.log.known && job.log.value.records.map(({ message }) => message)).toEqual(['refused']);
    const [cluster] = evidence.clusters;
    expect(cluster?.config.known && cluster.config.value.values).toMatchObject({ 'parallelism.default': '3' });
  });

  it('in a bundle are without secrets, and tell the same', async () => {
    writeFileSync(at('small.log'), '2026-05-04 12:00:00,000 ERROR a.b.C [] - login with password=hunter22 refused\n');
    const packed = at('logs.tar.gz');
    const { manifest } = await collectBundle([at('logs'), at('small.log')], packed, { forMs: 0, tool: TOOL });
    expect(manifest?.inputs.map(({ kind }) => kind)).toEqual(['logs', 'logs']);
    const { evidence, unusable } = await look(packed);
    expect(unusable).toEqual([]);
    expect(evidence.jobs).toMatchObject([{ id: JOB, name: 'payment-parsing', state: 'RESTARTING' }]);
    const [job] = evidence.jobs;
    const [before] = (await look(at('logs'))).evidence.jobs;
    expect(job?.failures.known && job.failures.value.length).toBe(
      before?.failures.known && before.failures.value.length,
    );
    expect(JSON.stringify(evidence)).not.toContain('hunter22');
    const files = job?.log.known ? job.log.value.files.map(({ name }) => name) : [];
    expect(files.every((name) => /^(?:logs\/|small\.log)/.test(name))).toBe(true);
  });

  it('by a pattern that no shell has expanded; --job', async () => {
    const { evidence } = await look(at('logs/*.log'));
    expect(evidence.jobs).toHaveLength(1);
    const none = await collectEvidence([at('logs')], { forMs: 0, job: 'other' });
    expect(none.evidence.jobs).toEqual([]);
  });

  it('a folder without any is said to have none', async () => {
    mkdirSync(at('empty-logs'));
    writeFileSync(at('empty-logs/a.log'), '');
    const { evidence } = await look(at('empty-logs'));
    expect(evidence.inputs).toMatchObject([
      { kind: 'logs', status: 'unreadable', problem: expect.stringMatching(/log/) },
    ]);
  });

  it('that cannot be read are named, the others count', async () => {
    writeFileSync(at('logs/broken.log.gz'), gzipSync('2026-05-04 12:00:00,000 INFO x\n'.repeat(5000)).subarray(0, 200));
    const { evidence, unusable } = await look(at('logs'));
    expect(evidence.inputs).toMatchObject([{ status: 'partly' }]);
    expect(unusable[0]?.problem.en).toContain('broken.log.gz');
    expect(evidence.jobs).toHaveLength(1);
    rmSync(at('logs/broken.log.gz'));
  });
});
