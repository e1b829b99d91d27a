import { defineSymptom } from '#engine';
import type { VertexLoad } from '#evidence';
import { HELD_BACK, SATURATED } from '../load/bottlenecks.ts';
import { type MissingAcks, missingAcks, type Owing } from './missing-acks.ts';

/** A subtask that is in its snapshot when its checkpoint expires, or has been for most of its timeout. */
export interface PendingSnapshot {
  readonly missing: MissingAcks;
  readonly owing: Owing;
  /** `async`: it goes on with records meanwhile, so it is the upload · `sync`: it stands still · undefined: not seen. */
  readonly phase?: 'sync' | 'async';
  /**
   * How it is known that its barriers had come: `passed-on`: all its consumers acknowledged · `no-queue`: nothing that
   * feeds it was held back, so there was no queue to wait in.
   */
  readonly because: 'passed-on' | 'no-queue';
}

/** For the newest expired or overdue checkpoint, the vertices whose snapshots do not come to an end. */
export const pendingSnapshots = defineSymptom({
  id: 'pending-snapshots',
  needs: ['plan', 'checkpoints'],
  wants: ['load'],
  given: { missingAcks },
  observe({ plan, load }, { missingAcks }): readonly PendingSnapshot[] {
    const [missing] = missingAcks.known ? missingAcks.value : [];
    if (!missing) return [];
    const loads: ReadonlyMap<string, VertexLoad> = load.known ? load.value : new Map();
    const feeding = new Set(plan.flatMap(({ inputs }) => inputs.map(({ from }) => from)));
    return missing.frontier.flatMap((owing): readonly PendingSnapshot[] => {
      const phase = phaseOf(owing, loads.get(owing.vertex.id));
      if (owing.stage === 'snapshot') return [{ missing, owing, because: 'passed-on', ...(phase && { phase }) }];
      const last = !feeding.has(owing.vertex.id);
      if (!last || phase !== 'async' || !flowsFreely(owing, loads)) return [];
      return [{ missing, owing, phase, because: 'no-queue' }];
    });
  },
});

function phaseOf({ subtasks }: Owing, load: VertexLoad | undefined): PendingSnapshot['phase'] {
  if (!load || subtasks.length === 0) return;
  const rates = subtasks.map((subtask) => load.recordsInRate[subtask] ?? Number.NaN);
  if (rates.every((rate) => rate > 0)) return 'async';
  const full = subtasks.every((subtask) => (load.busy[subtask] ?? 0) >= 0.5);
  return full && rates.every((rate) => rate === 0) ? 'sync' : undefined;
}

/** All that feeds it is known, and none of it waits; nor has it itself so much to do that a queue could be there. */
function flowsFreely({ vertex, subtasks }: Owing, loads: ReadonlyMap<string, VertexLoad>): boolean {
  const own = loads.get(vertex.id);
  if (!own || !subtasks.every((subtask) => (own.busy[subtask] ?? 1) < SATURATED)) return false;
  return vertex.inputs.every(({ from }) => {
    const load = loads.get(from);
    return load?.backPressured.every((share) => share < HELD_BACK) === true;
  });
}
