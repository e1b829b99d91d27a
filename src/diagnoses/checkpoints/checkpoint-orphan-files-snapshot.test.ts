import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { SnapshotEvidence } from '#evidence';
import { factsOf, jobWith } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointOrphanFiles } from './checkpoint-orphan-files.ts';

const whole = await factsOf('journal-heap-native');
const left = await factsOf('journal-heap-native', (folder) => writeFileSync(join(folder, 'left'), 'x'.repeat(1000)));

const GIB = 1024 ** 3;

function leaving(bytes: number): SnapshotEvidence {
  const { files } = left;
  return { ...left, files: { ...files, orphans: { ...files.orphans, bytes } } };
}

testDiagnosis(checkpointOrphanFiles, {
  finds: {
    'leftovers that cost more than what is in use': {
      given: () => jobWith(leaving(80 * GIB)),
      expect: { severity: 'warning', confidence: 'likely', ruledOut: ['state-no-ttl'] },
    },
  },
  ignores: { 'a folder without leftovers': () => jobWith(whole), 'a small one': () => jobWith(left) },
});

it('notes a small leftover', () => {
  const [found] = examine(jobWith(left), [checkpointOrphanFiles]).findings;
  expect(found).toMatchObject({ severity: 'info', subject: { file: 'left' } });
  expect(found?.summary.en).toContain('1 files (1000 B)');
});
