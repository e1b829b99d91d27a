import type { Proof } from '#engine';
import { type Text, text } from '#evidence';
import type { RestoreLimits } from '#symptoms/snapshots/restore-limits';
import { snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import type { UnionState } from '#symptoms/snapshots/union-states';
import { bytes } from './figures.ts';

/** How often each element is there, as people count. */
export function copiesText({ copies }: UnionState): string {
  return copies >= 10 ? Math.round(copies).toString() : copies.toFixed(copies % 1 === 0 ? 0 : 1);
}

/** Elements, copies, where they came from, and what they cost. */
export function unionProofs(union: UnionState, limits: RestoreLimits | undefined): readonly Proof[] {
  const { state, elements, distinct, operator, cite, before } = union;
  const perSubtask = state.elementsPerSubtask ?? [];
  const most = Math.max(0, ...perSubtask);
  return [
    {
      fact: text(
        `State ${state.name} (union) has ${elements} elements in ${perSubtask.length} subtasks, ${most} in the largest${distinct === undefined ? '' : `; ${distinct} of them differ, each is there ${copiesText(union)} times`}`,
        `状态 ${state.name}（union）在 ${perSubtask.length} 个子任务中共有 ${elements} 个元素，单个子任务最多 ${most} 个${distinct === undefined ? '' : `；其中不同的只有 ${distinct} 个，每个重复 ${copiesText(union)} 次`}`,
      ),
      cite,
    },
    ...(before.length > 0 ? [historyProof(union)] : []),
    {
      fact: text(
        `A restore sends every subtask of it at least ${operator.restore.rpc} bytes of handles, ${operator.restore.union} of them union state, which all receive whole`,
        `恢复时它的每个子任务至少收到 ${operator.restore.rpc} 字节的状态句柄，其中 union state ${operator.restore.union} 字节（所有子任务都收到全部）`,
      ),
      cite,
    },
    ...frameProof(limits),
  ];
}

function historyProof({ before, elements, operator, snapshot }: UnionState): Proof {
  const [oldest] = before;
  const course = [...before.map((one) => one.elements), elements].join(' → ');
  const first = oldest?.snapshot ?? snapshot;
  const at = first.operators.find(({ id }) => id === operator.id)?.at ?? operator.at;
  return {
    fact: text(`Its elements in the snapshots, oldest first: ${course}`, `各快照中的元素数（由旧到新）：${course}`),
    cite: snapshotCite(first, at),
  };
}

/** The frame, where a configuration tells it; Flink's default is said in the summary. */
export function frameProof(limits: RestoreLimits | undefined): readonly Proof[] {
  if (limits?.frameCite === undefined) return [];
  return [
    {
      fact: text(`pekko.framesize is ${limits.frame} bytes`, `pekko.framesize 为 ${limits.frame} 字节`),
      cite: limits.frameCite,
    },
  ];
}

/** When it breaks, with the arithmetic. */
export function outlookText({ outlook }: UnionState, limits: RestoreLimits | undefined): Text {
  const { factor, messages, breaksFrame, breaksHeap } = outlook;
  const frame = limits?.frame ?? 0;
  const next = messages[0] ?? 0;
  if (factor <= 1) return text('', '');
  const course = text(
    ` Each restore multiplies it by the parallelism (${factor}).`,
    `每次恢复都会使其乘以并行度（${factor}）。`,
  );
  const heap =
    breaksHeap !== undefined && (breaksFrame === undefined || breaksHeap <= breaksFrame)
      ? text(
          ` Restore ${breaksHeap} from here may not fit into the JobManager’s heap of ${bytes(limits?.heap ?? 0)}.`,
          `从此处起第 ${breaksHeap} 次恢复可能超出 JobManager 的堆内存 ${bytes(limits?.heap ?? 0)}。`,
        )
      : text('', '');
  if (breaksFrame === 1)
    return text(
      `${course.en} The next restore cannot be deployed: its message of ${bytes(next)} exceeds pekko.framesize (${bytes(frame)}).${heap.en}`,
      `${course.zh}下一次恢复已无法部署：其消息 ${bytes(next)} 超过 pekko.framesize（${bytes(frame)}）。${heap.zh}`,
    );
  if (breaksFrame === undefined) return text(course.en + heap.en, course.zh + heap.zh);
  const steps = messages.map((message) => bytes(message)).join(' → ');
  return text(
    `${course.en} Restore ${breaksFrame} from here exceeds pekko.framesize (${bytes(frame)}): ${steps}.${heap.en}`,
    `${course.zh}从此处起第 ${breaksFrame} 次恢复将超过 pekko.framesize（${bytes(frame)}）：${steps}。${heap.zh}`,
  );
}
