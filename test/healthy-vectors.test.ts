import { describe, expect, it } from 'vitest';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { haveVectors, openVectors } from '#fixtures/snapshots/vectors';
import { openSnapshot, snapshotFacts } from '#snapshots';
import { joinSnapshots } from '../src/collect/join-snapshots.ts';
import { TABLE_CODECS } from '../src/collect/snapshot-files/codecs.ts';

/** What Flink's own tests keep of every release is small, whole, and well. */
describe.skipIf(!haveVectors())('public snapshots', () => {
  it('have nothing that is more than worth knowing', async () => {
    const vectors = await openVectors();
    const alarms: string[] = [];
    let seen = 0;
    for (const metadata of [...vectors.keys()].filter((path) => path.endsWith('/_metadata'))) {
      const facts = await snapshotFacts(await openSnapshot(memoryFiles(metadata, vectors), TABLE_CODECS), {
        countUpTo: 2 ** 27,
        leftovers: { files: [], retained: 1 },
      });
      const evidence = { from: 0, to: 0, inputs: [], ...joinSnapshots([facts], { clusters: [], jobs: [] }) };
      const { findings } = examine(evidence, diagnoses);
      for (const { severity, diagnosis } of findings)
        if (severity !== 'info') alarms.push(`${metadata} ${diagnosis.id}`);
      seen += 1;
    }
    expect(alarms).toEqual([]);
    expect(seen).toBe(223);
  }, 120_000);
});
