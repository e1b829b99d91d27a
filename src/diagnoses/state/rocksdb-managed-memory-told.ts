import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The managed memory of a slot is split over all states in it; too little is left for write buffers, and RocksDB flushes all the time. */
export const toldRocksdbManagedMemorySmall: Diagnosis = defineToldDiagnosis({
  id: 'rocksdb-managed-memory-small',
  title: text('RocksDB is short of managed memory', 'RocksDB 托管内存不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/#tuning-rocksdb-memory',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
  ],
  explains: ['backpressure-slow-operator', 'rocksdb-write-stall', 'rocksdb-slow-reads'],
  runsOn: true,
  severity: 'warning',
  confidence: () => 'likely',
  summary: ({ scene }) => {
    const cache = Number(scene?.facts.cacheBytes);
    const size = cache > 0 ? ` (${Math.round(cache / 2 ** 20)} MiB)` : '';
    return text(
      `The managed memory of a slot${size} is too little for the number of states in it: RocksDB flushes its memtables constantly, which costs CPU and disk.`,
      `单个槽位的托管内存${size}相对其中的状态数过小：RocksDB 不断刷写 memtable，消耗 CPU 和磁盘。`,
    );
  },
  ruledOut: () => [
    {
      id: 'container-oomkilled',
      because: text(
        'memory is short inside RocksDB’s budget, which is kept; nothing was killed',
        '是 RocksDB 预算内的内存不足，预算未被突破，也没有进程被杀',
      ),
    },
  ],
  prescriptions: (told) => [moreManaged(told), fewerStates],
});

function moreManaged({ scene }: ToldCase): Prescription {
  const fixed = scene?.settings['taskmanager.memory.managed.size'];
  if (fixed === undefined) return moreOfAll;
  return {
    ...moreOfAll,
    action: text(
      `More managed memory: its size is set outright (taskmanager.memory.managed.size: ${fixed}), so the fraction does not count. Take the setting out, or give each slot what RocksDB needs, 64 MiB and more.`,
      `提高托管内存：其大小是直接设定的（taskmanager.memory.managed.size: ${fixed}），因此比例不起作用。删除该设置，或为每个槽位留出 RocksDB 所需的 64 MiB 以上。`,
    ),
    settings: { 'taskmanager.memory.managed.size': '512m' },
  };
}

export const moreOfAll: Prescription = {
  aim: 'cure',
  action: text(
    'More managed memory per slot: a larger fraction, fewer slots per TaskManager, or a larger process.',
    '提高每个槽位的托管内存：调大比例、减少每个 TaskManager 的槽位数或增大进程内存。',
  ),
  cost: text(
    'Heap shrinks by as much unless the process grows; TaskManagers restart.',
    '进程大小不变时堆会相应减小；TaskManager 需要重启。',
  ),
  settings: { 'taskmanager.memory.managed.fraction': '0.6', 'taskmanager.numberOfTaskSlots': '1' },
  verify: text(
    'The warning is gone; “Obtained shared RocksDB cache of size” is larger.',
    '警告消失；“Obtained shared RocksDB cache of size” 变大。',
  ),
};

export const fewerStates: Prescription = {
  aim: 'cure',
  action: text(
    'Fewer states per slot: merge small states of one operator into one, split slot-sharing groups; and give more of the memory to write buffers where writes dominate.',
    '减少每个槽位的状态数：合并同一算子的小状态、拆分槽位共享组；写多时提高写缓冲比例。',
  ),
  cost: text(
    'Changed states are not compatible with old savepoints; more write buffer means less cache for reads.',
    '合并后的状态与旧保存点不兼容；写缓冲增大则读缓存减小。',
  ),
  settings: { 'state.backend.rocksdb.memory.write-buffer-ratio': '0.6' },
};
