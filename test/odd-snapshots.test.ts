import { expect, it } from 'vitest';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { factsOf, jobWith } from '#fixtures/snapshot-job';
import { asSnapshot } from '../src/collect/snapshot-files/as-snapshot.ts';

/** What a hostile bundle may hold in place of anything. */
const ODD = [null, -1, 0, 1e308, Number.MAX_SAFE_INTEGER, '', '\u0000', 'x'.repeat(5000), [], {}, [[]], true, '9e99'];

/** The same numbers each time (Park and Miller). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function changed(value: unknown, random: (below: number) => number): unknown {
  if (random(60) === 0) return ODD[random(ODD.length)];
  if (Array.isArray(value)) return value.map((one) => changed(one, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, random)]));
}

it('no rule fails on facts that somebody made up', async () => {
  const real = [
    await factsOf('kafka-stage-1'),
    await factsOf('kafka-stage-2'),
    await factsOf('windows-rocks-checkpoint'),
  ];
  const failures = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomOf(seed * 7919);
    const snapshots = real.flatMap((one) => asSnapshot(JSON.parse(JSON.stringify(changed(one, random)))) ?? []);
    for (const { because } of examine(jobWith(...snapshots), diagnoses).notAssessed) {
      if (because.en.includes('failed on this evidence')) failures.add(because.en);
    }
  }
  expect([...failures]).toEqual([]);
});
