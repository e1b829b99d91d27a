import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { type Cite, type ClusterConfig, citeOf, type Text, text } from '#evidence';
import { moreHeap } from '#prescriptions/more-heap';
import type { Version } from '#prescriptions/settings';
import { effectiveSettings } from '#symptoms/effective-settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type GarbageCollection, garbageCollection } from '#symptoms/load/garbage-collection';
import { bytes, duration, percent } from '../figures.ts';
import { gcPressureTold } from './gc-told.ts';

/** From this share of time on the job loses throughput to collections; a tuned JVM stays below 5 %. */
const NOTICEABLE = 0.1;

/** The failure catalogue's line: from here on the process hardly does anything else. */
const SEVERE = 0.3;

/** After collections the heap should be at most this full, or the next one comes too soon. */
const COMFORTABLE = 0.6;

/** A heap that never falls below this is full of live objects: collecting more cannot help. */
const NEARLY_FULL = 0.7;

/** A heap that grows by less is not worth a restart. */
const LEAST_GAIN = 1.25;

/** Fewer collections than these within the watch may be a single burst. */
const SEVERAL = 3;

/** The JVM of a TaskManager spends its time on collecting garbage: every task in it stands still meanwhile. */
export const gcPressure = defineDiagnosis({
  id: 'gc-pressure',
  title: text('A TaskManager spends its time on garbage collection', 'TaskManager 频繁垃圾回收（GC）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/'],
  symptoms: { garbageCollection },
  helpers: { flinkVersion, effectiveSettings },
  explains: [
    'tm-host-slow',
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'sync-io-per-record',
    'source-parallelism',
    'checkpoint-expired-backpressure',
    'checkpoint-alignment-skew',
    'checkpoint-sync-slow',
    'checkpoint-async-slow',
    'network-connection-lost',
    'partition-not-found',
    'task-cancel-stuck',
  ],
  jobs: 'all',
  otherwise: gcPressureTold,

  conclude({ garbageCollection }, { flinkVersion, effectiveSettings }) {
    const context: Context = {
      version: flinkVersion.known ? flinkVersion.value[0] : undefined,
      config: effectiveSettings.known ? effectiveSettings.value[0] : undefined,
    };
    const pressed = garbageCollection
      .filter(({ share, collections }) => share >= NOTICEABLE && collections >= SEVERAL)
      .sort((a, b) => b.share - a.share);
    return pressed.length > 0 ? concludeOn(pressed, garbageCollection, context) : undefined;
  },
});

/** As many TaskManagers as are told one by one; the worst come first. */
const SHOWN = 3;

interface Context {
  readonly version: Version;
  readonly config: ClusterConfig | undefined;
}

function concludeOn(
  pressed: readonly GarbageCollection[],
  all: readonly GarbageCollection[],
  context: Context,
): Conclusion {
  const worst = pressed[0] as GarbageCollection;
  const vertices = [...new Set(pressed.flatMap((one) => one.vertices))];
  const liveSet = isFull(worst);
  return {
    severity: worst.share >= SEVERE ? 'critical' : 'warning',
    confidence: worst.share >= SEVERE || liveSet ? 'certain' : 'likely',
    subject: { taskManager: worst.taskManager.id },
    about: vertices.map(({ id }) => id),
    summary: summaryOf(pressed, all.length, vertices),
    evidence: pressed.slice(0, SHOWN).flatMap(proofs),
    ruledOut: ruledOut(pressed, all),
    prescriptions: [...heapRemedies(fullest(pressed), context), findHolder(liveSet, context)],
  };
}

function isFull({ leastUsed, heapMax }: GarbageCollection): boolean {
  return leastUsed / heapMax >= NEARLY_FULL;
}

/** One configuration serves them all, so the one that needs most decides. */
function fullest(pressed: readonly GarbageCollection[]): GarbageCollection {
  return pressed.reduce((most, one) => (one.leastUsed > most.leastUsed ? one : most));
}

function summaryOf(pressed: readonly GarbageCollection[], all: number, vertices: GarbageCollection['vertices']): Text {
  const { taskManager, share, leastUsed, heapMax } = pressed[0] as GarbageCollection;
  const names = vertices.map(({ name }) => `"${name}"`).join(', ');
  const full = percent(leastUsed / heapMax);
  const who =
    pressed.length > 1
      ? text(
          `${pressed.length} of ${all} TaskManagers spend up to ${percent(share)} of their time in garbage collection (${taskManager.id} most)`,
          `${all} 个 TaskManager 中有 ${pressed.length} 个频繁垃圾回收，最多占 ${percent(share)} 的时间（${taskManager.id}）`,
        )
      : text(
          `TaskManager ${taskManager.id} spends ${percent(share)} of its time in garbage collection`,
          `TaskManager ${taskManager.id} 有 ${percent(share)} 的时间在做垃圾回收`,
        );
  const why = isFull(pressed[0] as GarbageCollection)
    ? text(
        `The heap never falls below ${full} of ${bytes(heapMax)}: what fills it is alive, and collecting cannot free it.`,
        `堆使用量从未低于 ${bytes(heapMax)} 的 ${full}：占用堆的是存活对象，回收无法释放。`,
      )
    : text(
        `The heap falls to ${full} of ${bytes(heapMax)} in between: the code allocates faster than the collector keeps up with.`,
        `期间堆使用量会降到 ${bytes(heapMax)} 的 ${full}：代码分配对象的速度超过了回收速度。`,
      );
  return text(
    `${who.en}; all tasks there stand still meanwhile (${names}). ${why.en}`,
    `${who.zh}，期间其上所有任务（${names}）都停顿。${why.zh}`,
  );
}

function proofs({
  taskManager,
  wallMs,
  gcMs,
  collections,
  first,
  last,
  leastUsed,
  heapMax,
}: GarbageCollection): readonly Proof[] {
  const cite: Cite = citeOf('metric', taskManager.path, last.at);
  return [
    {
      fact: text(
        `${taskManager.id}: collections took ${duration(gcMs)} of ${duration(wallMs)}, ${collections} of them (GarbageCollector time ${first.gcTimeMs} → ${last.gcTimeMs} ms)`,
        `${taskManager.id}：${duration(wallMs)}内垃圾回收耗时 ${duration(gcMs)}，共 ${collections} 次（GarbageCollector 时间 ${first.gcTimeMs} → ${last.gcTimeMs} 毫秒）`,
      ),
      cite,
    },
    ...(Number.isNaN(leastUsed)
      ? []
      : [
          {
            fact: text(
              `${taskManager.id}: at least ${bytes(leastUsed)} of heap in use at every look, of ${bytes(heapMax)}`,
              `${taskManager.id}：每次查看时堆至少使用 ${bytes(leastUsed)}，上限 ${bytes(heapMax)}`,
            ),
            cite,
          },
        ]),
  ];
}

function ruledOut(pressed: readonly GarbageCollection[], all: readonly GarbageCollection[]): readonly RuledOut[] {
  const calm = all.filter((one) => !pressed.includes(one));
  const worst = calm.reduce((most, { share }) => Math.max(most, share), 0);
  return [
    {
      id: 'tm-host-slow',
      because:
        calm.length > 0
          ? text(
              `collections explain what is slow there; the other TaskManagers spend at most ${percent(worst)} on them`,
              `该处的缓慢由垃圾回收造成；其他 TaskManager 最多花 ${percent(worst)} 的时间`,
            )
          : text('every TaskManager of the job collects as much', '作业的所有 TaskManager 都有同样的情况'),
    },
  ];
}

function heapRemedies(
  { taskManager, last, leastUsed, heapMax }: GarbageCollection,
  { version, config }: Context,
): readonly Prescription[] {
  const { memory } = taskManager;
  if (Number.isNaN(heapMax)) return [];
  const wanted = Math.max(heapMax * LEAST_GAIN, (Number.isNaN(leastUsed) ? heapMax : leastUsed) / COMFORTABLE);
  const { totalProcessMemory: process, totalFlinkMemory: flink, taskHeap: heap } = memory;
  return [
    moreHeap(version, {
      heap: heapMax,
      wanted,
      // RocksDB, Python and batch operators reserve what they need when they start; nothing reserved means nobody needs it.
      spareManaged: last.managedUsed === 0 ? (memory.managedMemory ?? 0) : 0,
      ...(process !== undefined && { totalProcess: process }),
      ...(flink !== undefined && { totalFlink: flink }),
      ...(heap !== undefined && { taskHeap: heap }),
      config: config?.values ?? {},
    }),
  ];
}

/** What keeps the heap full is in the job or a library; only the process itself can tell. */
function findHolder(liveSet: boolean, { config }: Context): Prescription {
  const before = config?.values['env.java.opts.taskmanager'];
  const own =
    '-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/tmp -Xlog:gc*:file=/tmp/taskmanager-gc.log:time,uptime:filecount=5,filesize=20m';
  return {
    aim: 'cure',
    action: liveSet
      ? text(
          'Find what fills the heap (a cache without a limit, buffered windows or lists, heap state) and bound it, or keep that state in RocksDB.',
          '找出占满堆的对象（无上限的缓存、缓冲的窗口或列表、堆上状态）并加以限制，或改用 RocksDB 保存状态。',
        )
      : text(
          'Find what allocates most (parsing, boxing, copies per record, logging) and reuse objects there.',
          '找出分配最多对象的代码（解析、装箱、逐条复制、日志）并复用对象。',
        ),
    cost: text(
      'The histogram stops the process for about a second. The options need a restart of the TaskManager (JDK 11+; on JDK 8 leave -Xlog out).',
      '直方图会使进程停顿约一秒。这些选项需要重启 TaskManager（JDK 11+；JDK 8 请去掉 -Xlog）。',
    ),
    command: 'jcmd $(jps | grep TaskManagerRunner | cut -d" " -f1) GC.class_histogram | head -30',
    settings: { 'env.java.opts.taskmanager': before ? `${before} ${own}` : own },
    verify: text('The first classes of the histogram no longer grow.', '直方图中排名靠前的类不再增长。'),
  };
}
