import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, type JobVertex, known, type SnapshotEvidence } from '#evidence';
import { factsOf, jobWith, oddKeyed } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { restoreMaxParallelism } from './restore-max-parallelism.ts';

// `totals` of 1,782 customers: parallelism 4, max parallelism 128.
const journal = await factsOf('journal-heap-native');
const TOTALS = 'd639779ba5ccb91f6479f4a67d2d3504';

/** A live job of which a vertex is that operator. */
function jobOf(snapshot: SnapshotEvidence, change: Partial<JobVertex>): Evidence {
  const evidence = jobWith(snapshot);
  const jobs = evidence.jobs.map((job) => {
    if (!job.plan.known) return job;
    const plan = job.plan.value.map((vertex, index) => (index === 1 ? { ...vertex, id: TOTALS, ...change } : vertex));
    return { ...job, plan: known(plan) };
  });
  return { ...evidence, jobs };
}

const other = oddKeyed(journal, () => ({ maxParallelism: 720 }));

testDiagnosis(restoreMaxParallelism, {
  finds: {
    'a job that has another max parallelism by now': {
      given: () => jobOf(journal, { maxParallelism: 256 }),
      expect: { severity: 'warning', confidence: 'certain', subject: { vertex: TOTALS } },
    },
    'one that has more subtasks than there are key groups': {
      given: () => jobOf(journal, { parallelism: 200, maxParallelism: 256 }),
      expect: { severity: 'critical', subject: { vertex: TOTALS } },
    },
  },
  ignores: {
    'a job that has the same': () => jobOf(journal, { maxParallelism: 128 }),
    'a job whose plan does not tell': () => jobOf(journal, { maxParallelism: -1 }),
    'a snapshot alone': () => jobWith(journal),
    'two snapshots that differ, which is only worth knowing': () => jobWith(journal, { ...other, checkpointId: 99 }),
  },
});

it('notes that a job can grow no further', () => {
  const full = oddKeyed(journal, () => ({ parallelism: 100 }));
  const [found] = examine(jobWith(full), [restoreMaxParallelism]).findings;
  expect(found).toMatchObject({ severity: 'info' });
  expect(found?.summary.en).toContain('100 subtasks of at most 128');
});
