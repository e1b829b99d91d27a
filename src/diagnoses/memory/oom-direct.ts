import type { Prescription } from '#engine';
import { text } from '#evidence';
import { ownerOf } from '#symptoms/told/code-owner';
import { placeOf } from '#symptoms/told/frame-place';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { enlarge, mebibytes } from './pool-sizes.ts';

const MIB = 2 ** 20;

/** The JVM's limit on direct buffers is used up: by a client library, batch shuffle reads, or a leak. */
export const oomDirect = defineToldDiagnosis({
  id: 'oom-direct',
  title: text('Direct memory exhausted', '直接内存溢出'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found', 'tm-released'],
  summary: (told) => {
    const limit = limitOf(told);
    const size = limit === undefined ? text('', '') : text(` (limit ${bytes(limit)})`, `（上限 ${bytes(limit)}）`);
    const user = libraryOf(told);
    return text(
      `Direct memory is used up${size.en}. It holds Flink’s network buffers and what clients allocate${user ? `; here ${user} asked for it` : ''}.`,
      `直接内存已耗尽${size.zh}，其中包括 Flink 的网络缓冲和客户端自行分配的缓冲${user ? `；此处申请者是 ${user}` : ''}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'container-oomkilled',
      because: text(
        'The JVM’s own limit was hit; the container did not kill it.',
        '触发的是 JVM 自身上限，不是被容器杀死。',
      ),
    },
  ],
  prescriptions: (told) => [moreDirect(told), ...(isBatchRead(told) ? [batchRead(told)] : []), remedyOf(told)],
});

function limitOf({ captures, scene }: ToldCase): number | undefined {
  const told = captures.limit ?? scene?.facts.limit;
  return told === undefined ? scene?.taskManager['Total JVM Direct Memory'] : Number(told);
}

const LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [/org\.apache\.kafka|kafka\.shaded/, 'the Kafka client'],
  [/hbase/, 'the HBase client'],
  [/pulsar/, 'the Pulsar client'],
  [/io\.grpc|grpc\.netty/, 'gRPC'],
  [/org\.apache\.hadoop/, 'the Hadoop client'],
  [/BatchShuffleReadBufferPool|SortMerge|BoundedBlocking/, 'batch shuffle'],
  [/PartitionRequest|flink\.runtime\.io\.network|flink\.shaded\.netty/, 'Flink’s network stack (Netty)'],
  [/rocksdb/, 'RocksDB'],
];

/** Whose frames stand in the trace; the first in the list that does. */
function libraryOf({ fault }: Pick<ToldCase, 'fault'>): string | undefined {
  const whole = fault.tellings[0]?.text ?? '';
  return LIBRARIES.find(([frames]) => frames.test(whole))?.[1] ?? ownPlace(fault);
}

/** The job's own code that asked the JDK for it, where no library stands between. */
function ownPlace({ tellings }: ToldCase['fault']): string | undefined {
  const causes = tellings[0]?.causes ?? [];
  const frames = causes[causes.length - 1]?.frames ?? [];
  const outsideJdk = frames.find((frame) => ownerOf(frame) !== 'jdk');
  return outsideJdk && ownerOf(outsideJdk) === 'user' ? placeOf(outsideJdk) : undefined;
}

function isBatchRead({ fault }: ToldCase): boolean {
  return /[Bb]atch ?[Ss]huffle|SortMerge|BoundedBlocking/.test(fault.tellings[0]?.text ?? '');
}

function moreDirect(told: ToldCase): Prescription {
  const master = /jobmanager\.memory/.test(told.fault.tellings[0]?.text ?? '');
  const role = master ? 'jobmanager' : 'taskmanager';
  const key = master ? 'jobmanager.memory.off-heap.size' : 'taskmanager.memory.task.off-heap.size';
  const wanted = Number(told.captures.wanted ?? 0);
  const { settings, was, now, read } = enlarge(told, {
    role,
    key,
    fallback: master ? 128 * MIB : 0,
    least: Math.max(256 * MIB, wanted * 4),
  });
  return {
    aim: 'relieve',
    action: text(
      `Allow more direct memory: ${key} = ${mebibytes(now)} (now ${bytes(was)}${read ? '' : ', Flink’s default'}), and the process as much more.`,
      `增大直接内存：${key} = ${mebibytes(now)}（目前 ${bytes(was)}${read ? '' : '，Flink 默认值'}），进程总内存同时增大。`,
    ),
    cost: text('A restart of the processes, and more memory for each.', '需要重启进程，且每个进程占用更多内存。'),
    settings,
    verify: text(
      'Status.JVM.Memory.Direct.MemoryUsed levels off below -XX:MaxDirectMemorySize; if it goes on rising, buffers are leaked.',
      'Status.JVM.Memory.Direct.MemoryUsed 稳定在 -XX:MaxDirectMemorySize 之下；若持续上升则有泄漏。',
    ),
  };
}

/** Batch reads take their buffers from the framework's part; both options grow together. */
function batchRead(told: ToldCase): Prescription {
  const { settings } = enlarge(told, {
    role: 'taskmanager',
    key: 'taskmanager.memory.framework.off-heap.size',
    fallback: 128 * MIB,
    least: 256 * MIB,
  });
  return {
    aim: 'cure',
    action: text(
      'Batch shuffle reads take direct memory from the framework’s part: raise both, the second never above the first.',
      '批 shuffle 读取从框架堆外内存中分配：两项一起调大，后者不超过前者。',
    ),
    cost: text('A restart of the TaskManagers.', '需要重启 TaskManager。'),
    settings: { ...settings, 'taskmanager.memory.framework.off-heap.batch-shuffle.size': '128m' },
  };
}

function remedyOf({ fault }: ToldCase): Prescription {
  const own = LIBRARIES.some(([frames]) => frames.test(fault.tellings[0]?.text ?? '')) ? undefined : ownPlace(fault);
  return own === undefined ? lessPerClient(libraryOf({ fault })) : reuse(own);
}

function reuse(place: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Let ${place} reuse a few buffers made in open(), and keep none beyond the record: a direct buffer is given back only when the garbage collector finds that nobody holds it. Heap buffers (ByteBuffer.allocate) do as well where no native call needs them.`,
      `让 ${place} 复用在 open() 中创建的少量缓冲，处理完记录后不再持有：直接缓冲只有在垃圾回收发现无人引用时才会归还。若不需要本地调用，可改用堆缓冲（ByteBuffer.allocate）。`,
    ),
    cost: text('A release of the job.', '需要发布新版本。'),
    verify: text(
      'Status.JVM.Memory.Direct.MemoryUsed levels off while the job runs.',
      '作业运行期间 Status.JVM.Memory.Direct.MemoryUsed 趋于平稳。',
    ),
  };
}

function lessPerClient(user: string | undefined): Prescription {
  const kafka = user === 'the Kafka client';
  return {
    aim: 'cure',
    action: text(
      kafka
        ? 'Let each Kafka consumer fetch less at once, or run fewer of them per TaskManager.'
        : 'Let the client buffer less and use fewer connections per TaskManager; release buffers and close clients in close().',
      kafka
        ? '减小每个 Kafka consumer 单次拉取量，或减少每个 TaskManager 上的 consumer 数。'
        : '减少客户端缓冲和每个 TaskManager 的连接数；在 close() 中释放缓冲并关闭客户端。',
    ),
    cost: text('A restart of the job; smaller fetches cost some throughput.', '需要重启作业；拉取量变小会略降吞吐。'),
    ...(kafka && {
      code: 'properties.setProperty("fetch.max.bytes", "10485760"); properties.setProperty("max.partition.fetch.bytes", "524288");',
    }),
  };
}
