import type { Proof } from '#engine';
import { citeOf, text } from '#evidence';
import type { CheckpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { type Phase, type SubtaskPhases, type VertexPhases, worstIn } from '#symptoms/checkpoints/checkpoint-phases';
import type { MissingAcks, Owing } from '#symptoms/checkpoints/missing-acks';
import type { Bottleneck, HeldBack } from '#symptoms/load/bottlenecks';
import { duration, percent, subtaskList } from '../figures.ts';
import { spanOf } from './tale-proofs.ts';

/** How the newest checkpoints ended, in one line: `9 completed in 10.1 s, 8 expired after 12.0 s, …`. */
export function historyProof({ finished, cite }: CheckpointCourse, most = 5): readonly Proof[] {
  const newest = finished.slice(0, most);
  const [first] = newest;
  if (!first) return [];
  const line = (completed: string, failed: string, between: string) =>
    newest
      .map(
        ({ checkpoint, reason }) =>
          `#${checkpoint.id} ${reason ? failed : completed} ${duration(checkpoint.durationMs)}`,
      )
      .join(between);
  return [
    {
      fact: text(
        `Newest checkpoints: ${line('completed in', 'failed after', ', ')}`,
        `最近的检查点：${line('完成耗时', '失败历时', '；')}`,
      ),
      cite: spanOf(newest.map(({ checkpoint }) => checkpoint)) ?? cite,
    },
  ];
}

/** What Flink said about a failed checkpoint. */
export function failureProof({ finished, cite }: CheckpointCourse, ids: readonly number[]): readonly Proof[] {
  const failed = finished.find(({ checkpoint }) => ids.includes(checkpoint.id) && checkpoint.failure);
  if (!failed?.checkpoint.failure) return [];
  const { checkpoint } = failed;
  return [
    {
      fact: text(
        `Checkpoint ${checkpoint.id}: "${firstLine(failed.checkpoint.failure.message)}"`,
        `检查点 ${checkpoint.id}：“${firstLine(failed.checkpoint.failure.message)}”`,
      ),
      cite: checkpoint.tasks.size > 0 ? checkpoint.cite : cite,
    },
  ];
}

/** The timeout and interval it is measured by. */
export function settingsProof({ settings }: CheckpointCourse): readonly Proof[] {
  if (settings?.intervalMs === undefined || settings.timeoutMs === undefined) return [];
  const [interval, timeout] = [duration(settings.intervalMs), duration(settings.timeoutMs)];
  return [
    {
      fact: text(`Checkpoints every ${interval}, timeout ${timeout}`, `检查点间隔 ${interval}，超时时间 ${timeout}`),
      cite: settings.cite,
    },
  ];
}

/** Who has not acknowledged, where the delay begins. */
export function missingProofs({ checkpoint, frontier, kind }: MissingAcks, most = 2): readonly Proof[] {
  return frontier.slice(0, most).map((owing) => ({
    fact: text(
      `Checkpoint ${checkpoint.id} (${kind}): ${owing.count} of ${owing.task.subtasks} subtasks of "${owing.vertex.name}" had not acknowledged${which(owing)}`,
      `检查点 ${checkpoint.id}（${kind === 'expired' ? '已超时' : '逾期未完成'}）：“${owing.vertex.name}”的 ${owing.task.subtasks} 个子任务中有 ${owing.count} 个未确认${which(owing)}`,
    ),
    cite: owing.task.cite,
  }));
}

function which({ subtasks, count, task }: Owing): string {
  return subtasks.length > 0 && count < task.subtasks ? ` (${subtaskList(subtasks)})` : '';
}

const PHASE_NAMES: Readonly<Record<Phase, readonly [string, string]>> = {
  startDelay: ['start delay', '启动延迟'],
  alignment: ['alignment', '对齐'],
  before: ['before the snapshot', '快照之前'],
  sync: ['sync', '同步阶段'],
  async: ['async', '异步阶段'],
};

/** The phases of the subtask that spent longest in one of them. */
export function phasesProof(phases: VertexPhases, phase: Phase, at: SubtaskPhases = worstIn(phase, phases)): Proof {
  const { checkpoint, vertex, columns } = phases;
  const list = (language: 0 | 1) =>
    (['startDelay', 'alignment', 'before', 'sync', 'async'] as const)
      .filter((one) => one !== 'before' || at.ms.before >= 100)
      .map((one) => `${PHASE_NAMES[one][language]} ${Math.round(at.ms[one])} ms`)
      .join(language === 0 ? ', ' : '，');
  return {
    fact: text(
      `Checkpoint ${checkpoint.id}, "${vertex.name}" subtask ${at.subtask}: ${Math.round(at.durationMs)} ms end to end (${list(0)})`,
      `检查点 ${checkpoint.id}，“${vertex.name}”子任务 ${at.subtask}：端到端 ${Math.round(at.durationMs)} ms（${list(1)}）`,
    ),
    cite: columns.cite,
  };
}

/** What holds the barriers back. */
export function bottleneckProofs({ vertex, load, busy, heldBack }: Bottleneck): readonly Proof[] {
  const [worst] = heldBack;
  const full = {
    fact: text(
      `"${vertex.name}" subtask ${busy.largest} is busy ${percent(busy.max)} of the time`,
      `“${vertex.name}”的子任务 ${busy.largest} 繁忙占比 ${percent(busy.max)}`,
    ),
    cite: citeOf('rest', load.paths.detail, load.at),
  };
  return [...(busy.count > 0 ? [full] : []), ...(worst ? [heldBackProof(worst)] : [])];
}

function heldBackProof({ vertex, load, subtask, share }: HeldBack): Proof {
  return {
    fact: text(
      `"${vertex.name}" in front of it is back-pressured ${percent(share)} of the time (subtask ${subtask})`,
      `其上游“${vertex.name}”反压占比 ${percent(share)}（子任务 ${subtask}）`,
    ),
    cite: citeOf('rest', load.paths.detail, load.at),
  };
}

export function firstLine(message: string, most = 200): string {
  const line = message.split('\n')[0] ?? '';
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
