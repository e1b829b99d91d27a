import { type Text, text } from '#evidence';
import type { OperatorPicture } from '#snapshots';
import { sizeText } from './amounts.ts';

/** Why keyed states have no figure of their own for the restore RPC, and what it is for all of them. */
export function keyedCost({ restoreRpcKeyedBytes: bytes }: Pick<OperatorPicture, 'restoreRpcKeyedBytes'>): Text {
  if (bytes === 0) return text('', '');
  return text(
    `restore RPC of keyed states and timers: ${sizeText(bytes)} in all; a subtask has one handle for all of them, so none has a figure of its own`,
    `keyed 状态与定时器的恢复 RPC：共 ${sizeText(bytes)}；每个子任务只有一个句柄包含全部这些状态，因此没有单个状态的数值`,
  );
}
