import { testTold } from '#test/told';
import { nativeFragmentation } from './native-fragmentation.ts';

// Templates: jemalloc's malloc_stats_print; what people report (failure catalogue D).
testTold(nativeFragmentation, {
  finds: {
    'jemalloc’s statistics': {
      log: `___ Begin jemalloc statistics ___
Allocated: 1503238553, active: 1610612736, metadata: 52428800 (n_thp 0), resident: 3221225472, mapped: 3543348019, retained: 1073741824`,
      says: ['3.0 GiB', 'narenas', 'MALLOC_ARENA_MAX'],
    },
    'resident memory beside a flat heap': {
      log: 'RSS of the TaskManager keeps growing while heap and metaspace stay flat',
      says: ['narenas'],
    },
    'with the kill it ends in': {
      log: 'Active:    3.1 GB\nResident: 6.01 GB\nfragmentation: 2.91 GB\nlast state: terminated, reason: OOMKilled',
      says: ['6.0 GiB'],
    },
    'Chinese words for it': { log: '常驻内存缓慢上涨，而堆内存保持稳定，怀疑 glibc 内存碎片' },
  },
  ignores: {
    'Flink’s own words for something else': { log: 'Evicted 12 fragments of the cache' },
    'the image that loads jemalloc': { log: 'Enabling jemalloc: LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so' },
    'a kill that YARN explains': {
      log: 'Container [pid=9,containerID=container_1_1_01_000002] is running beyond physical memory limits. Current usage: 4.1 GB of 4 GB physical memory used; 6.2 GB of 8.4 GB virtual memory used. Killing container.',
      instead: 'container-killed-yarn-physical',
    },
  },
});
