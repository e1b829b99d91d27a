import type { Severity } from '#engine';
import type { ToldCase } from '../told.ts';

/** Faults of the job that missing workers end in, minutes later. */
const ENDS = ['slots-insufficient', 'slots-minimum-not-met'];

/** What keeps workers away is as bad as that the job gets no slots; it is told minutes before, and only once. */
export function asBadAsMissingSlots({ fault, others }: ToldCase): Severity {
  return others.some(({ diagnosis }) => ENDS.includes(diagnosis ?? '')) ? 'critical' : fault.severity;
}
