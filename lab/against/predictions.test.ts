import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobCodeOf, packageOf, parseRelease } from '#collect/jar-files';
import type { SnapshotEvidence } from '#evidence';
import { openTries, type Tries, type Try, triedVersions } from '#fixtures/against/tries';
import { zipOf } from '#fixtures/zip-writer';
import type { JobCode } from '#preflight';
import { agrees, isUntold } from './agreement.ts';
import { factsOf, predicted, predictedByCode } from './doctor-says.ts';
import type { Variant } from './variant.ts';
import { VARIANTS } from './variants.ts';
import { WAYS } from './way.ts';

/** 100 jobs are read. */
const LONG = { timeout: 600_000 };

describe.each(triedVersions())('predictions agree with what Flink %s did', (tried) => {
  const [older = '', version = older] = tried.split('-to-');
  let tries: Tries;
  /** Of the version that took the savepoints; the same, unless another restored them. */
  let olderTries: Tries;
  beforeAll(async () => {
    tries = await openTries(tried);
    olderTries = older === version ? tries : await openTries(older);
  });
  afterAll(() => {
    tries.remove();
    olderTries.remove();
  });

  const codes = new Map<string, JobCode>();
  /** Read once: all ways, and the older jar, are compared with the same. */
  const code = async (one: Pick<Try, 'id' | 'base'>, of = tries, release = version): Promise<JobCode> => {
    const name = `${release}-${one.base}-${one.id}.jar`;
    const made =
      codes.get(name) ?? jobCodeOf(await packageOf(zipOf(of.classesOf(one)), name), name, parseRelease(release)).code;
    codes.set(name, made);
    return made;
  };

  it.each(WAYS.map(({ id }) => id))('restored from a savepoint, %s', LONG, async (way) => {
    const own = tries.all.filter((one) => one.way === way);
    const snapshots = new Map<string, SnapshotEvidence>();
    for (const base of tries.bases) snapshots.set(base, await factsOf(olderTries.savepointOf({ base, way })));
    const wrong: string[] = [];
    for (const one of own) {
      const prediction = predicted(await code(one), snapshots.get(one.base) as SnapshotEvidence, one);
      if (!agrees(prediction, one) && !isUntold(prediction, variantOf(one))) wrong.push(one.id);
    }
    expect(own.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('from the older jar', LONG, async () => {
    const bases = new Map<string, JobCode>();
    for (const base of tries.bases) bases.set(base, await code({ id: '', base }, olderTries, older));
    const wrong: string[] = [];
    for (const one of tries.all) {
      const prediction = predictedByCode(await code(one), bases.get(one.base) as JobCode, one);
      if (!agrees(prediction, one) && !isUntold(prediction, variantOf(one))) wrong.push(`${one.way} ${one.id}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Of one that is not there any more nothing is known. */
function variantOf({ id }: Try): Pick<Variant, 'opaque'> {
  return VARIANTS.find((one) => one.id === id) ?? {};
}
