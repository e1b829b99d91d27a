import type { TaskManager, VertexLoad } from '#evidence';

/** How much CPU the processes have used that run a vertex's subtasks. */
export interface ProcessorUse {
  /** TaskManagers that told, the one with most of the vertex's busy subtasks first. */
  readonly hosts: readonly HostUse[];
  /** Cores used by these processes, everything in them counted, ÷ busy subtasks of the vertex there: at most this share of its busy time was CPU time. */
  readonly perBusySubtask: number;
}

export interface HostUse {
  readonly taskManager: TaskManager;
  /** Cores its process used on average over the watch. */
  readonly cores: number;
  /** Σ busy share of the vertex's subtasks there. */
  readonly busy: number;
}

/** Undefined when no process reported its CPU. */
export function processorUseOf(load: VertexLoad, taskManagers: readonly TaskManager[]): ProcessorUse | undefined {
  const busy = new Map<string, number>();
  load.taskManager.forEach((id, subtask) => {
    const share = load.busy[subtask] as number;
    if (id && share > 0) busy.set(id, (busy.get(id) ?? 0) + share);
  });
  const hosts = taskManagers.flatMap((taskManager): readonly HostUse[] => {
    const own = busy.get(taskManager.id);
    const cores = coresOf(taskManager);
    return own === undefined || cores === undefined ? [] : [{ taskManager, cores, busy: own }];
  });
  const [cores, all] = hosts.reduce(([c, b], host) => [c + host.cores, b + host.busy], [0, 0]);
  if (all <= 0) return;
  return { hosts: hosts.sort((a, b) => b.busy - a.busy), perBusySubtask: cores / all };
}

/** From the process's CPU time between the looks, or else from the load it reported last. */
function coresOf({ samples, cpuCores }: TaskManager): number | undefined {
  const timed = samples.filter(({ cpuTimeNs }) => cpuTimeNs !== undefined);
  const [first, last] = [timed[0], timed[timed.length - 1]];
  if (first && last && last.at > first.at) {
    const cores = ((last.cpuTimeNs as number) - (first.cpuTimeNs as number)) / ((last.at - first.at) * 1e6);
    if (cores >= 0) return cores;
  }
  const load = samples.findLast(({ cpuLoad }) => cpuLoad !== undefined && cpuLoad >= 0)?.cpuLoad;
  return load === undefined || !cpuCores ? undefined : load * cpuCores;
}
