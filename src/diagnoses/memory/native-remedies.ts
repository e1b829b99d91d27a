import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { ToldCase } from '../told.ts';
import { mebibytes, processSize, roundUp } from './pool-sizes.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** Of the process, what is left to native memory when a tenth did not do. */
const OVERHEAD = 0.2;

/** Room for native memory beside the JVM's pools: a fifth of a process that grows by as much, so that the heap stays. */
export function moreOverhead({ scene }: ToldCase, role: 'taskmanager' | 'jobmanager', limit?: number): Prescription {
  const size = processSize(scene, role) ?? limit;
  const grown = size === undefined ? undefined : roundUp(size * 1.15);
  const most = grown === undefined ? 2 * GIB : roundUp(grown * OVERHEAD);
  return {
    aim: 'relieve',
    action: text(
      'Leave more headroom for native memory: a JVM overhead of a fifth of the process (default a tenth, at most 1 GiB), with a process size larger by as much so that the heap stays. The container’s limit must equal the process size.',
      '为本地内存留出更多余量：JVM overhead 占进程的五分之一（默认十分之一且最多 1 GiB），同时增大进程总内存以保持堆不变。容器上限须等于进程总内存。',
    ),
    cost: text('A restart of the processes, and more memory for each.', '需要重启进程，且每个进程占用更多内存。'),
    settings: {
      ...(grown !== undefined && { [`${role}.memory.process.size`]: mebibytes(grown) }),
      [`${role}.memory.jvm-overhead.fraction`]: `${OVERHEAD}`,
      [`${role}.memory.jvm-overhead.max`]: mebibytes(Math.max(GIB, most)),
    },
    verify: text(
      'The resident size of the container (container_memory_working_set_bytes) levels off below its limit.',
      '容器常驻内存（container_memory_working_set_bytes）稳定在上限之下。',
    ),
  };
}

/** The users of native memory there are in a Flink process, each with what bounds it. */
export function boundNative(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Bound who takes native memory: RocksDB within managed memory; libraries with their own buffers within task off-heap; Python workers by their consumer weight; no side-car within the same limit.',
      '约束本地内存的使用者：RocksDB 限制在托管内存内；自带缓冲的库计入 task off-heap；Python worker 通过 consumer weight 分配；同一限额内不放 side-car。',
    ),
    cost: text('A restart of the TaskManagers.', '需要重启 TaskManager。'),
    settings: {
      'state.backend.rocksdb.memory.managed': 'true',
      'state.backend.rocksdb.memory.partitioned-index-filters': 'true',
      'taskmanager.memory.task.off-heap.size': mebibytes(256 * MIB),
    },
    verify: text(
      'Heap, metaspace and direct memory were flat while the process grew; now the process is flat too.',
      '此前堆、Metaspace、直接内存平稳而进程内存上升；现在进程内存也平稳。',
    ),
  };
}

/** glibc and jemalloc keep freed memory per arena; the number of arenas follows the host's cores, not the container's. */
export function fewerArenas(aim: Prescription['aim']): Prescription {
  return {
    aim,
    action: text(
      'Limit the allocator’s arenas, which follow the cores of the host and not of the container: narenas for jemalloc (the official image’s default), MALLOC_ARENA_MAX for glibc; let jemalloc give dirty pages back sooner.',
      '限制内存分配器的 arena 数（其默认值随宿主机核数而非容器核数）：jemalloc（官方镜像默认）用 narenas，glibc 用 MALLOC_ARENA_MAX；并让 jemalloc 更快归还脏页。',
    ),
    cost: text(
      'A restart of the processes; a little more contention between threads that allocate.',
      '需要重启进程；分配线程之间竞争略增。',
    ),
    settings: {
      'containerized.taskmanager.env.MALLOC_CONF':
        'narenas:4,dirty_decay_ms:5000,muzzy_decay_ms:5000,background_thread:true',
      'containerized.taskmanager.env.MALLOC_ARENA_MAX': '2',
    },
    verify: text(
      'The resident size stays near what is active (jemalloc: resident ≈ active).',
      '常驻内存接近活跃内存（jemalloc：resident ≈ active）。',
    ),
  };
}
