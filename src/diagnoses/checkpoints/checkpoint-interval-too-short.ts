import { type Conclusion, defineDiagnosis, type Prescription, type RuledOut } from '#engine';
import { text } from '#evidence';
import { spaceOut } from '#prescriptions/checkpoint-rhythm';
import { settingsFor, type Version } from '#prescriptions/settings';
import { type CheckpointCourse, checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { type CheckpointLoad, checkpointLoad } from '#symptoms/checkpoints/checkpoint-load';
import { checkpointPhases, type VertexPhases } from '#symptoms/checkpoints/checkpoint-phases';
import { checkpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { effectiveSettings } from '#symptoms/effective-settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type Bottleneck, bottlenecks } from '#symptoms/load/bottlenecks';
import { bytes, duration, percent } from '../figures.ts';
import { historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';
import { concludeFromRhythm, rhythmProof } from './interval-by-rhythm.ts';
import { toldTooOften } from './told-phases.ts';

/** From this share of the time under way on, there is hardly a moment without a checkpoint. */
const ALWAYS = 0.9;

/** So often in well under a second, and so much written each time, that the storage is kept busy for little. */
const OFTEN = { share: 0.5, intervalMs: 1000, bytesPerSecond: 50e6 };

/** A single checkpoint has to take this share of the interval: then it is the rhythm, not one slow checkpoint. */
const PER_INTERVAL = 0.8;

/** From this share of time in which subtasks stand still for snapshots on, less than half is left for records. */
const SEVERE_SYNC = 0.5;

/**
 * A checkpoint is under way nearly all the time: the interval is no longer than one takes. Every checkpoint has a fixed
 * cost (barriers, snapshots, files, commits of sinks) that is then paid without a pause.
 */
export const checkpointIntervalTooShort = defineDiagnosis({
  id: 'checkpoint-interval-too-short',
  title: text('Checkpoints follow each other without a pause', '检查点过于频繁，一个接一个'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/'],
  otherwise: toldTooOften,
  symptoms: { checkpointLoad, checkpointCourse },
  helpers: { checkpointPhases, checkpointTale, bottlenecks, flinkVersion, effectiveSettings },

  conclude(
    { checkpointLoad: [load], checkpointCourse: [course] },
    { checkpointPhases, checkpointTale, bottlenecks, flinkVersion, effectiveSettings },
  ) {
    if (!load || !course) return;
    const interval = course.settings?.intervalMs;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    if (interval === undefined) {
      const config = effectiveSettings.known ? effectiveSettings.value[0] : undefined;
      const tale = checkpointTale.known ? checkpointTale.value[0] : undefined;
      const always = load.coveredMs >= ALWAYS * load.spanMs;
      return always ? concludeFromRhythm(load, course, { version, config, tale }) : undefined;
    }
    if (!isWithoutPause(load, interval) && !writesMuch(load, interval)) return;
    const slowest = slowestOf(checkpointPhases.known ? checkpointPhases.value : [], load);
    const held = bottlenecks.known ? bottlenecks.value : [];
    if (slowest && barriersWait(slowest)) return; // it is the queue that makes them long, whatever the interval
    return concludeOn(load, course, slowest, held, version);
  },
});

function isWithoutPause({ coveredMs, spanMs, durationMs }: CheckpointLoad, interval: number): boolean {
  return coveredMs >= ALWAYS * spanMs && durationMs >= PER_INTERVAL * interval;
}

function writesMuch({ coveredMs, spanMs, bytesPerSecond }: CheckpointLoad, interval: number): boolean {
  return coveredMs >= OFTEN.share * spanMs && interval < OFTEN.intervalMs && bytesPerSecond >= OFTEN.bytesPerSecond;
}

function slowestOf(phases: readonly VertexPhases[], { completed }: CheckpointLoad): VertexPhases | undefined {
  const newest = phases.find(({ checkpoint }) => completed.some(({ id }) => id === checkpoint.id))?.checkpoint.id;
  return phases
    .filter(({ checkpoint }) => checkpoint.id === newest)
    .reduce<VertexPhases | undefined>(
      (most, one) => (most && most.slowest.durationMs >= one.slowest.durationMs ? most : one),
      undefined,
    );
}

function barriersWait({ slowest: { ms, durationMs } }: VertexPhases): boolean {
  return ms.startDelay + ms.alignment >= durationMs / 2 && ms.sync < durationMs / 4;
}

function concludeOn(
  load: CheckpointLoad,
  course: CheckpointCourse,
  slowest: VertexPhases | undefined,
  held: readonly Bottleneck[],
  version: Version,
): Conclusion {
  const sync = slowest ? slowest.slowest.ms.sync / Math.max(1, load.betweenMs) : 0;
  const suffers = slowest !== undefined && held.some(({ vertex }) => vertex.id === slowest.vertex.id);
  const share = percent(load.coveredMs / load.spanMs);
  const interval = duration(course.settings?.intervalMs ?? Number.NaN);
  const written = load.bytesPerSecond >= OFTEN.bytesPerSecond ? `${bytes(load.bytesPerSecond)}/s` : undefined;
  return {
    severity: suffers && sync >= SEVERE_SYNC ? 'critical' : 'warning',
    confidence: 'certain',
    subject: { configKey: 'execution.checkpointing.interval' },
    summary: text(
      `A checkpoint is under way ${share} of the time: each takes ${duration(load.durationMs)}, and one is due every ${interval}${written ? `; they write ${written}` : ''}.`,
      `${share} 的时间都在做检查点：每次耗时 ${duration(load.durationMs)}，而间隔仅为 ${interval}${written ? `，写入 ${written}` : ''}。`,
    ),
    evidence: [
      rhythmProof(load, course),
      ...settingsProof(course),
      ...historyProof(course),
      ...(slowest ? [phasesProof(slowest, slowest.slowest.longest, slowest.slowest)] : []),
    ],
    ruledOut: slowest ? ruledOut(slowest) : [],
    prescriptions: [spaceOut(version, load.durationMs, course.settings?.intervalMs), ...shorten(course, version)],
  };
}

function ruledOut({ slowest: { ms } }: VertexPhases): readonly RuledOut[] {
  return [
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        `barriers take ${Math.round(ms.startDelay + ms.alignment)} ms to come through`,
        `barrier 只需 ${Math.round(ms.startDelay + ms.alignment)} ms 即可通过`,
      ),
    },
  ];
}

/** If such an interval is needed, the checkpoint has to become cheaper. */
function shorten({ settings }: CheckpointCourse, version: Version): readonly Prescription[] {
  if (settings?.incremental === true || !/RocksDB|ForSt/i.test(settings?.stateBackend ?? '')) return [];
  return [
    {
      aim: 'cure',
      action: text(
        'If results are needed this often, make each checkpoint cheaper: write only what changed.',
        '若确实需要如此频繁，请降低单次检查点的开销：启用增量检查点，只写变化的部分。',
      ),
      cost: text('Restoring may take longer. Takes effect with a restart.', '恢复可能变慢。重启后生效。'),
      settings: settingsFor(version, { 'execution.checkpointing.incremental': 'true' }),
    },
  ];
}
