import { defineSymptom } from '#engine';
import type { JobVertex, Thread, ThreadDump } from '#evidence';
import { ownerOf } from './code-owner.ts';
import { causesIn, type Frame } from './stack-trace.ts';

/** A vertex whose task threads were seen working for a checkpoint instead of on records. */
export interface SnapshotWork {
  readonly vertex: JobVertex;
  /** `sync`: inside the snapshot · `before`: in what operators do before they pass the barrier on. */
  readonly phase: 'sync' | 'before';
  /** Times a task thread of the vertex was seen so. */
  readonly seen: number;
  /** Times a task thread of the vertex was seen at all. */
  readonly of: number;
  /** Innermost frame of the job's own code there, else of a library. */
  readonly frame?: Frame;
  /** What the thread does, of all frames. */
  readonly innermost: Frame;
  /** Where it was seen last. */
  readonly dump: ThreadDump;
}

export const snapshotWork = defineSymptom({
  id: 'snapshot-work',
  needs: ['plan', 'threadDumps'],
  observe({ plan, threadDumps }): readonly SnapshotWork[] {
    const byName = new Map(plan.map((vertex) => [vertex.name, vertex]));
    const found = new Map<string, SnapshotWork>();
    const looked = new Map<string, number>();
    for (const dump of threadDumps) {
      for (const thread of dump.threads) {
        const vertex = byName.get(TASK.exec(thread.name)?.[1] ?? '');
        if (!vertex) continue;
        looked.set(vertex.id, (looked.get(vertex.id) ?? 0) + 1);
        const work = workOf(thread);
        if (work) found.set(vertex.id, { vertex, dump, of: 0, ...work, seen: (found.get(vertex.id)?.seen ?? 0) + 1 });
      }
    }
    return [...found.values()].map((one) => ({ ...one, of: looked.get(one.vertex.id) ?? 0 }));
  },
});

/** `<task> (2/4)#<attempt>` */
const TASK = /^(.*) \(\d+\/\d+\)(?:#\d+)?$/;
const BEFORE = /\.prepareSnapshotPreBarrier\(/;
const SYNC = /\.takeSnapshotSync\(/;

function workOf({ frames: lines }: Thread): Pick<SnapshotWork, 'phase' | 'frame' | 'innermost'> | undefined {
  const phase = lines.some((line) => BEFORE.test(line)) ? 'before' : 'sync';
  if (phase === 'sync' && !lines.some((line) => SYNC.test(line))) return;
  const frames = causesIn(['thread', ...lines.map((line) => `\tat ${line}`)].join('\n'))[0]?.frames ?? [];
  const [innermost] = frames;
  if (!innermost) return;
  const frame = frames.find((one) => ownerOf(one) === 'user') ?? frames.find((one) => ownerOf(one) === 'library');
  return { phase, innermost, ...(frame && { frame }) };
}
