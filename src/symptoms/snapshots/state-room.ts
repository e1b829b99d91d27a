import { defineSymptom } from '#engine';
import type { TaskManager } from '#evidence';

/** Room for state on the heap of the TaskManagers; one sighting where their memory is known. */
export interface StateRoom {
  readonly taskManagers: number;
  /** Sum over all TaskManagers, bytes. */
  readonly heapMax: number;
  readonly heapUsed: number;
  readonly managed: number;
  readonly path: string;
}

export const stateRoom = defineSymptom({
  id: 'state-room',
  needs: ['taskManagers'],
  observe({ taskManagers }): readonly StateRoom[] {
    const [first] = taskManagers;
    if (!first) return [];
    const sum = (read: (one: TaskManager) => number | undefined) =>
      taskManagers.reduce((total, one) => total + (read(one) || 0), 0);
    return [
      {
        taskManagers: taskManagers.length,
        heapMax: sum((one) => newestOf(one)?.heapMax),
        heapUsed: sum((one) => newestOf(one)?.heapUsed),
        managed: sum((one) => one.memory.managedMemory),
        path: first.path,
      },
    ];
  },
});

function newestOf({ samples }: TaskManager): TaskManager['samples'][number] | undefined {
  return samples[samples.length - 1];
}
