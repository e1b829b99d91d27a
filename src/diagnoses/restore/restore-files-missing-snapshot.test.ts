import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { SnapshotEvidence } from '#evidence';
import { factsOf, jobWith } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { restoreFilesMissing } from './restore-files-missing.ts';

const whole = await factsOf('journal-heap-native');
const lacking = await factsOf('journal-heap-native', (folder) => rmSync(join(folder, stateFile(folder))));
const cut = await factsOf('journal-heap-native', (folder) => truncateSync(join(folder, stateFile(folder)), 1000));
const more = await factsOf('journal-heap-native', (folder) => writeFileSync(join(folder, 'unknown'), 'x'));
// A checkpoint with absolute paths, copied elsewhere: with its shared files, and without.
const copied = await factsOf('windows-rocks-checkpoint');
const alone = await factsOf('windows-rocks-checkpoint', (folder) =>
  rmSync(join(folder, 'shared'), { recursive: true }),
);

function stateFile(folder: string): string {
  return readdirSync(folder).find((name) => name !== '_metadata') as string;
}

testDiagnosis(restoreFilesMissing, {
  finds: {
    'a savepoint that lacks a file': {
      given: () => jobWith(lacking),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'one of which a file is cut short': {
      given: () => jobWith(cut),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'a checkpoint that was copied without shared files': {
      given: () => jobWith(alone),
      expect: { severity: 'critical' },
    },
    'nothing but _metadata of a checkpoint': {
      given: () => jobWith(onlyMetadata(copied)),
      expect: { severity: 'warning', confidence: 'possible' },
    },
  },
  ignores: {
    'a whole savepoint': () => jobWith(whole),
    'one with a file too many': () => jobWith(more),
    'a checkpoint that was copied whole': () => jobWith(copied),
  },
});

/** As on a machine that has none of the recorded folders. */
function onlyMetadata(snapshot: SnapshotEvidence): SnapshotEvidence {
  const { referred, moved, missing } = snapshot.files;
  const none = { ...moved, count: 0, bytes: 0, examples: [] };
  const gone = { ...missing, count: referred.count, bytes: referred.bytes, examples: moved.examples };
  return { ...snapshot, files: { ...snapshot.files, missing: gone, moved: none, reachable: false } };
}

it('points to another snapshot of the job that is whole', () => {
  const [found] = examine(jobWith({ ...whole, name: 'older', checkpointId: 1 }, lacking), [
    restoreFilesMissing,
  ]).findings;
  expect(found?.prescriptions[0]?.command).toBe('flink run -s older <job.jar>');
});
