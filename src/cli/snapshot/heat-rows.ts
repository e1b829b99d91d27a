import { type Text, text } from '#evidence';
import type { StatePicture } from '#snapshots';
import { sizeText } from './amounts.ts';

/** Every subtask has its place, also those that left nothing. */
export function amountsBySubtask(sums: Readonly<Record<string, number>>, parallelism: number): readonly number[] {
  const most = Math.max(parallelism, 0, ...Object.keys(sums).map((index) => Number(index) + 1));
  return Array.from({ length: Math.min(most, MOST_SUBTASKS) }, (_, index) => sums[index] ?? 0);
}

/** Flink allows no more. */
const MOST_SUBTASKS = 32_768;

/** A coordinator's state is the JobManager's. */
export function isOfSubtasks({ kind }: Pick<StatePicture, 'kind'>): boolean {
  return kind !== 'coordinator';
}

/** Which subtask a key group goes to, as Flink reckons it. */
export function subtaskOfGroup(keyGroup: number, parallelism: number, maxParallelism: number): number {
  return Math.floor((keyGroup * parallelism) / maxParallelism);
}

/** Where most is, and how much more than elsewhere. */
export function heatFigures(amounts: readonly number[]): Text {
  const most = Math.max(...amounts);
  const average = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  const at = amounts.indexOf(most);
  const empty = amounts.filter((amount) => amount === 0).length;
  const times = (most / average).toFixed(1);
  const none = empty === 0 ? '' : `, ${empty} of ${amounts.length} empty`;
  const noneZh = empty === 0 ? '' : `，${amounts.length} 个中 ${empty} 个为空`;
  return text(
    `most: ${at} with ${sizeText(most)}, ${times} × the average${none}`,
    `最多：${at}，${sizeText(most)}，为平均值的 ${times} 倍${noneZh}`,
  );
}
