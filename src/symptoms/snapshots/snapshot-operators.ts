import { defineSymptom } from '#engine';
import { type Cite, citeOf, type JobVertex, type SnapshotEvidence, type SnapshotOperator } from '#evidence';

/** An operator of the newest snapshot of the job. */
export interface SnapshotPlace {
  readonly snapshot: SnapshotEvidence;
  readonly operator: SnapshotOperator;
  /** What to call it: its name, its uid, or its id, which is all there is in files of old. */
  readonly label: string;
  /** What commands of the doctor know it by. */
  readonly handle: string;
  /** The vertex it is the head of, where the plan is known. */
  readonly vertex?: JobVertex;
  readonly cite: Cite;
}

export const snapshotOperators = defineSymptom({
  id: 'snapshot-operators',
  needs: ['snapshots'],
  wants: ['plan'],
  observe({ snapshots, plan }): readonly SnapshotPlace[] {
    const newest = snapshots.at(-1);
    const vertices = new Map(plan.known ? plan.value.map((vertex) => [vertex.id, vertex]) : []);
    return (newest?.operators ?? []).map((operator) => placeOf(newest as SnapshotEvidence, operator, vertices));
  },
});

function placeOf(
  snapshot: SnapshotEvidence,
  operator: SnapshotOperator,
  vertices: ReadonlyMap<string, JobVertex>,
): SnapshotPlace {
  const { id, name, uid, at } = operator;
  const vertex = vertices.get(id);
  return {
    snapshot,
    operator,
    label: name ?? uid ?? id,
    handle: uid ?? id,
    ...(vertex && { vertex }),
    cite: snapshotCite(snapshot, at),
  };
}

/** A byte of a snapshot's `_metadata`. */
export function snapshotCite({ name }: Pick<SnapshotEvidence, 'name'>, byte: number): Cite {
  return citeOf('snapshot', `${metadataOf(name)} byte ${byte}`);
}

function metadataOf(name: string): string {
  return /(?:^|[/\\])_metadata$/.test(name) ? name : `${name.replace(/[/\\]+$/, '')}/_metadata`;
}

/** The folder of a snapshot, as it was given. */
export function folderOf({ name }: Pick<SnapshotEvidence, 'name'>): string {
  return name.replace(/[/\\]+_metadata$/, '').replace(/[/\\]+$/, '');
}
