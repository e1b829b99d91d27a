import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { citeOf, text } from '#evidence';
import { spaceOut } from '#prescriptions/checkpoint-rhythm';
import { settingsFor, type Version } from '#prescriptions/settings';
import { isLegacySink } from '#symptoms/checkpoints/sink-writers';
import { type SlowPhase, slowPhases } from '#symptoms/checkpoints/slow-phases';
import { type SnapshotWork, snapshotWork } from '#symptoms/checkpoints/snapshot-work';
import { flinkVersion } from '#symptoms/flink-version';
import { bottlenecks } from '#symptoms/load/bottlenecks';
import { placeOf } from '#symptoms/told/frame-place';
import { bytes, duration, percent } from '../figures.ts';
import { historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';
import { toldSync } from './told-phases.ts';

/** A task that stands still for a second at every checkpoint is felt: as latency, as back pressure, at a join. */
const LONG_MS = 1000;

/** From this share of time in the synchronous phase on, and with others waiting, it is what the job falls behind by. */
const SEVERE_SHARE = 0.5;

/**
 * The synchronous part of a snapshot runs in the thread that handles records: as long as it lasts, the subtask does
 * nothing else. It is meant to take milliseconds.
 */
export const checkpointSyncSlow = defineDiagnosis({
  id: 'checkpoint-sync-slow',
  title: text('The synchronous part of checkpoints stops processing', '检查点同步阶段过长，阻塞数据处理'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
  ],
  otherwise: toldSync,
  symptoms: { slowPhases },
  helpers: { snapshotWork, bottlenecks, flinkVersion },
  explains: [
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'checkpoint-expired-backpressure',
    'checkpoint-interval-too-short',
    'checkpoint-tolerance-exceeded',
  ],

  conclude({ slowPhases }, { snapshotWork, bottlenecks, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const held = new Set(bottlenecks.known ? bottlenecks.value.map(({ vertex }) => vertex.id) : []);
    return slowPhases
      .filter(({ phase, worst, at }) => phase === 'sync' && worst.ms.sync >= LONG_MS && !isLegacySink(at.vertex))
      .map((slow) => {
        const seen = snapshotWork.known ? snapshotWork.value : [];
        const work = seen.find(({ vertex, phase }) => vertex === slow.at.vertex.id && phase === 'sync');
        return concludeAt(slow, work, held.has(slow.at.vertex.id), version);
      });
  },
});

function concludeAt(slow: SlowPhase, work: SnapshotWork | undefined, holdsBack: boolean, version: Version): Conclusion {
  const { at, worst, alike, course } = slow;
  const { vertex } = at;
  const still = stillShare(slow);
  const share = Number.isNaN(still)
    ? text('', '')
    : text(`, ${percent(still)} of the time`, `，约占全部时间的 ${percent(still)}`);
  const where = work?.frame ? text(` in ${placeOf(work.frame)}`, `（${placeOf(work.frame)}）`) : text('', '');
  return {
    severity: holdsBack && still >= SEVERE_SHARE ? 'critical' : 'warning',
    confidence: 'certain',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      subtask: worst.subtask,
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
      ...(work?.frame && { class: work.frame.class, method: work.frame.method }),
    },
    summary: text(
      `At every checkpoint ${alike} of ${at.task.subtasks} subtasks of "${vertex.name}" stop processing for up to ${duration(worst.ms.sync)}${where.en}${share.en}: the synchronous part of their snapshot takes that long.`,
      `每次检查点时，“${vertex.name}”的 ${at.task.subtasks} 个子任务中有 ${alike} 个停止处理数据，最长 ${duration(worst.ms.sync)}${where.zh}${share.zh}：快照的同步阶段耗时过长。`,
    ),
    evidence: [
      phasesProof(at, 'sync', worst),
      ...workProof(vertex.name, work),
      ...historyProof(course),
      ...settingsProof(course),
    ],
    ruledOut: ruledOut(slow),
    prescriptions: remedies(slow, work, version),
    ...(work ? {} : { open: openFor(vertex.name) }),
  };
}

/** Share of the time between two checkpoints that the subtask stands still. */
function stillShare({ worst, course: { finished } }: SlowPhase): number {
  const newest = finished[0]?.checkpoint;
  const before = finished[1]?.checkpoint;
  if (!newest || !before) return Number.NaN;
  return Math.min(1, worst.ms.sync / Math.max(1, newest.triggeredAt - before.triggeredAt));
}

function workProof(name: string, work: SnapshotWork | undefined): readonly Proof[] {
  const newest = work?.seen[work.seen.length - 1];
  if (!work || !newest) return [];
  const { seen, of, frame, innermost } = work;
  const place = frame ? `${placeOf(frame)}, ${placeOf(innermost)}` : placeOf(innermost);
  return [
    {
      fact: text(
        `In ${seen.length} of ${of} looks a task thread of "${name}" was in the synchronous part of a snapshot: ${place}`,
        `在 ${of} 次观察中有 ${seen.length} 次看到“${name}”的任务线程处于快照同步阶段：${place}`,
      ),
      cite: citeOf('thread-dump', newest.dump.path, newest.dump.at),
    },
  ];
}

function ruledOut({ worst, at }: SlowPhase): readonly RuledOut[] {
  const { startDelay, alignment, async } = worst.ms;
  return [
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        `at that subtask barriers took ${Math.round(startDelay)} ms to come and ${Math.round(alignment)} ms to align`,
        `该子任务上 barrier 用 ${Math.round(startDelay)} ms 到达，${Math.round(alignment)} ms 对齐`,
      ),
    },
    {
      id: 'checkpoint-async-slow',
      because: text(
        `writing its ${bytes(at.columns.stateBytes[worst.subtask] || 0)} took ${Math.round(async)} ms (async)`,
        `写出其 ${bytes(at.columns.stateBytes[worst.subtask] || 0)} 状态只用了 ${Math.round(async)} ms（异步）`,
      ),
    },
  ];
}

function remedies(slow: SlowPhase, work: SnapshotWork | undefined, version: Version): readonly Prescription[] {
  const { durationMs, course } = slow;
  return [spaceOut(version, durationMs, course.settings?.intervalMs), ...causes(slow, work, version)];
}

/** What to change depends on who does the work: the job's own code, RocksDB, or Flink copying state on the heap. */
function causes({ course }: SlowPhase, work: SnapshotWork | undefined, version: Version): readonly Prescription[] {
  const rocks = /RocksDB|ForSt/i.test(course.settings?.stateBackend ?? '');
  const inRocks = work !== undefined && /rocksdb|forst/i.test(`${work.innermost.class}${work.frame?.class ?? ''}`);
  if (work?.frame && !inRocks) return [outOfSnapshot(work)];
  if (inRocks) return [fasterDisk(version)];
  return [outOfSnapshot(work), ...(rocks ? [fasterDisk(version)] : [])];
}

function outOfSnapshot(work: SnapshotWork | undefined): Prescription {
  const where = work?.frame ? `${work.frame.class}.${work.frame.method}` : 'snapshotState';
  return {
    aim: 'cure',
    action: text(
      `Take the slow work out of ${where}: write continuously, or in small batches while records come in, and leave only a short hand-over of what is pending to the checkpoint. Large operator state (ListState, broadcast) is copied in this phase too: keep it small, or make it keyed.`,
      `把耗时操作移出 ${where}：在处理数据的过程中持续或小批量写出，检查点时只交接少量待写数据。较大的算子状态（ListState、广播状态）也在此阶段复制：请保持精简，或改为 Keyed State。`,
    ),
    cost: text(
      'Code change. More, smaller writes to the external system.',
      '需要修改代码。对外部系统的写入次数增多、单次变小。',
    ),
    code: `// snapshotState runs in the task thread: no record is handled until it returns.
@Override
public void map(...) {
    buffer.add(record);
    if (buffer.size() >= 500) write(buffer);     // while records come in, not at the barrier
}
@Override
public void snapshotState(FunctionSnapshotContext context) throws Exception {
    pending.update(buffer);                      // hand over only what is left
}`,
    verify: text(
      'checkpoint.sync of its subtasks falls to milliseconds (/jobs/:jobid/checkpoints/details/:id/subtasks/:vertex).',
      '其子任务的 checkpoint.sync 降到毫秒级（/jobs/:jobid/checkpoints/details/:id/subtasks/:vertex）。',
    ),
  };
}

function fasterDisk(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'RocksDB flushes its memtables in this phase: put its working directory on a fast local disk, keep few states per operator, and timers in RocksDB.',
      'RocksDB 在此阶段刷写 memtable：请将其工作目录放在快速的本地磁盘上，减少每个算子的状态个数，并将定时器放入 RocksDB。',
    ),
    cost: text(
      'Takes effect with a restart; needs such a disk on every TaskManager.',
      '重启后生效；每个 TaskManager 都需要这样的磁盘。',
    ),
    settings: settingsFor(version, {
      'state.backend.rocksdb.localdir': '/path/to/local/ssd',
      'state.backend.rocksdb.timer-service.factory': 'ROCKSDB',
    }),
  };
}

function openFor(name: string): NonNullable<Conclusion['open']> {
  return {
    because: text(
      `the synchronous part at "${name}" is slow, but no thread dump shows what it does`,
      `“${name}”的同步阶段很慢，但没有线程转储显示它在做什么`,
    ),
    remedy: text(
      'Examine with --for at least as long as the checkpoint interval, so that a thread dump falls into it.',
      '诊断时让 --for 不短于检查点间隔，使线程转储能落在该阶段内。',
    ),
  };
}
