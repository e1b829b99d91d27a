import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshotFiles, TABLE_CODECS } from '#collect';
import { jobCodeOf, packageOf, parseRelease } from '#collect/jar-files';
import type { SnapshotEvidence } from '#evidence';
import { openTries, type Tries, type Try, triedVersions } from '#fixtures/against/tries';
import { zipOf } from '#fixtures/zip-writer';
import { againstCode, againstSnapshot, type JobCode, type SnapshotVerdict } from '#preflight';
import { openSnapshot, snapshotFacts } from '#snapshots';
import { agrees, predictionOf } from './agreement.ts';

/** What Kryo writes has no description in a snapshot: only the jar that wrote it tells of its fields. */
const UNTOLD = new Set(['kryo-field-added']);

/** 70 jobs are read. */
const LONG = { timeout: 300_000 };

describe.each(triedVersions())('predictions agree with what Flink %s did', (version) => {
  let tries: Tries;
  beforeAll(async () => {
    tries = await openTries(version);
  });
  afterAll(() => tries.remove());

  const codes = new Map<string, JobCode>();
  /** Read once: both backends, and the older jar, are compared with the same. */
  const code = async (one: Pick<Try, 'id' | 'base'>): Promise<JobCode> => {
    const name = `${one.base}-${one.id}.jar`;
    const made =
      codes.get(name) ??
      jobCodeOf(await packageOf(zipOf(tries.classesOf(one)), name), name, parseRelease(version)).code;
    codes.set(name, made);
    return made;
  };

  it.each(['hashmap', 'rocksdb'] as const)('restored from a savepoint, %s', LONG, async (backend) => {
    const own = tries.all.filter((one) => one.backend === backend);
    const snapshots = new Map<string, SnapshotEvidence>();
    for (const base of tries.bases) snapshots.set(base, await factsOf(tries.savepointOf({ base, backend })));
    const wrong: string[] = [];
    for (const one of own) {
      const verdict = againstSnapshot(await code(one), snapshots.get(one.base) as SnapshotEvidence);
      if (!isRight(verdict, one)) wrong.push(one.id);
    }
    expect(own.length).toBeGreaterThan(60);
    expect(wrong).toEqual([...UNTOLD]);
  });

  it('from the older jar', LONG, async () => {
    const bases = new Map<string, JobCode>();
    for (const base of tries.bases) bases.set(base, await code({ id: '', base }));
    const wrong: string[] = [];
    for (const one of tries.all) {
      const verdict = againstCode(await code(one), bases.get(one.base) as JobCode);
      if (!isRight(verdict, one)) wrong.push(`${one.backend} ${one.id}`);
    }
    expect(wrong).toEqual([]);
  });
});

function isRight({ findings }: SnapshotVerdict, one: Try): boolean {
  const told = findings.map(({ rule, severity, confidence, summary }) => ({
    id: rule.id,
    severity,
    confidence,
    summary: summary.en,
  }));
  return agrees(predictionOf(told, one), one);
}

async function factsOf(folder: string): Promise<SnapshotEvidence> {
  const files = await openSnapshotFiles(folder);
  if (files === undefined) throw new Error(`${folder} is no snapshot`);
  const facts = await snapshotFacts(await openSnapshot(files, TABLE_CODECS), { countUpTo: 0 });
  await files.close();
  return facts;
}
