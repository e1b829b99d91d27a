import type { Prescription } from '#engine';
import { text } from '#evidence';
import { everyCapture } from '../every-capture.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { askForItsLog, lostOne, lostTogether } from './whose-log.ts';

/** A TaskManager no longer answers; why it went away is not told. */
export const tmHeartbeatTimeout = defineToldDiagnosis({
  id: 'tm-heartbeat-timeout',
  title: text('TaskManager lost (cause open)', 'TaskManager 心跳超时（原因未定）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#heartbeat-timeout'],
  explains: [
    'network-connection-lost',
    'partition-not-found',
    'tm-released',
    'restart-budget-exhausted',
    'slots-insufficient',
    'slots-minimum-not-met',
  ],
  confidence: () => 'possible',
  summary: (told) => {
    const many = lostTogether(told);
    if (many.length > 1) return summaryOfMany(many);
    const id = lostOne(told);
    const which =
      id === undefined ? text('A TaskManager', '一个 TaskManager') : text(`TaskManager ${id}`, `TaskManager ${id}`);
    const how = howOf(told);
    return text(
      `${which.en} ${how.en}; its tasks failed with it. This tells that it went away, not why.`,
      `${which.zh} ${how.zh}，其上任务随之失败。这只说明它已丢失，没有说明原因。`,
    );
  },
  prescriptions: (told) => [lookAtIt(told), ...patience(told)],
  open: (told) => (lostTogether(told).length > 1 ? ASK_JOB_MANAGER : askForItsLog(told)),
});

/** Several at once do not die of their own: what they share is the JobManager, the network, or the platform. */
function summaryOfMany(many: readonly string[]) {
  const names = many.slice(0, 4).join(', ');
  return text(
    `${many.length} TaskManagers were lost within a minute (${names}${many.length > 4 ? ', …' : ''}). Several at once rarely die of their own: the JobManager may have stood still (GC, CPU), the network between them failed, or the platform stopped them.`,
    `一分钟内有 ${many.length} 个 TaskManager 丢失（${names}${many.length > 4 ? ' 等' : ''}）。多个同时丢失很少是各自的问题：可能是 JobManager 停顿（GC、CPU）、网络故障，或平台终止了它们。`,
  );
}

const ASK_JOB_MANAGER = {
  because: text(
    'Several TaskManagers were lost at once, and nothing here tells what they have in common.',
    '多个 TaskManager 同时丢失，此处没有说明它们的共同原因。',
  ),
  remedy: text(
    'Give the JobManager’s log of the minute before (a hole in it?), its GC and CPU, the platform’s events, and the log of one of them: if it goes on, it lived, and the JobManager or the network stood still.',
    '请提供 JobManager 此前一分钟的日志（是否有中断）、GC 与 CPU、平台事件，以及其中一个 TaskManager 的日志：若其继续输出则仍存活，问题在 JobManager 或网络。',
  ),
};

/** Flink's handler of uncaught exceptions ends the process with -17, of which a shell sees the lowest byte. */
const FATAL = ['239', '-17'];

function howOf({ fault }: ToldCase) {
  const { exit, gone, reason } = everyCapture(fault);
  if (exit !== undefined && FATAL.includes(exit))
    return text(
      `ended itself with exit code ${exit}: a fatal error in the process ("produced an uncaught exception. Stopping the process" in its log)`,
      `以退出码 ${exit} 自行结束：进程内发生致命错误（其日志中有 “produced an uncaught exception. Stopping the process”）`,
    );
  if (exit !== undefined)
    return text(
      `ended with exit code ${exit}${reason ? ` (${reason})` : ''}`,
      `以退出码 ${exit} 结束${reason ? `（${reason}）` : ''}`,
    );
  if (gone)
    return text(
      'refused calls within seconds (no longer reachable): the process or its host is really gone',
      '数秒内调用即失败（no longer reachable）：进程或主机确已消失',
    );
  if (fault.match?.signature.id === 'tm-heartbeat-timeout:killed-by-unknown') {
    return text(
      'is gone: its slots were taken out, or the connection to it was closed',
      '已消失：其 slot 被移除，或与其的连接已断开',
    );
  }
  return text(
    'did not answer for the whole heartbeat timeout (50 s by default)',
    '在整个心跳超时时间内（默认 50 秒）没有应答',
  );
}

function lookAtIt(told: ToldCase): Prescription {
  const id = lostOne(told);
  const yarn = /^container_/.test(id ?? '');
  const pod = (id ?? '').includes('-taskmanager-') ? id : '<its pod>';
  return {
    aim: 'cure',
    action: text(
      'Find why it went away, then treat that: exit code 137 or OOMKilled = memory of the container; 143 or Evicted = the platform; OutOfMemoryError in its log = that pool; a hole of many seconds in its log = garbage collection or CPU; a log that goes on = the network.',
      '先查明它为何丢失，再对症处理：退出码 137 或 OOMKilled 为容器内存；143 或 Evicted 为平台所为；其日志有 OutOfMemoryError 则为相应内存池；日志中断多秒为 GC 或 CPU；日志照常继续为网络。',
    ),
    cost: text('None.', '无。'),
    command: yarn
      ? `yarn logs -applicationId <application> -containerId ${id} | tail -200`
      : `kubectl describe pod ${pod}; kubectl logs ${pod} --previous --tail=200`,
    verify: text('A cause that can be named.', '得到一个可以命名的原因。'),
  };
}

/** More patience helps only a process that comes back. */
function patience({ fault }: ToldCase): readonly Prescription[] {
  const captures = everyCapture(fault);
  if (captures.exit !== undefined || captures.gone !== undefined) return [];
  return [
    {
      aim: 'relieve',
      action: text(
        'Only when its log shows that it lived on: allow longer pauses, while the cause is treated.',
        '仅当其日志表明进程仍存活时：在处理原因期间放宽心跳超时。',
      ),
      cost: text(
        'Real losses are noticed that much later. A restart of the cluster.',
        '真正的丢失会更晚被发现。需要重启集群。',
      ),
      settings: { 'heartbeat.timeout': '120000' },
      verify: text('The TaskManager stays registered through a pause.', 'TaskManager 在停顿期间保持注册。'),
    },
  ];
}
