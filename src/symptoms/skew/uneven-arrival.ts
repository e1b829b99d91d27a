import { defineSymptom } from '#engine';
import type { JobVertex } from '#evidence';
import type { CheckpointCourse } from '../checkpoints/checkpoint-course.ts';
import { checkpointPhases, type SubtaskPhases, type VertexPhases } from '../checkpoints/checkpoint-phases.ts';
import { type SlowPhase, slowPhases } from '../checkpoints/slow-phases.ts';
import { type Flow, flowOf, upstreamOf } from '../load/flow.ts';

/** Early channels that stand still for less than this hurt nobody. */
const LONG_MS = 1000;

/** From this share of the subtask's checkpoint on, the alignment is what it consists of. */
const MOSTLY = 0.5;

/** The late input's barrier must have been this much later than the early one's, as a share of the alignment. */
const EXPLAINS = 0.5;

/** A vertex where the first barrier is early and the last one late. */
export interface UnevenArrival {
  readonly at: VertexPhases;
  /** The subtask that waits longest. */
  readonly worst: SubtaskPhases;
  /** The input that is late, and one that is not; without the latter, subtasks of one input differ. */
  readonly slow: InputPath;
  readonly fast?: InputPath;
  readonly course: CheckpointCourse;
}

export interface InputPath {
  readonly vertex: JobVertex;
  /** It and all that feeds it, as far as the other inputs do not share it. */
  readonly vertices: readonly string[];
  /** Its own phases in that checkpoint, where they were read. */
  readonly phases?: VertexPhases;
  /** When the last barrier had reached all of it, ms after the trigger; `NaN` when not read. */
  readonly barrierMs: number;
}

export const unevenArrival = defineSymptom({
  id: 'uneven-arrival',
  needs: ['plan', 'checkpoints'],
  given: { slowPhases, checkpointPhases },
  observe({ plan }, { slowPhases, checkpointPhases }): readonly UnevenArrival[] {
    if (!slowPhases.known || !checkpointPhases.known) return [];
    const flow = flowOf(plan);
    const all = checkpointPhases.value;
    const long = slowPhases.value.filter(isLong);
    return long.flatMap(({ at, worst, course }) => {
      const inputs = pathsInto(at, all, flow);
      const slow = inputs[0];
      if (!slow) return [];
      const fast = inputs.find(({ barrierMs }) => slow.barrierMs - barrierMs >= EXPLAINS * worst.ms.alignment);
      return [{ at, worst, slow, course, ...(fast && { fast }) }];
    });
  },
});

/** With at-least-once nothing stands still meanwhile. */
function isLong({ phase, worst: { ms, durationMs }, course: { settings } }: SlowPhase): boolean {
  if (phase !== 'alignment' || settings?.mode === 'at_least_once') return false;
  return ms.alignment >= Math.max(LONG_MS, MOSTLY * durationMs);
}

/** The inputs of a vertex, the latest first. */
function pathsInto(
  { vertex, checkpoint }: VertexPhases,
  all: readonly VertexPhases[],
  flow: Flow,
): readonly InputPath[] {
  const ids = [...new Set(vertex.inputs.map(({ from }) => from))];
  const ways = ids.map((id) => upstreamOf(id, flow));
  const paths = ids.flatMap((id, index): InputPath[] => {
    const input = flow.byId.get(id);
    if (!input) return [];
    const others = ways.filter((_, other) => other !== index);
    const vertices = [...(ways[index] ?? [])].filter((one) => !others.some((way) => way.has(one)));
    const phases = all.find((one) => one.vertex.id === id && one.checkpoint.id === checkpoint.id);
    return [
      { vertex: input, vertices, barrierMs: phases ? lastBarrier(phases) : Number.NaN, ...(phases && { phases }) },
    ];
  });
  return paths.sort((a, b) => (b.barrierMs || 0) - (a.barrierMs || 0));
}

function lastBarrier({ columns: { startDelayMs, alignmentMs } }: VertexPhases): number {
  let latest = 0;
  for (let subtask = 0; subtask < startDelayMs.length; subtask++) {
    latest = Math.max(latest, (startDelayMs[subtask] || 0) + (alignmentMs[subtask] || 0));
  }
  return latest;
}
