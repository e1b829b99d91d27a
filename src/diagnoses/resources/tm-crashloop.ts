import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { asBadAsMissingSlots } from './blocks-slots.ts';

/** Workers come and die before they register, again and again. The first error in a worker’s log is the cause; this names the loop. */
export const tmCrashloop = defineToldDiagnosis({
  id: 'tm-crashloop',
  title: text('TaskManagers die while they start', 'TaskManager 反复启动失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup/',
  ],
  explains: ['slots-insufficient', 'slots-minimum-not-met', 'tm-registration-timeout'],
  said: (facts) =>
    allSaid(
      facts,
      /(?:taskmanagers?|\btm\b|workers?)[^\n]{0,60}(?:crash\w* (?:on|at|during) start|(?:die|exit)s? (?:at|on|during|right after|immediately)|restart(?:s|ing)? (?:in a loop|endlessly|again and again|every)|反复重启|不断重启|反复启动|启动失败|启动后(?:立即|就)退出|启动就退出)/,
    ),
  runsOn: true,
  severity: asBadAsMissingSlots,
  confidence: () => 'possible',
  summary: ({ captures: { rate, pod } }) =>
    text(
      `Workers${pod ? ` (${pod})` : ''} die while they start${rate ? `; Flink paused asking for more (failure rate ${rate})` : ', again and again'}. What is wrong is the same for all of them: configuration, memory, image, or a library.`,
      `Worker${pod ? `（${pod}）` : ''}在启动时退出${rate ? `；Flink 暂停申请（失败率 ${rate}）` : '，反复如此'}。所有 Worker 的问题相同：配置、内存、镜像或依赖库。`,
    ),
  open: () => ({
    because: text(
      'the log of the JobManager does not say why the workers die',
      'JobManager 日志没有说明 Worker 退出的原因',
    ),
    remedy: text(
      'The first lines of a worker that died: kubectl logs <pod> --previous, or yarn logs -applicationId <id> -containerId <container>; and its exit code.',
      '请提供已退出 Worker 的最初日志：kubectl logs <pod> --previous 或 yarn logs -applicationId <id> -containerId <container>，以及退出码。',
    ),
  }),
  prescriptions: () => [readWorker, fixStart],
});

const readWorker: Prescription = {
  aim: 'relieve',
  action: text(
    'Read the first error of a worker that died, and its exit code (1: configuration or memory options; 137: killed, too much memory; 239: fatal error; 127 or 126: start script or image).',
    '查看已退出 Worker 的第一条错误和退出码（1：配置或内存选项；137：内存超限被杀；239：致命错误；127/126：启动脚本或镜像）。',
  ),
  cost: text('None.', '无。'),
  command: `kubectl logs <pod> --previous
kubectl describe pod <pod>
# YARN
yarn logs -applicationId <application> -containerId <container>`,
  verify: text(
    'A worker says “Successful registration at resource manager”.',
    'Worker 日志出现 “Successful registration at resource manager”。',
  ),
};

const fixStart: Prescription = {
  aim: 'cure',
  action: text(
    'Correct what it says: memory options that add up (taskmanager.memory.process.size alone), a port in use, a library or plugin that is missing in the image, a file that is not mounted, a Java version.',
    '按其提示修正：内存配置自洽（只设 taskmanager.memory.process.size）、端口冲突、镜像中缺少的库或插件、未挂载的文件、Java 版本。',
  ),
  cost: text('A redeployment.', '需要重新部署。'),
  verify: text('Workers stay.', 'Worker 不再退出。'),
};
