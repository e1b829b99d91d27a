import type { RuledOut } from '#engine';
import { text } from '#evidence';
import { spreadOf } from '#symptoms/load/columns';
import type { GarbageCollection } from '#symptoms/load/garbage-collection';
import type { Limit } from '#symptoms/load/limits';
import { percent, rate } from '../figures.ts';

/** What looks the same as an operator that cannot keep up, and why it is not that. */
export function ruledOut(limit: Limit, collections: readonly GarbageCollection[]): readonly RuledOut[] {
  return [...notSkewed(limit), ...notOneHost(limit), ...notCollecting(limit, collections), ...notWaiting(limit)];
}

function notSkewed({ load, saturated }: Limit): readonly RuledOut[] {
  const { min, max, count } = spreadOf(load.recordsInRate);
  if (load.size < 2 || count === 0) return [];
  const because = text(
    `input per subtask is ${rate(min)} to ${rate(max)} records/s, and ${saturated.length} of ${load.size} are at their limit`,
    `各子任务输入为 ${rate(min)} 至 ${rate(max)} 条/秒，且 ${load.size} 个中有 ${saturated.length} 个达到极限`,
  );
  return [{ id: 'data-skew', because }];
}

function notOneHost({ load, saturated }: Limit): readonly RuledOut[] {
  const all = new Set(load.taskManager.filter((id) => id !== ''));
  const full = new Set(saturated.map((subtask) => load.taskManager[subtask]));
  if (all.size < 2 || full.size < all.size) return [];
  const because = text(
    `subtasks are at their limit on each of its ${all.size} TaskManagers`,
    `其所在的 ${all.size} 个 TaskManager 上都有子任务达到极限`,
  );
  return [{ id: 'tm-host-slow', because }];
}

/** Less than this of all time spent on collections slows nobody down. */
const FEW_COLLECTIONS = 0.1;

function notCollecting({ vertex }: Limit, collections: readonly GarbageCollection[]): readonly RuledOut[] {
  const shares = collections.filter(({ vertices }) => vertices.includes(vertex)).map(({ share }) => share);
  const worst = shares.reduce((most, share) => Math.max(most, share || 0), 0);
  if (shares.length === 0 || worst >= FEW_COLLECTIONS) return [];
  const because = text(
    `its TaskManagers spend at most ${percent(worst)} of their time on garbage collection`,
    `其 TaskManager 最多花 ${percent(worst)} 的时间做垃圾回收`,
  );
  return [{ id: 'gc-pressure', because }];
}

function notWaiting({ hot, last }: Limit): readonly RuledOut[] {
  if (!hot || hot.occupied === 0) return [];
  const waiting = hot.occupations.filter(({ activity }) => activity === 'call' || activity === 'result');
  const share = waiting.reduce((sum, one) => sum + one.share, 0);
  const some = share === 0 ? text('none', '没有') : text(`only ${percent(share)}`, `仅 ${percent(share)} 的`);
  const because = text(
    `${some.en} of the samples wait for another system or thread`,
    `${some.zh}采样在等待外部系统或其他线程`,
  );
  return [{ id: last ? 'backpressure-slow-sink' : 'sync-io-per-record', because }];
}
