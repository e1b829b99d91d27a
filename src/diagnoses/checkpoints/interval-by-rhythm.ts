import type { Conclusion, Proof } from '#engine';
import { type ClusterConfig, citeOf, text } from '#evidence';
import { spaceOut } from '#prescriptions/checkpoint-rhythm';
import type { Version } from '#prescriptions/settings';
import type { CheckpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import type { CheckpointLoad } from '#symptoms/checkpoints/checkpoint-load';
import type { CheckpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { duration, percent } from '../figures.ts';
import { historyProof } from './checkpoint-proofs.ts';
import { spanOf, trendProofs } from './tale-proofs.ts';

/** So many of all triggers have to come with the end of the checkpoint before; a pause between two is then not asked for. */
const NEARLY_ALL = 0.8;

/** A rhythm goes on for so many times the longest one; less may be triggers that a long one has held back. */
const GOES_ON = 3;

/** One that takes no longer than this is not held up: whoever has it without a pause has asked for it. */
const QUICK_MS = 2000;

/** What is known beside the history. */
interface Around {
  readonly version: Version;
  readonly config: ClusterConfig | undefined;
  readonly tale: CheckpointTale | undefined;
}

/**
 * Logs do not tell the interval of a job, but its triggers do: one that comes as soon as the checkpoint before is done was due
 * by then. Of checkpoints that take long something else may be the reason, which only their phases tell.
 */
export function concludeFromRhythm(
  load: CheckpointLoad,
  course: CheckpointCourse,
  { version, config, tale }: Around,
): Conclusion | undefined {
  if (load.atOnce < NEARLY_ALL || load.spanMs < GOES_ON * load.longestMs) return;
  const quick = load.durationMs <= QUICK_MS;
  const each = duration(load.durationMs);
  return {
    severity: quick ? 'warning' : 'info',
    confidence: quick ? 'likely' : 'possible',
    subject: { configKey: 'execution.checkpointing.interval' },
    summary: quick
      ? text(
          `A checkpoint is under way ${percent(load.coveredMs / load.spanMs)} of the time: each takes ${each}, and the next one is triggered as soon as it is done, so the interval is no longer than that.`,
          `${percent(load.coveredMs / load.spanMs)} 的时间都在做检查点：每次耗时 ${each}，完成后立即触发下一个，说明间隔不超过该耗时。`,
        )
      : text(
          `A checkpoint is under way ${percent(load.coveredMs / load.spanMs)} of the time: each takes ${each}, and the next one, due by then, is triggered as soon as it is done. Either the interval is short for what a checkpoint of this job costs, or something holds checkpoints up.`,
          `${percent(load.coveredMs / load.spanMs)} 的时间都在做检查点：每次耗时 ${each}，完成后立即触发早已到期的下一个。要么间隔相对于该作业的检查点开销过短，要么检查点被某个环节拖慢。`,
        ),
    evidence: [
      rhythmProof(load, course),
      ...configuredProof(config),
      ...historyProof(course),
      ...(tale ? trendProofs(tale) : []),
    ],
    prescriptions: [spaceOut(version, load.durationMs, undefined)],
    ...(quick ? {} : { open: phases(course) }),
  };
}

/** How much of the time, how long, how often. */
export function rhythmProof(load: CheckpointLoad, { cite }: CheckpointCourse): Proof {
  const [newest, oldest] = [load.completed[0]?.id ?? 0, load.completed[load.completed.length - 1]?.id ?? 0];
  const [covered, span] = [Math.round(load.coveredMs), Math.round(load.spanMs)];
  return {
    fact: text(
      `Checkpoints ${oldest} to ${newest}: ${covered} ms of ${span} ms with one under way; median duration ${Math.round(load.durationMs)} ms, median time between two triggers ${Math.round(load.betweenMs)} ms`,
      `检查点 ${oldest} 至 ${newest}：${span} ms 中有 ${covered} ms 正在做检查点；耗时中位数 ${Math.round(load.durationMs)} ms，触发间隔中位数 ${Math.round(load.betweenMs)} ms`,
    ),
    cite: spanOf(load.completed) ?? cite,
  };
}

/** A job may set its own; of one that does not this is the interval. */
function configuredProof(config: ClusterConfig | undefined): readonly Proof[] {
  const set = config?.values['execution.checkpointing.interval'];
  if (!config || set === undefined) return [];
  return [
    {
      fact: text(
        `The processes were started with execution.checkpointing.interval = ${set}; a job may set its own`,
        `进程启动配置为 execution.checkpointing.interval = ${set}；作业可自行设置`,
      ),
      cite: citeOf('config', config.path),
    },
  ];
}

function phases({ finished }: CheckpointCourse): NonNullable<Conclusion['open']> {
  const id = finished[0]?.checkpoint.id ?? ':id';
  return {
    because: text(
      'what takes so long in each checkpoint does not follow from the log: barriers that wait, the snapshot, or its upload',
      '从日志无法得知每个检查点的时间花在哪里：barrier 等待、快照本身还是上传',
    ),
    remedy: text(
      `/jobs/:jobid/checkpoints/details/${id}/subtasks/:vertexid of a checkpoint: start delay, alignment, sync and async duration per subtask (or the URL of the JobManager’s REST API while it runs).`,
      `请提供某个检查点的 /jobs/:jobid/checkpoints/details/${id}/subtasks/:vertexid：各子任务的启动延迟、对齐、同步和异步时间（或在作业运行时提供 JobManager REST API 的 URL）。`,
    ),
  };
}
