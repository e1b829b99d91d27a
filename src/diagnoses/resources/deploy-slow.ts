import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Tasks stay in DEPLOYING: jars and job information travel from the JobManager to every TaskManager before a task starts. */
export const deploySlow = defineToldDiagnosis({
  id: 'deploy-slow',
  title: text('Deployment takes minutes', '任务部署缓慢'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/overview/#application-mode',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /\bdeploying\b|deploy(?:ment|ing)? (?:of tasks )?takes|部署[^\n]{0,12}(?:慢|很久|分钟|耗时)/,
      /\d ?(?:min|m\b|s\b|h\b)|minutes?|long|stuck|slow|慢|久|分钟|耗时|卡/,
    ),
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'Tasks stay in DEPLOYING for long: each TaskManager fetches the job’s jars and task information from the JobManager before they start.',
      '任务长时间停留在 DEPLOYING：启动前每个 TaskManager 都要从 JobManager 获取作业 jar 和任务信息。',
    ),
  ruledOut: () => [
    {
      id: 'restore-slow',
      because: text(
        'state is restored in INITIALIZING, after DEPLOYING',
        '恢复状态发生在 DEPLOYING 之后的 INITIALIZING 阶段',
      ),
    },
  ],
  open: () => ({
    because: text(
      'whether the transfer or something else takes the time is in the log of a TaskManager',
      '时间花在传输还是其他环节要看 TaskManager 日志',
    ),
    remedy: text(
      'A TaskManager’s log from “Received task” over “Loading JAR files for task” to “switched from DEPLOYING”, and the size of the job’s jar.',
      '请提供 TaskManager 日志中从 “Received task”、“Loading JAR files for task” 到 “switched from DEPLOYING” 的部分，以及作业 jar 大小。',
    ),
  }),
  prescriptions: () => [slimJar, fasterBlobs],
});

const slimJar: Prescription = {
  aim: 'cure',
  action: text(
    'Ship less: what is on every machine (connectors, Hadoop) belongs into lib/ or the image with scope provided; application mode with the jar in the image needs no transfer at all.',
    '减小传输：每台机器都有的依赖（连接器、Hadoop）放入 lib/ 或镜像并设为 provided；application 模式下 jar 打进镜像则无需传输。',
  ),
  cost: text('A change of the build.', '需要修改构建。'),
  command: './bin/flink run-application -t kubernetes-application … local:///opt/flink/usrlib/job.jar',
  verify: text(
    'Less than a few seconds from “Received task” to “switched from DEPLOYING”.',
    '从 “Received task” 到 “switched from DEPLOYING” 只需数秒。',
  ),
};

const fasterBlobs: Prescription = {
  aim: 'relieve',
  action: text(
    'Help the JobManager to serve it: more network and CPU, HA storage (TaskManagers then read blobs from there), more concurrent fetches, local disks that are fast.',
    '改善 JobManager 的供给能力：更多网络与 CPU、HA 存储（TaskManager 可直接从中读取 blob）、更多并发下载、快速本地磁盘。',
  ),
  cost: text('Load on the JobManager’s network.', '增加 JobManager 网络负载。'),
  settings: {
    'blob.fetch.num-concurrent': '200',
    'blob.fetch.backlog': '2000',
    'blob.storage.directory': '<fast local disk>',
  },
};
