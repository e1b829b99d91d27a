import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotEvidence } from '#evidence';
import { capture } from '#fixtures/capture';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { collectBundle } from '../collect-bundle.ts';
import { collectEvidence } from '../collect-evidence.ts';
import { asSnapshot } from './as-snapshot.ts';
import { leftoversAround } from './leftovers.ts';
import { snapshotsAt } from './snapshots-at.ts';

/** The same job as in the snapshots with windows, captured live on another day. */
const WINDOWS_JOB = new URL('../../../fixtures/captured/late-data-dropped--healthy--1.20.tar.gz', import.meta.url)
  .pathname;
const TOOL = { name: 'flink-doctor', version: '0.1.0' };

let root = '';
let checkpoint: Unpacked;
let savepoint: Unpacked;
let kafka: Unpacked;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'flink-doctor-given-'));
  [checkpoint, savepoint, kafka] = await Promise.all([
    unpacked('windows-rocks-checkpoint'),
    unpacked('windows-rocks-native'),
    unpacked('kafka-stage-1'),
  ]);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  for (const one of [checkpoint, savepoint, kafka]) one.remove();
});

const look = (...inputs: readonly string[]) => collectEvidence(inputs, { forMs: 0 });

async function snapshotsIn(...inputs: readonly string[]): Promise<readonly (readonly SnapshotEvidence[])[]> {
  const { evidence } = await look(...inputs);
  return evidence.jobs.map(({ snapshots }) => (snapshots.known ? snapshots.value : []));
}

describe('a snapshot that is given', () => {
  it('is a job that nobody else knows', async () => {
    const { evidence, unusable } = await look(savepoint.folder);
    expect(unusable).toEqual([]);
    expect(evidence.inputs).toEqual([{ kind: 'snapshot', name: savepoint.folder, status: 'read' }]);
    expect(evidence.jobs).toMatchObject([{ state: 'UNKNOWN', plan: { known: false }, snapshots: { known: true } }]);
  });

  it('tells operators, states and sizes, and which job wrote it', async () => {
    const [[facts] = []] = await snapshotsIn(checkpoint.folder);
    expect(facts).toMatchObject({
      kind: 'checkpoint',
      format: 'incremental',
      job: '0a06c5e16e93f160e4bae4f1a80b3df9',
      checkpointId: 2,
      counted: true,
    });
    const windows = facts?.operators.find(({ states }) => states.some(({ name }) => name === 'window-contents'));
    expect(windows).toMatchObject({ parallelism: 4, maxParallelism: 128, keyGroups: { filled: 6 } });
    expect(windows?.states.find(({ name }) => name === 'window-contents')).toMatchObject({
      entries: 6,
      backend: 'rocksdb',
    });
  });

  it('is the same by its folder, its _metadata, and from a bundle', async () => {
    const [[facts] = []] = await snapshotsIn(kafka.folder);
    const [[byFile] = []] = await snapshotsIn(join(kafka.folder, '_metadata'));
    expect({ ...byFile, name: facts?.name }).toEqual(facts);
    const bundle = join(root, 'bundle.tar.gz');
    await collectBundle([kafka.folder], bundle, { forMs: 0, tool: TOOL });
    expect(await snapshotsIn(bundle)).toEqual([[facts]]);
  });

  it('goes to the job that logs tell of, if there is but one', async () => {
    const log = join(root, 'jobmanager.log');
    writeFileSync(
      log,
      '2026-11-21 20:09:13,568 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job order-import (d6bc8b32f5eb4ad0d6d7b85f6bf04682) switched from state CREATED to RUNNING.\n',
    );
    const { evidence } = await look(kafka.folder, log);
    expect(evidence.jobs).toMatchObject([{ name: 'order-import', snapshots: { known: true } }]);
    expect(evidence.clusters).toHaveLength(1);
  });

  it('has names and uids that the log of the job tells', async () => {
    const log = join(root, 'tasks.log');
    writeFileSync(
      log,
      '2026-11-21 20:09:14,108 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Source: order-topic (1/8) (1c9ede2b387c4c94f6c20dd23c6b19e9_c96261dbf39c9e242ebc972cf2e33aa6_0_0) switched from INITIALIZING to RUNNING.\n',
    );
    const [[facts] = []] = await snapshotsIn(kafka.folder, log);
    expect(facts?.operators.find(({ id }) => id === 'c96261dbf39c9e242ebc972cf2e33aa6')).toMatchObject({
      name: 'Source: order-topic',
      uid: 'order-topic',
    });
  });

  it('has names and uids that the plan of the live job tells', async () => {
    const [[facts] = []] = await snapshotsIn(WINDOWS_JOB, savepoint.folder);
    const named = Object.fromEntries(facts?.operators.map(({ id, name, uid }) => [id, [name, uid]]) ?? []);
    expect(named).toEqual({
      '3af36813dfaa84ba040c23b91d74ef05': ['sales-per-store', 'sales-per-store'],
      fd60355d10300e07b252fc666c2453cd: ['Source: store-receipts', 'store-receipts'],
      // At the end of a chain: nothing tells its name, but the uid is the sink's.
      '18dd0509d5bb2da6cf4574cd6bfa6c7b': [undefined, 'sales-table'],
    });
  });

  it('of another job than the one that is live stands by itself', async () => {
    const { evidence } = await look(WINDOWS_JOB, kafka.folder);
    expect(evidence.jobs.map(({ snapshots }) => snapshots.known)).toEqual([false, true]);
  });

  it('that is broken is named, and the others count', async () => {
    const broken = join(root, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, '_metadata'), 'not at all');
    const { evidence, unusable } = await look(broken, kafka.folder);
    expect(evidence.inputs.map(({ status }) => status)).toEqual(['unreadable', 'read']);
    expect(unusable).toHaveLength(1);
    expect(evidence.jobs).toHaveLength(1);
  });
});

describe('several snapshots', () => {
  it('of the same operators are one job, oldest first; others are others', async () => {
    const next = await unpacked('kafka-stage-2');
    const jobs = await snapshotsIn(next.folder, savepoint.folder, kafka.folder);
    next.remove();
    expect(jobs.map((snapshots) => snapshots.map(({ checkpointId }) => checkpointId))).toEqual([[2, 3], [3]]);
  });

  it('in the folder of a job are all looked at', async () => {
    const job = join(root, 'job');
    mkdirSync(job);
    for (const number of [9, 10, 11]) {
      cpSync(kafka.folder, join(job, `chk-${number}`), { recursive: true });
    }
    expect((await snapshotsAt(job)).map((path) => path.slice(job.length + 1))).toEqual(['chk-9', 'chk-10', 'chk-11']);
    const [snapshots] = await snapshotsIn(job);
    expect(snapshots).toHaveLength(3);
  });
});

describe('leftovers', () => {
  it('are files of a job that no retained checkpoint refers to, and no younger ones', async () => {
    const job = join(root, 'left');
    cpSync(checkpoint.folder, job, { recursive: true });
    const old = new Date(2020, 1, 1);
    for (const name of readdirSync(join(job, 'shared'))) utimesSync(join(job, 'shared', name), old, old);
    copyFileSync(join(job, 'chk-2', '_metadata'), join(job, 'shared', 'in-progress'));
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(job, 'shared', 'in-progress'), later, later);
    const left = await leftoversAround(join(job, 'chk-2'));
    expect(left?.retained).toBe(1);
    // The fixture has files of later checkpoints, whose own `_metadata` were not copied.
    const names = left?.files.map(({ path }) => path) ?? [];
    expect(names.every((name) => name.startsWith('shared/'))).toBe(true);
    expect(names).not.toContain('shared/in-progress');
    expect(names.length).toBe(readdirSync(join(job, 'shared')).length - 1 - SHARED_IN_USE);
  });

  it('of a folder that is no job’s are not looked for', async () => {
    expect(await leftoversAround(kafka.folder)).toBeUndefined();
  });
});

/** What the checkpoint of the fixture refers to. */
const SHARED_IN_USE = 16;

describe('facts from elsewhere', () => {
  it('come through as they went in', async () => {
    const [[facts] = []] = await snapshotsIn(kafka.folder);
    expect(asSnapshot(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it.each([undefined, null, 7, 'text', [], {}, { name: 'x' }, { name: 'x', operators: 'many' }])(
    'that are none do not: %j',
    (body) => {
      expect(asSnapshot(body)).toBeUndefined();
    },
  );

  it('lose what has not their shape', () => {
    const odd = {
      name: 'x',
      operators: [7, { id: 'a', states: [{ name: 1 }, { name: 's', kind: 'value', serializers: [null, {}] }] }],
      kafka: [{ operator: 'a', topic: 't', offset: 'never' }],
      files: null,
      checkpointId: 'seven',
    };
    const facts = asSnapshot(odd);
    expect(facts).toMatchObject({ checkpointId: 0, kafka: [], files: { missing: { count: 0 } } });
    expect(facts?.operators).toMatchObject([{ id: 'a', states: [{ name: 's', serializers: [] }] }]);
  });
});

describe('a bundle without names', () => {
  it('has neither uids, topics nor keys, and the same sizes', async () => {
    const bundle = join(root, 'nameless.tar.gz');
    const log = join(root, 'tasks.log');
    await collectBundle([kafka.folder, log], bundle, { forMs: 0, tool: TOOL, redactNames: true });
    const [[facts] = []] = await snapshotsIn(bundle);
    const [[plain] = []] = await snapshotsIn(kafka.folder);
    const keys = facts?.operators.flatMap(({ largestKeys }) => largestKeys.map(({ sample }) => sample)) ?? [];
    expect(new Set(keys)).toEqual(new Set(['******']));
    expect(new Set(facts?.kafka.map(({ topic }) => topic))).toEqual(new Set(['topic-1']));
    expect(facts?.operators.map(({ states }) => states.map(({ name, kind, bytes }) => [name, kind, bytes]))).toEqual(
      plain?.operators.map(({ states }) => states.map(({ name, kind, bytes }) => [name, kind, bytes])),
    );
  });
});

it('a live job keeps its own evidence', () => {
  expect(capture('1.20.3').jobs.every(({ snapshots }) => !snapshots.known)).toBe(true);
});
