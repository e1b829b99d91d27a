import { text } from '#evidence';
import type { ToldFault } from '#symptoms/told/told-faults';

/** True when the kernel or the platform named memory; exit code 137 alone is any SIGKILL. */
export function namesMemory({ tellings }: ToldFault): boolean {
  return tellings.some(({ matches }) =>
    matches.some(
      ({ signature: { diagnosis, id } }) => diagnosis === 'container-oomkilled' && id !== 'container-killed:exit-137',
    ),
  );
}

/** Exit code 137 without a reason. */
export const WHO_KILLED = {
  because: text(
    'Exit code 137 (SIGKILL) alone does not say who killed the process.',
    '仅凭退出码 137（SIGKILL）无法确定是谁杀死了进程。',
  ),
  remedy: text(
    'Give "kubectl describe pod <the lost TaskManager>" (Last State, Reason, events), or "dmesg -T | grep -i oom" of its host, or the NodeManager’s log; OOMKilled names memory, Evicted or a failed probe names the platform.',
    '请提供 “kubectl describe pod <丢失的 TaskManager>”（Last State、Reason、事件），或其主机上 “dmesg -T | grep -i oom” 的输出，或 NodeManager 日志；OOMKilled 说明是内存，Evicted 或探针失败说明是平台。',
  ),
};
