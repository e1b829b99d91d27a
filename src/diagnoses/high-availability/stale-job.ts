import type { ToldCase } from '../told.ts';

/** The job reached an end of its own, and the leader was lost while that was being stored. */
export function endedAndLost({ fault, others, scene }: ToldCase): boolean {
  const facts = scene?.facts ?? {};
  const lost = [fault, ...others].some(({ diagnosis }) => diagnosis === 'ha-leadership-lost');
  return lost && facts.endedAs !== undefined && facts.suspended !== undefined;
}

/** The job was suspended, and nobody had asked the cluster to stop. */
export function isSuspended({ scene }: ToldCase): boolean {
  const facts = scene?.facts ?? {};
  return facts.suspendedFrom !== undefined && facts.stopped === undefined;
}
