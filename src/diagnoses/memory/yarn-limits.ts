import { text } from '#evidence';
import type { ToldCase } from '../told.ts';

/** What the NodeManager printed of the container's use, in its own units; '' when that was not kept. */
export function usageOf({ captures }: ToldCase, kind: 'physical' | 'virtual') {
  const used = captures[`${kind}Used`];
  const limit = captures[`${kind}Limit`];
  return used && limit ? text(`: ${used} of ${limit} used`, `：已用 ${used}，上限 ${limit}`) : text('', '');
}

/** What to ask for when only an exit code is there. */
export const ASK_NODE_MANAGER = {
  because: text(
    'Only the exit code is told, not how much memory of which kind the container used.',
    '只有退出码，没有说明容器使用了多少何种内存。',
  ),
  remedy: text(
    'Give the line "is running beyond … memory limits" with the process tree from the NodeManager’s log of that host.',
    '请提供该主机 NodeManager 日志中 “is running beyond … memory limits” 一行及其进程树。',
  ),
};
