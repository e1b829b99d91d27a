import type { Prescription } from '#engine';
import { text } from '#evidence';
import { bytes } from '../figures.ts';
import { failingProcess } from '../packaging/failing-process.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { isInSnapshot, smallerChunks } from './chunks.ts';
import { fewerSlots, findHolder, heapOf } from './heap-remedies.ts';
import { partsOf } from './pool-sizes.ts';
import { isOfJobManager } from './whose-heap.ts';

/** The heap of a TaskManager is full of live objects: state, buffered records or what user code holds. */
export const oomHeapTm = defineToldDiagnosis({
  id: 'oom-heap-tm',
  when: (told) => !isOfJobManager(told),
  title: text('TaskManager heap too small', 'TaskManager 堆内存溢出'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/'],
  explains: [
    'tm-heartbeat-timeout',
    'network-connection-lost',
    'partition-not-found',
    'task-cancel-stuck',
    'tm-released',
    'gc-pressure',
    'tm-lost-gc',
  ],
  summary: (told) => {
    const heap = partsOf(told.scene, 'taskmanager')['Total JVM Heap Memory'];
    const size = heap === undefined ? text('', '') : text(` of ${bytes(heap)}`, `（${bytes(heap)}）`);
    const where = placeOf(told);
    return text(
      `A TaskManager ran out of Java heap${size.en}: more live objects than fit.${where.en}`,
      `TaskManager 的 Java 堆${size.zh}已耗尽：存活对象放不下。${where.zh}`,
    );
  },
  ruledOut: () => [
    {
      id: 'container-oomkilled',
      because: text(
        'The JVM itself reported it; a kill leaves no Java error.',
        '是 JVM 自己报告的错误；被杀的进程不会留下 Java 错误。',
      ),
    },
    { id: 'oom-direct', because: text('The words name the heap.', '报错指明是堆。') },
  ],
  confidence: (told) => (isBare(told) || told.fault.match?.signature.strength !== 'decisive' ? 'possible' : 'likely'),
  open: (told) =>
    isBare(told)
      ? {
          because: text(
            'the line does not say whose heap it was: a TaskManager’s, the JobManager’s or the client’s',
            '该行没有说明是哪个进程的堆：TaskManager、JobManager 还是客户端',
          ),
          remedy: text('The frames below it and the file it stands in.', '请提供其下方的堆栈以及所在的日志文件。'),
        }
      : undefined,
  prescriptions: (told) => [
    ...(isInSnapshot(told) ? [smallerChunks] : []),
    heapOf(told),
    fewerSlots(told),
    findHolder('taskmanager'),
    exitOnOom(),
  ],
});

/** A line of a paste without frames, process or task. */
function isBare(told: ToldCase): boolean {
  const [first] = told.fault.tellings;
  if (first?.file === undefined || first.task !== undefined || first.at !== undefined) return false;
  if (/task[ ._-]?(?:manager|executor|heap)/i.test(first.text)) return false;
  return (told.fault.cause?.frames.length ?? 0) === 0 && failingProcess(told) === undefined;
}

/** Where the allocation failed: rarely who holds the memory, but often who asked for much at once. */
function placeOf({ fault }: ToldCase) {
  const frame = fault.cause?.frames.find(({ class: owner }) => !/^(?:java|jdk|sun|scala)\./.test(owner));
  return frame === undefined
    ? text('', '')
    : text(
        ` The allocation that failed was made in ${frame.class}.${frame.method}.`,
        ` 失败的分配发生在 ${frame.class}.${frame.method}。`,
      );
}

function exitOnOom(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Let a process that ran out of memory go away at once instead of living on half dead.',
      '让内存溢出的进程立即退出，避免半死不活。',
    ),
    cost: text('All tasks of that TaskManager restart with it.', '该 TaskManager 上的所有任务会一起重启。'),
    settings: { 'taskmanager.jvm-exit-on-oom': 'true' },
  };
}
