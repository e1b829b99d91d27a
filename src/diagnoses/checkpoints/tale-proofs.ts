import type { Proof } from '#engine';
import { type Checkpoint, type Cite, citeOf, text } from '#evidence';
import type { CheckpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { duration } from '../figures.ts';

/** How expired checkpoints came: from one to the next, or after they had become longer. */
export function onsetProof({ onset }: CheckpointTale): readonly Proof[] {
  if (!onset) return [];
  const { expired, before, kind } = onset;
  const after = duration(expired.durationMs);
  const list = (between: string) => before.map((one) => `#${one.id} ${duration(one.durationMs)}`).join(between);
  const facts = {
    never: text(
      `The first checkpoint on record, #${expired.id}, expired after ${after}: none had completed before`,
      `记录中的第一个检查点 #${expired.id} 在 ${after} 后超时：此前没有完成过检查点`,
    ),
    sudden: text(
      `From one checkpoint to the next: ${list(', ')} completed, then #${expired.id} expired after ${after}; a queue that grows makes them longer first, a call that blocks or a peer that is gone does not`,
      `变化发生在相邻两次检查点之间：${list('、')} 正常完成，随后 #${expired.id} 在 ${after} 后超时；积压增长会先使耗时变长，而阻塞的调用或失联的外部系统不会`,
    ),
    gradual: text(
      `Checkpoints took long already: ${list(', ')}, then #${expired.id} expired after ${after}`,
      `检查点此前已经变慢：${list('、')}，随后 #${expired.id} 在 ${after} 后超时`,
    ),
  };
  return [{ fact: facts[kind], cite: spanOf([...before, expired]) ?? expired.cite }];
}

/** What stands out in durations: a slow start that says nothing, or checkpoints that take longer and longer. */
export function trendProofs({ slowStart, slower, durationMs }: CheckpointTale): readonly Proof[] {
  return [
    ...(slowStart
      ? [
          {
            fact: text(
              `Only the first one on record, #${slowStart.id}, took long (${duration(slowStart.durationMs)}; ${duration(durationMs)} is usual): a start`,
              `只有第一个检查点 #${slowStart.id} 耗时较长（${duration(slowStart.durationMs)}，通常为 ${duration(durationMs)}）：属于启动阶段`,
            ),
            cite: slowStart.cite,
          },
        ]
      : []),
    ...(slower
      ? [
          {
            fact: text(
              `Checkpoints take longer and longer: the median went from ${duration(slower.fromMs)} to ${duration(slower.toMs)}`,
              `检查点耗时越来越长：中位数由 ${duration(slower.fromMs)} 增至 ${duration(slower.toMs)}`,
            ),
            cite: slower.newest.cite,
          },
        ]
      : []),
  ];
}

/** The longest time in which none was triggered and none was under way. */
export function gapProof({ gaps: [longest], betweenMs }: CheckpointTale): readonly Proof[] {
  if (!longest) return [];
  const { from, to, ms } = longest;
  return [
    {
      fact: text(
        `Nothing was triggered for ${duration(ms)} between checkpoints ${from.id} and ${to.id}; ${duration(betweenMs)} is usual`,
        `检查点 ${from.id} 与 ${to.id} 之间有 ${duration(ms)} 没有触发任何检查点；通常间隔为 ${duration(betweenMs)}`,
      ),
      cite: spanOf([from, to]) ?? to.cite,
    },
  ];
}

/** The lines of a log in which all of them stand; undefined where they were not told by one log. */
export function spanOf(checkpoints: readonly Checkpoint[]): Cite | undefined {
  const places = checkpoints.map(({ cite }) => (cite.source === 'log' ? /^(.*):(\d+)(?:-\d+)?$/.exec(cite.at) : null));
  const [file] = places.map((place) => place?.[1]);
  if (file === undefined || places.some((place) => place?.[1] !== file)) return;
  const lines = places.map((place) => Number(place?.[2]));
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const newest = checkpoints.reduce((late, one) => (one.triggeredAt > late.triggeredAt ? one : late));
  const at = newest.triggeredAt + newest.durationMs;
  return citeOf('log', first === last ? `${file}:${first}` : `${file}:${first}-${last}`, at);
}
