import { describe, expect, it } from 'vitest';
import { observationOf, patientOf } from '#engine';
import type { Evidence } from '#evidence';
import { type OddTask, withCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { missingAcks } from './missing-acks.ts';

/** Who owes the newest checkpoint its acknowledgement: `name stage subtasks`, the beginning of the delay only. */
function frontierOf(evidence: Evidence): readonly string[] {
  const [job] = evidence.jobs;
  const [cluster] = evidence.clusters;
  if (!job || !cluster) throw new Error('no job');
  const seen = observationOf(patientOf(job, cluster, evidence.to)).see(missingAcks);
  const frontier = seen.known ? (seen.value[0]?.frontier ?? []) : [];
  return frontier.map(({ vertex, stage, subtasks }) => `${vertex.name.split(' -> ')[0]} ${stage} ${subtasks}`);
}

const expired = (...tasks: readonly OddTask[]) =>
  withCheckpoints(healthyJob(), [{ message: 'Checkpoint expired before completing.', durationMs: 60_000, tasks }]);

const ALL = [0, 1, 2, 3];

describe('missing-acks', () => {
  it('begins where everything before has passed its barriers on', () => {
    const evidence = expired({ vertex: 'pass', missing: [2] }, { vertex: 'discard ticks', missing: ALL });
    expect(frontierOf(evidence)).toEqual(['pass barrier 2']);
  });

  it('knows who passed its barriers on from those who got them', () => {
    expect(frontierOf(expired({ vertex: 'pass', missing: [1, 3] }))).toEqual(['pass snapshot 1,3']);
  });

  it('names a vertex on each branch', () => {
    const evidence = expired(
      { vertex: 'pass', missing: ALL },
      { vertex: 'discard ticks', missing: ALL },
      { vertex: 'count per key', missing: [0] },
    );
    expect(frontierOf(evidence)).toEqual(['count per key barrier 0', 'pass barrier 0,1,2,3']);
  });

  it('leaves young checkpoints alone', () => {
    const young = { status: 'IN_PROGRESS', durationMs: 4000, tasks: [{ vertex: 'pass', missing: ALL }] } as const;
    expect(frontierOf(withCheckpoints(healthyJob(), [young]))).toEqual([]);
  });
});
