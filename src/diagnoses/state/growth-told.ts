import type { Conclusion, Prescription, Proof } from '#engine';
import { text } from '#evidence';
import type { CheckpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { type StateGrowth, stateOf } from '#symptoms/checkpoints/state-growth';
import { spanOf, trendProofs } from '../checkpoints/tale-proofs.ts';
import { bytes, duration } from '../figures.ts';
import { keepForSaid } from './state-no-ttl-told.ts';

/** Windows and joins that wait for time grow as well, which logs do not show: what grows by less than this is worth a note. */
const WORTH_BYTES = 10 * 1024 * 1024;

/** Logs tell the size of every checkpoint, and nothing of who holds it. */
export function isTold({ checkpoints }: StateGrowth): boolean {
  return checkpoints[0]?.cite.source === 'log';
}

/** State that grows in a straight line, by the sizes that the JobManager prints: whose it is and why is left open. */
export function growthTold(
  growth: StateGrowth,
  severity: Conclusion['severity'],
  relief: Prescription,
  tale: CheckpointTale | undefined,
): Conclusion {
  const { from, to, overMs, bytesPerHour, checkpoints, straightness } = growth;
  const [first] = checkpoints;
  return {
    severity: to - from >= WORTH_BYTES ? severity : 'info',
    confidence: 'possible',
    subject: {},
    ...(first && { since: first.triggeredAt }),
    summary: text(
      `State has grown from ${bytes(from)} to ${bytes(to)} in ${duration(overMs)}, in a straight line: ${bytes(bytesPerHour)} an hour. Keys that never come back, and that nothing removes, look like this; whose state it is the log does not tell.`,
      `状态在 ${duration(overMs)} 内从 ${bytes(from)} 直线增长到 ${bytes(to)}：每小时 ${bytes(bytesPerHour)}。不再出现且从不清理的 key 会呈现这种增长；日志无法说明是哪个算子的状态。`,
    ),
    evidence: [sizesProof(growth), ...(tale ? trendProofs(tale) : [])],
    ruledOut: [
      {
        id: 'state-ttl-not-cleaned',
        because: text(
          `no clean-up shows: over ${checkpoints.length} checkpoints the sizes lie on a line (R² ${straightness.toFixed(2)}) without a fall`,
          `看不到任何清理：${checkpoints.length} 个检查点的大小落在一条直线上（R² ${straightness.toFixed(2)}），没有回落`,
        ),
      },
    ],
    prescriptions: [relief, keepForSaid],
    open: {
      because: text(
        'which vertex holds the state that grows does not follow from the log; a window that fills, or watermarks that stand still, look the same',
        '从日志无法得知增长的状态属于哪个节点；窗口正在填充或水位线停滞时看起来也一样',
      ),
      remedy: text(
        'The state size per vertex of two checkpoints (/jobs/:jobid/checkpoints/details/:id), or the URL of the JobManager’s REST API while the job runs.',
        '请提供两个检查点的各节点状态大小（/jobs/:jobid/checkpoints/details/:id），或在作业运行时提供 JobManager REST API 的 URL。',
      ),
    },
  };
}

/** Sizes of the first and the newest checkpoints. */
export function sizesProof({ checkpoints }: StateGrowth): Proof {
  const sizes = [...checkpoints.slice(0, 1), ...checkpoints.slice(1).slice(-9)];
  const [newest] = sizes.slice(-1);
  const list = sizes.map((one) => `#${one.id} ${stateOf(one)}`).join(', ');
  const told = spanOf(sizes);
  const { source = 'rest', time, at = '' } = newest?.cite ?? {};
  return {
    fact: text(`State size of completed checkpoints, bytes: ${list}`, `已完成检查点的状态大小（字节）：${list}`),
    // The history has them all; a checkpoint may have been read by itself.
    cite: told ?? { source, at: at.replace(/\/details\/\d+$/, ''), ...(time && { time }) },
  };
}
