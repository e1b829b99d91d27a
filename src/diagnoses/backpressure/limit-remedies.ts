import type { Prescription } from '#engine';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import { moreSubtasks } from '#prescriptions/more-subtasks';
import type { Version } from '#prescriptions/settings';
import type { LateBarriers } from '#symptoms/checkpoints/late-barriers';
import type { Limit } from '#symptoms/load/limits';
import { subtasksFor } from '#symptoms/load/processing-rates';

/** Processes that use so much of their machine's CPU have none left for more subtasks. */
const USED_UP = 0.85;

/**
 * More subtasks for a vertex at its limit, where its speed and what is asked of it are known. Those of a source are limited
 * by what there is to read.
 */
export function moreSubtasksFor(limit: Limit, version: Version): readonly Prescription[] {
  const { vertex, capacity, demand, widest, freeSlots, processors, kind } = limit;
  if (!capacity || !demand || vertex.inputs.length === 0) return [];
  const noCpuLeft =
    kind === 'work' &&
    processors?.hosts.every(
      ({ taskManager, cores }) => taskManager.cpuCores && cores >= USED_UP * taskManager.cpuCores,
    );
  const more = moreSubtasks(version, {
    vertex: vertex.id,
    name: vertex.name,
    now: vertex.parallelism,
    wanted: subtasksFor(demand, capacity),
    maxParallelism: vertex.maxParallelism,
    widest,
    ...(freeSlots !== undefined && { freeSlots }),
    perSubtask: capacity.perSubtask,
    taken: capacity.rate,
    ...(demand.basis !== 'more' && { asked: demand.rate }),
    ...(noCpuLeft && { noCpuLeft }),
  });
  return more ? [more] : [];
}

/** Only where checkpoints suffer: barriers that wait for this vertex, or for anything it holds back. */
export function checkpointRelief(
  { vertex, bottleneck }: Limit,
  late: readonly LateBarriers[],
  version: Version,
): readonly Prescription[] {
  const held = new Set([vertex.id, ...(bottleneck?.heldBack.map((one) => one.vertex.id) ?? [])]);
  return late.some(({ places }) => places.some((id) => held.has(id))) ? [letBarriersPass(version)] : [];
}
