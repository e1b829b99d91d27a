import { type Text, text } from '#evidence';
import type { SnapshotOutline } from '#snapshots';
import type { Change } from '#surgery';
import { countText, sizeText } from './amounts.ts';

/** One line of a diff. */
export function changeText(change: Change, outline: SnapshotOutline): Text {
  const name = 'operator' in change ? operatorName(outline, change.operator) : '';
  switch (change.kind) {
    case 'operator-dropped':
      return text(`- operator ${name}`, `- 算子 ${name}`);
    case 'operator-renamed':
      return text(
        `~ operator ${name} → ${change.to} (uid ${change.uid})`,
        `~ 算子 ${name} → ${change.to}（uid ${change.uid}）`,
      );
    case 'state-dropped':
      return text(
        `- state ${change.state} of ${name}: ${countText(change.elements)} elements of ${change.subtasks} subtasks, ${sizeText(change.bytes)}`,
        `- ${name} 的状态 ${change.state}：${change.subtasks} 个子任务的 ${countText(change.elements)} 个元素，${sizeText(change.bytes)}`,
      );
    case 'keyed-state-dropped':
      return keyedText(change, name);
    case 'max-parallelism-changed':
      return text(
        `~ max parallelism of ${name}: ${change.from} → ${change.to} (it has no keyed state; all operators of one chain must agree)`,
        `~ ${name} 的最大并行度：${change.from} → ${change.to}（没有 keyed state；同一链中的算子必须一致）`,
      );
    case 'paths-rewritten':
      return pathsText(change);
    case 'files-gathered':
      return text(
        `~ ${countText(change.handles)} handles to ${countText(change.files)} files elsewhere (${sizeText(change.bytes)}): brought along, named as files beside _metadata`,
        `~ ${countText(change.handles)} 个句柄引用的 ${countText(change.files)} 个外部文件（${sizeText(change.bytes)}）：一并复制，并改为 _metadata 旁的文件`,
      );
  }
}

function operatorName({ operators }: SnapshotOutline, id: string): string {
  const found = operators.find((operator) => operator.id === id);
  const name = found?.name ?? found?.uid;
  return name === undefined ? id : `${name} (${id})`;
}

function keyedText(
  { state, subtasks, entries, bytes }: Extract<Change, { kind: 'keyed-state-dropped' }>,
  name: string,
): Text {
  const counted = entries === undefined ? '' : `${countText(entries)} entries of `;
  const countedZh = entries === undefined ? '' : `的 ${countText(entries)} 个条目`;
  return text(
    `- keyed state ${state} of ${name}: ${counted}${subtasks} subtasks, ${sizeText(bytes)}`,
    `- ${name} 的 keyed state ${state}：${subtasks} 个子任务${countedZh}，${sizeText(bytes)}`,
  );
}

function pathsText({ from, to, handles, files, absent }: Extract<Change, { kind: 'paths-rewritten' }>): Text {
  const missing = absent === undefined ? NOT_LOOKED : absent === 0 ? ALL_THERE : notThere(absent);
  return text(
    `~ paths ${from} → ${to}: ${countText(handles)} handles, ${countText(files)} files; ${missing.en}`,
    `~ 路径 ${from} → ${to}：${countText(handles)} 个句柄，${countText(files)} 个文件；${missing.zh}`,
  );
}

const NOT_LOOKED = text('whether they are there was not looked at', '未检查文件是否存在');
const ALL_THERE = text('all are there', '均已存在');

function notThere(count: number): Text {
  return text(`${countText(count)} are not there (yet)`, `${countText(count)} 个（尚）不存在`);
}
