import type { Conclusion } from '#engine';
import type { SnapshotPlace } from '#symptoms/snapshots/snapshot-operators';

/** An operator of a snapshot as the subject of a conclusion: with its vertex, where the job's plan tells that. */
export function subjectOf(
  { operator, vertex, label }: SnapshotPlace,
  state?: string,
): Pick<Conclusion, 'subject' | 'about'> {
  return {
    subject: {
      ...(vertex && { vertex: vertex.id, vertexName: vertex.name }),
      operator: label,
      ...(operator.uid !== undefined && { uid: operator.uid }),
      ...(state !== undefined && { state }),
    },
    about: vertex ? [vertex.id] : [],
  };
}
