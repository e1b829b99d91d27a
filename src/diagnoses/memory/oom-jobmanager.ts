import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { fewerChunks, isInSnapshot } from './chunks.ts';
import { findHolder } from './heap-remedies.ts';
import { oomJobmanagerInSnapshot } from './oom-jobmanager-snapshot.ts';
import { enlarge, mebibytes, partsOf, processSize, roundUp } from './pool-sizes.ts';
import { isOfJobManager } from './whose-heap.ts';

const GIB = 2 ** 30;

/** The JobManager's heap is full: it grows with tasks, retained checkpoints, splits, results and what main() loads. */
export const oomJobmanager = defineToldDiagnosis({
  id: 'oom-jobmanager',
  of: ['oom-jobmanager', 'oom-heap-tm'],
  // The words for the heap are the same everywhere; whose it was, the file tells.
  when: (told) => told.fault.diagnosis === 'oom-jobmanager' || isOfJobManager(told),
  title: text('JobManager out of heap', 'JobManager 内存不足'),
  alongside: oomJobmanagerInSnapshot,
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_jobmanager/'],
  explains: [
    'jm-overloaded',
    'tm-heartbeat-timeout',
    'tm-registration-timeout',
    'network-connection-lost',
    'tm-released',
  ],
  summary: (told) => {
    const heap = partsOf(told.scene, 'jobmanager')['JVM Heap'];
    const driver = driverOf(told);
    return text(
      `The JobManager ran out of heap${heap === undefined ? '' : ` (${bytes(heap)})`}. ${driver.en}`,
      `JobManager 堆内存耗尽${heap === undefined ? '' : `（${bytes(heap)}）`}。${driver.zh}`,
    );
  },
  ruledOut: () => [
    {
      id: 'oom-heap-tm',
      because: text(
        'The error is the JobManager’s; memory of TaskManagers does not help.',
        '错误来自 JobManager；增大 TaskManager 内存无效。',
      ),
    },
  ],
  prescriptions: (told) => [
    moreHeap(told),
    ...(isInSnapshot(told) ? [fewerChunks] : []),
    lessToHold(told),
    findHolder('jobmanager'),
  ],
});

/** What was at work when it happened, by the frames. */
function driverOf({ fault }: ToldCase) {
  const whole = fault.tellings[0]?.text ?? '';
  if (/SplitEnumerator|SourceEnumerator|source\.coordinator|SourceCoordinator/.test(whole))
    return text(
      'It was at work on the splits of a source: very many files or partitions are tracked there.',
      '当时正在处理 Source 的分片：其中跟踪了大量文件或分区。',
    );
  if (/runtime\.checkpoint\./.test(whole))
    return text(
      'It was at work on checkpoint metadata: that grows with subtasks, states and retained checkpoints.',
      '当时正在处理检查点元数据：其大小随子任务数、状态数和保留的检查点数增长。',
    );
  if (/main method caused|collect\(|Collect/.test(whole))
    return text(
      'It was running the main() of the job or collecting its results.',
      '当时正在运行作业的 main() 或收集结果。',
    );
  return text(
    'Its heap holds job graphs, checkpoint metadata, splits, results and the history of jobs.',
    '其堆中保存作业图、检查点元数据、分片、结果和历史作业。',
  );
}

function moreHeap(told: ToldCase): Prescription {
  const { scene } = told;
  const fixed = enlarge(told, {
    role: 'jobmanager',
    key: 'jobmanager.memory.heap.size',
    part: 'JVM Heap',
    fallback: GIB,
  });
  const size = processSize(scene, 'jobmanager');
  const settings =
    scene?.settings['jobmanager.memory.heap.size'] === undefined
      ? {
          'jobmanager.memory.process.size':
            size === undefined ? '4096m' : mebibytes(roundUp(size + (fixed.now - fixed.was) * (10 / 9))),
        }
      : fixed.settings;
  return {
    aim: 'relieve',
    action: text(
      `Give the JobManager more heap: about ${mebibytes(fixed.now)} (now ${bytes(fixed.was)}${fixed.read ? '' : ', the shipped configuration’s'}).`,
      `增大 JobManager 的堆：约 ${mebibytes(fixed.now)}（目前 ${bytes(fixed.was)}${fixed.read ? '' : '，发行包默认配置'}）。`,
    ),
    cost: text(
      'A restart of the JobManager (without HA the jobs restart too), and more memory for it.',
      '需要重启 JobManager（无 HA 时作业也会重启），并占用更多内存。',
    ),
    settings,
    verify: text(
      'Status.JVM.Memory.Heap.Used of the JobManager falls below two thirds after each collection.',
      'JobManager 的 Status.JVM.Memory.Heap.Used 每次回收后低于三分之二。',
    ),
  };
}

function lessToHold({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Let it hold less: fewer finished jobs and checkpoints in memory, fewer and larger splits, no collect() and no data loaded in main(), lower parallelism where it is not needed, one cluster per job.',
      '减少其保存的内容：内存中保留更少的历史作业和检查点，分片更少更大，不用 collect()，main() 中不加载数据，降低不必要的并行度，每个作业一个集群。',
    ),
    cost: text('A shorter history in the UI.', 'UI 中的历史变短。'),
    settings: settingsFor(version, {
      'jobstore.max-capacity': '20',
      'web.checkpoints.history': '5',
      'execution.checkpointing.num-retained': '1',
    }),
    verify: text('The heap after a collection no longer grows with uptime.', '回收后堆使用量不再随运行时间增长。'),
  };
}
