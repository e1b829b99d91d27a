import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { citeOf, text } from '#evidence';
import { spaceOut } from '#prescriptions/checkpoint-rhythm';
import { hasSinkWriter, isLegacySink } from '#symptoms/checkpoints/sink-writers';
import { type SlowPhase, slowPhases } from '#symptoms/checkpoints/slow-phases';
import { type SnapshotWork, snapshotWork } from '#symptoms/checkpoints/snapshot-work';
import { flinkVersion } from '#symptoms/flink-version';
import { placeOf } from '#symptoms/told/frame-place';
import { bytes, duration } from '../figures.ts';
import { historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';
import { toldSinkFlush } from './told-phases.ts';

/** A task that stands still for a second at every checkpoint is felt. */
const LONG_MS = 1000;

/**
 * A sink that collects rows writes them out when the barrier comes. Writers of the present sink API do so before they
 * pass the barrier on and before the snapshot is timed; legacy sinks do it inside the synchronous part.
 */
export const checkpointSinkFlushSlow = defineDiagnosis({
  id: 'checkpoint-sink-flush-slow',
  title: text('A sink writes out for long at every checkpoint', 'Sink 在检查点时刷写过久'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/'],
  otherwise: toldSinkFlush,
  symptoms: { slowPhases },
  helpers: { snapshotWork, flinkVersion },
  explains: ['backpressure-slow-sink', 'checkpoint-expired-backpressure', 'checkpoint-interval-too-short'],

  conclude({ slowPhases }, { snapshotWork, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const seen = snapshotWork.known ? snapshotWork.value : [];
    return slowPhases.filter(flushes).map((slow) => {
      const work = seen.find(({ vertex, phase }) => vertex === slow.at.vertex.id && phase === slow.phase);
      return {
        ...concludeAt(slow, work),
        prescriptions: [smallerBatches, spaceOut(version, slow.durationMs, slow.course.settings?.intervalMs)],
      };
    });
  },
});

function flushes({ phase, worst, at: { vertex } }: SlowPhase): boolean {
  if (worst.ms[phase] < LONG_MS) return false;
  return phase === 'before' ? hasSinkWriter(vertex) : phase === 'sync' && isLegacySink(vertex);
}

function concludeAt(slow: SlowPhase, work: SnapshotWork | undefined): Omit<Conclusion, 'prescriptions'> {
  const { at, worst, phase, course } = slow;
  const { vertex } = at;
  const where = work?.frame ? text(` in ${placeOf(work.frame)}`, `（${placeOf(work.frame)}）`) : text('', '');
  return {
    severity: 'warning',
    confidence: work || phase === 'sync' ? 'certain' : 'likely',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      subtask: worst.subtask,
      ...(work?.frame && { class: work.frame.class, method: work.frame.method }),
    },
    summary: text(
      `At every checkpoint subtask ${worst.subtask} of "${vertex.name}" stops for ${duration(worst.ms[phase])}${where.en}: the sink writes out what it has collected before the checkpoint goes on.`,
      `每次检查点时，“${vertex.name}”的子任务 ${worst.subtask} 停顿 ${duration(worst.ms[phase])}${where.zh}：Sink 要先写出积攒的数据，检查点才能继续。`,
    ),
    evidence: [
      phasesProof(at, phase, worst),
      ...workProof(vertex.name, work),
      ...historyProof(course),
      ...settingsProof(course),
    ],
    ruledOut: ruledOut(slow),
  };
}

function workProof(name: string, work: SnapshotWork | undefined): readonly Proof[] {
  const newest = work?.seen[work.seen.length - 1];
  if (!work || !newest) return [];
  return [
    {
      fact: text(
        `In ${work.seen.length} of ${work.of} looks a task thread of "${name}" was writing for the checkpoint: ${placeOf(work.frame ?? work.innermost)}`,
        `在 ${work.of} 次观察中有 ${work.seen.length} 次看到“${name}”的任务线程在为检查点刷写：${placeOf(work.frame ?? work.innermost)}`,
      ),
      cite: citeOf('thread-dump', newest.dump.path, newest.dump.at),
    },
  ];
}

function ruledOut({ worst, at }: SlowPhase): readonly RuledOut[] {
  const state = at.columns.stateBytes[worst.subtask] || 0;
  return [
    {
      id: 'checkpoint-async-slow',
      because: text(
        `writing its own ${bytes(state)} of state took ${Math.round(worst.ms.async)} ms (async)`,
        `写出自身 ${bytes(state)} 的状态只用了 ${Math.round(worst.ms.async)} ms（异步）`,
      ),
    },
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        `barriers were there after ${Math.round(worst.ms.startDelay + worst.ms.alignment)} ms`,
        `barrier 在 ${Math.round(worst.ms.startDelay + worst.ms.alignment)} ms 后即已到齐`,
      ),
    },
  ];
}

const smallerBatches: Prescription = {
  aim: 'cure',
  action: text(
    'Let the sink write smaller batches between checkpoints (by rows, bytes and time), so that little is left at the barrier; more sink subtasks share the rest. For tables: partition so that a checkpoint touches few files, or merge on read.',
    '让 Sink 在两次检查点之间按条数、字节和时间小批量写出，使 barrier 到来时所剩无几；并提高 Sink 并行度分担剩余部分。对湖表：合理分区以减少每次检查点涉及的文件，或使用 merge-on-read。',
  ),
  cost: text('More, smaller requests to the target.', '对目标系统的请求次数增多、单次变小。'),
  settings: { 'sink.buffer-flush.max-rows': '500', 'sink.buffer-flush.interval': '1 s' },
  verify: text(
    'end_to_end_duration of the sink’s subtasks falls to that of their neighbours.',
    'Sink 子任务的 end_to_end_duration 降到与其他节点相当。',
  ),
};
