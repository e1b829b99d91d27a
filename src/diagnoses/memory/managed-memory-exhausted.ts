import type { Prescription } from '#engine';
import { text } from '#evidence';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { mebibytes, partsOf, roundUp } from './pool-sizes.ts';

/** Operators or a state backend ask for more managed memory than their slot has. */
export const managedMemoryExhausted = defineToldDiagnosis({
  id: 'managed-memory-exhausted',
  title: text('Managed memory exhausted', '托管内存不足'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/'],
  summary: (told) => {
    const { wanted, remaining, weights } = told.captures;
    if (weights !== undefined)
      return text(
        `A consumer of managed memory gets no share at all: its weight in ${weights} is missing or 0.`,
        `某类托管内存使用者分不到份额：其在 ${weights} 中的权重缺失或为 0。`,
      );
    if (isJoin(told))
      return text(
        'A hash join or sort does not fit into the managed memory of its slot, most often because one key has very many rows on the build side.',
        'Hash Join 或排序放不进 slot 的托管内存，最常见的原因是构建侧某个 key 的行数过多。',
      );
    const figures =
      wanted && remaining
        ? text(
            ` (${bytes(Number(wanted))} wanted, ${bytes(Number(remaining))} left)`,
            `（需要 ${bytes(Number(wanted))}，剩余 ${bytes(Number(remaining))}）`,
          )
        : text('', '');
    return text(
      `The managed memory of a slot is used up${figures.en}: operators, state backend and Python share it.`,
      `slot 的托管内存已用尽${figures.zh}：算子、状态后端和 Python 共享这部分内存。`,
    );
  },
  ruledOut: () => [
    {
      id: 'oom-heap-tm',
      because: text('Managed memory is not heap; -Xmx does not change it.', '托管内存不是堆，与 -Xmx 无关。'),
    },
  ],
  prescriptions: (told) => [
    ...(told.captures.weights ? [weights(told.captures.weights)] : []),
    ...(isJoin(told) ? [sortMerge()] : []),
    moreManaged(told),
    fewerConsumers(),
  ],
});

function isJoin({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'managed-memory-exhausted:join';
}

function weights(key: string): Prescription {
  return {
    aim: 'cure',
    action: text('Give every kind of consumer a weight.', '为每类使用者设置权重。'),
    cost: text('A restart; the others get less.', '需要重启；其他使用者份额减少。'),
    settings: { [key]: 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30' },
    verify: text('The job starts.', '作业能够启动。'),
  };
}

function sortMerge(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Use a sort-merge join for keys with many duplicates (hint SHUFFLE_MERGE), or aggregate the build side before the join.',
      '对重复很多的 key 使用 sort-merge join（提示 SHUFFLE_MERGE），或在 join 前对构建侧聚合。',
    ),
    cost: text('A sort of both sides.', '两侧都要排序。'),
    settings: { 'table.exec.disabled-operators': 'ShuffleHashJoin,BroadcastHashJoin' },
    code: 'SELECT /*+ SHUFFLE_MERGE(a) */ … FROM a JOIN b ON a.k = b.k',
  };
}

function moreManaged({ scene, captures }: ToldCase): Prescription {
  const now = partsOf(scene, 'taskmanager').Managed;
  const settings =
    now === undefined
      ? { 'taskmanager.memory.managed.fraction': '0.6' }
      : {
          'taskmanager.memory.managed.size': mebibytes(
            roundUp(Math.max(now * 1.5, now + Number(captures.wanted ?? 0))),
          ),
        };
  return {
    aim: 'relieve',
    action: text(
      'More managed memory per slot: a larger fraction (default 0.4) or size, or fewer slots per TaskManager; the heap shrinks by as much unless the process grows.',
      '每个 slot 更多托管内存：调大比例（默认 0.4）或大小，或减少每个 TaskManager 的 slot 数；若进程总内存不变则堆相应变小。',
    ),
    cost: text('A restart of the TaskManagers; less heap.', '需要重启 TaskManager；堆变小。'),
    settings,
    verify: text(
      'Status.Flink.Memory.Managed.Used stays below Total.',
      'Status.Flink.Memory.Managed.Used 低于 Total。',
    ),
  };
}

function fewerConsumers(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Lower what each SQL operator reserves, so that all those of one slot fit together.',
      '降低每个 SQL 算子的预留量，使同一 slot 的算子都能放下。',
    ),
    cost: text('More spilling to disk.', '更多溢写磁盘。'),
    settings: {
      'table.exec.resource.hash-join.memory': '64m',
      'table.exec.resource.hash-agg.memory': '64m',
      'table.exec.resource.sort.memory': '64m',
    },
  };
}
