import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { asBadAsMissingSlots } from './blocks-slots.ts';

/** YARN keeps the application waiting, or refuses its size: queue, share of application masters, maximum allocation. */
export const yarnQueueFull = defineToldDiagnosis({
  id: 'yarn-queue-full',
  title: text('YARN does not grant the application or its containers', 'YARN 资源不足，应用或容器未获分配'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/yarn/'],
  explains: ['slots-insufficient', 'restart-budget-exhausted'],
  said: (facts) =>
    allSaid(
      facts,
      /yarn|队列/,
      /\baccepted\b|queue[^\n]{0,40}(?:full|100 ?%|exhausted)|队列[^\n]{0,16}(?:满|不足|不够)/,
    ),
  runsOn: true,
  severity: asBadAsMissingSlots,
  confidence: ({ fault, captures }) =>
    fault.match?.signature.strength === 'decisive' && captures.seconds === undefined ? 'likely' : 'possible',
  summary: ({ captures, scene }) => {
    const { am, unknownQueue, process, seconds } = captures;
    const { requestedMb, maximumMb } = { ...scene?.facts, ...captures };
    if (process)
      return text(
        `YARN allows containers of at most ${maximumMb ?? '?'} MB, and one of the ${process} needs ${requestedMb ?? 'more'} MB.`,
        `YARN 最大容器为 ${maximumMb ?? '?'} MB，而 ${process} 需要 ${requestedMb ?? '更多'} MB。`,
      );
    if (am)
      return text(
        'The queue’s share for application masters is used up: the application waits in ACCEPTED.',
        '队列的 AM 资源配额已用完：应用停在 ACCEPTED。',
      );
    if (unknownQueue)
      return text(
        `YARN does not take the application into that queue (${unknownQueue}).`,
        `YARN 不接受该应用进入此队列（${unknownQueue}）。`,
      );
    return text(
      `YARN has not started the application${seconds ? ` after ${seconds} s` : ''}: its queue has no room for it, or its application master does not come up.`,
      `YARN ${seconds ? `${seconds} 秒后` : ''}仍未启动该应用：队列没有余量，或 ApplicationMaster 无法启动。`,
    );
  },
  open: ({ captures: { seconds } }) =>
    seconds === undefined
      ? undefined
      : {
          because: text(
            'the line only says that the application is not RUNNING yet; an application master that fails at its start prints it as well',
            '该行只说明应用尚未 RUNNING；ApplicationMaster 启动失败时也会出现',
          ),
          remedy: text(
            'yarn application -status <id> (state, diagnostics), and whether a log of the application master exists.',
            '请提供 yarn application -status <id> 的状态与诊断信息，以及是否存在 ApplicationMaster 日志。',
          ),
        },
  prescriptions: () => [freeQueue, fitContainers],
});

const freeQueue: Prescription = {
  aim: 'relieve',
  action: text(
    'Free the queue (stop what is not needed), or submit to another one; and see what YARN says of the application.',
    '释放队列（停止不需要的应用）或提交到其他队列；并查看 YARN 对该应用的诊断。',
  ),
  cost: text('Other applications wait.', '其他应用需要等待。'),
  settings: { 'yarn.application.queue': '<queue with room>' },
  command: `yarn application -status <application>
yarn queue -status <queue>`,
  verify: text('The application is RUNNING within a minute.', '应用在一分钟内 RUNNING。'),
};

const fitContainers: Prescription = {
  aim: 'cure',
  action: text(
    'Make the processes fit: smaller jobmanager.memory.process.size and taskmanager.memory.process.size, or a larger yarn.scheduler.maximum-allocation-mb and yarn.nodemanager.resource.memory-mb; where the masters’ share is the limit, a larger yarn.scheduler.capacity.maximum-am-resource-percent. Look for unhealthy nodes.',
    '让进程放得下：减小 jobmanager.memory.process.size 和 taskmanager.memory.process.size，或调大 yarn.scheduler.maximum-allocation-mb 与 yarn.nodemanager.resource.memory-mb；AM 配额受限时调大 yarn.scheduler.capacity.maximum-am-resource-percent。同时检查不健康的节点。',
  ),
  cost: text(
    'A change of the queue’s configuration needs a refresh (yarn rmadmin -refreshQueues).',
    '修改队列配置后需刷新（yarn rmadmin -refreshQueues）。',
  ),
  settings: {
    'jobmanager.memory.process.size': '1600m',
    'taskmanager.memory.process.size': '2g',
    'taskmanager.numberOfTaskSlots': '2',
  },
  command: `yarn node -list -all
yarn rmadmin -refreshQueues`,
};
