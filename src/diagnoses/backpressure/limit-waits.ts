import type { RuledOut } from '#engine';
import { type Text, text } from '#evidence';
import type { Limit } from '#symptoms/load/limits';
import { percent } from '../figures.ts';
import { isCutOff } from './limit-verdict.ts';

/** What a vertex that waits for another system means for the job, as the end of a summary. */
export function effectOf(limit: Limit): Text {
  const effect = EFFECTS[limit.standing];
  if (!isCutOff(limit)) return effect;
  return text(
    `${effect.en} The stacks are cut off before they show whether its sink or a function in front of it waits.`,
    `${effect.zh}栈被截断，无法看出等待的是 Sink 还是它前面的函数。`,
  );
}

const EFFECTS: Readonly<Record<Limit['standing'], Text>> = {
  'holds-back': text(' Everything upstream waits for it.', '整个上游都在等它。'),
  'falls-behind': text(' More comes in than that.', '流入量已超过该上限。'),
  full: text(' There is nothing left to give.', '已没有余量。'),
  room: text(' It keeps up for now.', '目前尚能跟上。'),
};

/** Threads that stand still do not work too much. */
export function notItsWork({ share, processors }: Limit): RuledOut {
  const cpu = processors
    ? text(
        `; each busy subtask had at most ${processors.perBusySubtask.toFixed(2)} of a CPU core`,
        `；每个繁忙的子任务最多只用了 ${processors.perBusySubtask.toFixed(2)} 个 CPU 核`,
      )
    : text('', '');
  return {
    id: 'backpressure-slow-operator',
    because: text(
      `its threads stand still in ${percent(share)} of the samples, so cheaper code would not help${cpu.en}`,
      `${percent(share)} 的采样中其线程处于等待，优化代码没有帮助${cpu.zh}`,
    ),
  };
}
