import { text } from '#evidence';
import type { OperatorOutline, SnapshotOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { jobManagerHeapFor, restoreCostOf } from './restore-cost.ts';

/** What the JobManager has; in bytes. */
export interface Limits {
  readonly frame: number;
  readonly jobManagerHeap: number;
}

/** From this share of a limit on it is worth a warning: Java's form of a handle is larger than the one in the file. */
const NEAR = 0.5;

/** What a restore will cost before it is tried: the size of its messages, the heap they need. */
export function checkCosts(
  outline: SnapshotOutline,
  limits: Limits,
  nameOf: (operator: OperatorOutline) => string,
): readonly Problem[] {
  return [
    ...outline.operators.flatMap((operator) => frameProblem(operator, nameOf(operator), limits)),
    ...heapProblem(outline, limits),
  ];
}

function frameProblem(operator: OperatorOutline, name: string, { frame }: Limits): readonly Problem[] {
  const { rpc, union } = restoreCostOf(operator);
  if (rpc < frame * NEAR) return [];
  const share = `${((rpc / frame) * 100).toFixed(0)} %`;
  const raised = Math.ceil((2 * rpc) / MEBIBYTE) * MEBIBYTE;
  return [
    {
      id: 'rpc-framesize',
      severity: rpc >= frame ? 'critical' : 'warning',
      message: text(
        `${name}: the message that deploys one subtask carries at least ${rpc} bytes of handles, ${share} of pekko.framesize (${frame}): ${rpc - union} of its own and ${union} of union state, which every subtask receives whole`,
        `${name}：部署一个子任务的消息至少携带 ${rpc} 字节的状态句柄，占 pekko.framesize（${frame}）的 ${share}：自身 ${rpc - union} 字节，union state ${union} 字节（每个子任务都会收到全部）`,
      ),
      remedy: text(
        `pekko.framesize: ${raised}b on all processes (akka.framesize before 1.18)${union * 2 > rpc ? `; then find out why the union state ${largestUnion(operator)} is so large: left-over state multiplies at every restore; flink-doctor diagnose names the cause and how to drop it` : '; a lower execution.checkpointing.data-inline-threshold keeps state out of _metadata'}.`,
        `在所有进程上设置 pekko.framesize: ${raised}b（1.18 之前为 akka.framesize）${union * 2 > rpc ? `；然后查明 union state ${largestUnion(operator)} 为何这么大：遗留的 union state 每次恢复都会成倍增长；flink-doctor diagnose 会指出原因以及如何去掉它` : '；调低 execution.checkpointing.data-inline-threshold 可减少写入 _metadata 的状态'}。`,
      ),
      operator: operator.id,
    },
  ];
}

function largestUnion({ states }: OperatorOutline): string {
  const unions = states.filter(({ mode, raw }) => mode === 'union' && !raw);
  return unions.toSorted((a, b) => b.elements - a.elements)[0]?.name ?? '';
}

const MEBIBYTE = 1_048_576;

function heapProblem(outline: SnapshotOutline, { jobManagerHeap }: Limits): readonly Problem[] {
  const need = jobManagerHeapFor(outline);
  if (need < jobManagerHeap * NEAR) return [];
  const messages = need - 2 * outline.size;
  return [
    {
      id: 'oom-jobmanager',
      severity: need >= jobManagerHeap ? 'critical' : 'warning',
      message: text(
        `a restore needs about ${need} bytes of JobManager heap, which has ${jobManagerHeap}: 2 × ${outline.size} for this snapshot and the next, ${messages} for the messages that deploy all subtasks`,
        `恢复大约需要 ${need} 字节的 JobManager 堆内存，现有 ${jobManagerHeap}：本次与下一次快照 2 × ${outline.size}，部署全部子任务的消息 ${messages}`,
      ),
      remedy: text(
        `raise jobmanager.memory.process.size by at least ${Math.ceil((need - jobManagerHeap / 2) / MEBIBYTE)}m.`,
        `将 jobmanager.memory.process.size 至少调高 ${Math.ceil((need - jobManagerHeap / 2) / MEBIBYTE)}m。`,
      ),
    },
  ];
}
