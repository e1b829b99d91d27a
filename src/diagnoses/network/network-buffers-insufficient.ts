import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { bytes } from '../figures.ts';
import { mebibytes, partsOf, roundUp, totalOf } from '../memory/pool-sizes.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Network memory holds fewer buffers than the exchanges of the tasks on a TaskManager need. */
export const networkBuffersInsufficient = defineToldDiagnosis({
  id: 'network-buffers-insufficient',
  title: text('Not enough network buffers', '网络缓冲不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/network_mem_tuning/',
  ],
  explains: ['restart-budget-exhausted'],
  said: waitsSaid,
  severity: (told) => (isWarningOnly(told) ? 'warning' : 'critical'),
  summary: (told) => {
    if (isSaid(told)) return waitsSummary();
    const { required, available, total, usage } = told.captures;
    const now = memoryOf(told);
    const pool =
      now === undefined
        ? text('', '')
        : text(
            `; the pool has ${total ?? ''} buffers (${bytes(now)})`.replace('has  buffers', 'has'),
            `；缓冲池共 ${total ?? ''} 个（${bytes(now)}）`,
          );
    if (required)
      return text(
        `A task needs ${required} network buffers and only ${available} are left on its TaskManager${pool.en}.`,
        `任务需要 ${required} 个网络缓冲，而其 TaskManager 仅剩 ${available} 个${pool.zh}。`,
      );
    return text(
      `The network memory of a TaskManager does not suffice for the exchanges of its tasks${usage ? ` (${usage} % asked for)` : ''}${pool.en}.`,
      `TaskManager 的网络内存不足以满足其任务的数据交换${usage ? `（需求为 ${usage} %）` : ''}${pool.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'oom-direct',
      because: text(
        'Flink’s own pool of buffers is used up, not the JVM’s direct memory.',
        '用尽的是 Flink 自身的缓冲池，不是 JVM 直接内存。',
      ),
    },
    {
      id: 'slots-insufficient',
      because: text(
        'Slots were there; the task failed while it was set up in one.',
        'slot 充足；任务是在 slot 中初始化时失败的。',
      ),
    },
  ],
  prescriptions: (told) => [moreMemory(told), fewerChannels(told)],
  open: (told) => (isSaid(told) ? openOnWaits() : undefined),
});

/** The pool of network memory is spoken of, and that threads wait for buffers. */
const POOL =
  /numberofbuffers|network\.(?:fraction|min|max|memory|buffer)|memory\.network|buffers-per-|network (?:memory|buffers?)|网络(?:内存|缓冲)/;
const WAITS =
  /(?:wait\w*|block\w*|stuck|park\w*|等待|阻塞|卡)[^\n]{0,40}(?:network |memory )?(?:buffer|segment|缓冲)|(?:buffer|segment|缓冲区?)[^\n]{0,20}(?:wait|等待|阻塞)|requestbufferblocking|requestmemorysegment(?:blocking)?|requestbufferbuilderblocking|availablememorysegments\W{1,4}0\b/;

function waitsSaid(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  return allSaid(facts, POOL, WAITS);
}

function isSaid({ fault }: ToldCase): boolean {
  return fault.match === undefined;
}

function waitsSummary(): Text {
  return text(
    'Threads wait for network buffers: the pool is small for this many channels (parallelism × parallelism of the exchange), or an operator downstream is slow and keeps the buffers.',
    '线程在等待网络缓冲：对这么多通道（两侧并行度之积）而言缓冲池偏小，或下游算子较慢、占住了缓冲。',
  );
}

function openOnWaits(): { readonly because: Text; readonly remedy: Text } {
  return {
    because: text(
      'back pressure from a slow operator makes threads wait for buffers as well',
      '下游算子慢造成的反压同样会使线程等待缓冲',
    ),
    remedy: text(
      'Status.Shuffle.Netty.AvailableMemorySegments of each TaskManager, and busy/back-pressured time with inPoolUsage and outPoolUsage of every vertex: an operator that is busy with full input buffers is the cause, not the pool.',
      '请提供各 TaskManager 的 Status.Shuffle.Netty.AvailableMemorySegments，以及每个节点的 busy/反压时间和 inPoolUsage、outPoolUsage：若某算子繁忙且输入缓冲已满，则原因是它而不是缓冲池。',
    ),
  };
}

function isWarningOnly({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'network-buffers-insufficient:oversubscribed';
}

/** Bytes of network memory there are: buffers × segment, or the banner's. */
function memoryOf({ captures: { total, segment }, scene }: ToldCase): number | undefined {
  return total && segment ? Number(total) * Number(segment) : partsOf(scene, 'taskmanager').Network;
}

const GIB = 2 ** 30;

/** Twice the pool, or the pool and what was missing with room for the other tasks that still have to start. */
function moreMemory(told: ToldCase): Prescription {
  const { required, available, segment } = told.captures;
  const now = memoryOf(told);
  const missing = required && segment ? (Number(required) - Number(available)) * Number(segment) : 0;
  const wanted = now === undefined ? GIB : roundUp(Math.max(now * 2, now + missing * 2));
  return {
    aim: 'cure',
    action: text(
      `Give each TaskManager ${bytes(wanted)} of network memory${now === undefined ? '' : ` (now ${bytes(now)})`}: the fraction counts only between min and max (max is 1 GiB up to Flink 1.16).`,
      `为每个 TaskManager 配置 ${bytes(wanted)} 网络内存${now === undefined ? '' : `（目前 ${bytes(now)}）`}：比例只在 min 与 max 之间生效（Flink 1.16 及以前 max 为 1 GiB）。`,
    ),
    cost: text(
      'A restart of the TaskManagers; taken from heap and managed memory unless the process grows.',
      '需要重启 TaskManager；若进程总内存不变则占用堆与托管内存。',
    ),
    settings: {
      'taskmanager.memory.network.fraction': '0.2',
      'taskmanager.memory.network.min': mebibytes(wanted),
      'taskmanager.memory.network.max': mebibytes(Math.max(wanted, GIB)),
      ...(now !== undefined && totalOf(told.scene, 'taskmanager', wanted - now)),
    },
    verify: text(
      'All tasks reach RUNNING; Status.Shuffle.Netty.AvailableMemorySegments stays above 0.',
      '所有任务进入 RUNNING；Status.Shuffle.Netty.AvailableMemorySegments 大于 0。',
    ),
  };
}

function fewerChannels({ version }: ToldCase): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Need fewer buffers: lower parallelism (an all-to-all exchange needs parallelism² channels), fewer slots per TaskManager on more TaskManagers, fewer jobs on one cluster; in batch limit what each gate requires (1.17+).',
      '减少所需缓冲：降低并行度（全连接交换需要并行度的平方个通道），用更多 TaskManager 且每个更少 slot，减少同一集群的作业；批作业可限制每个 gate 的需求（1.17+）。',
    ),
    cost: text('Less throughput per job, or more processes.', '单作业吞吐降低或进程增多。'),
    ...(!isBefore(version, [1, 17]) && {
      settings: { 'taskmanager.network.memory.read-buffer.required-per-gate.max': '500' },
    }),
  };
}
