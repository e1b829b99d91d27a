import { defineSignatures } from './signature.ts';

/** RocksDB and what is kept in it: memory, reads, writes, values, its library. */
export const stateSignatures = defineSignatures([
  {
    id: 'rocksdb-managed-memory-small:warning',
    diagnosis: 'rocksdb-managed-memory-small',
    literal: [
      'performance will be poor because of the current Flink memory configuration',
      'RocksDB will flush memtable constantly',
    ],
    pattern: /performance will be poor|flush memtable constantly|(?:arena|write[_ ]buffer)[^\n]{0,60}(?<arena>\d+)/,
    role: 'trigger',
    slows: true,
    strength: 'decisive',
    source: 'reference/flink-evidence.md F7 (RocksDBOperationUtils#sanityCheckArenaBlockSize)',
  },
  {
    id: 'rocksdb-managed-memory-small:cache',
    literal: 'Obtained shared RocksDB cache of size',
    pattern: /RocksDB cache of size (?<cacheBytes>\d+) bytes/,
    role: 'context',
    source: 'reference/flink-evidence.md F8 (EmbeddedRocksDBStateBackend)',
  },
  {
    id: 'rocksdb-slow-reads:said',
    diagnosis: 'rocksdb-slow-reads',
    literal: [
      'RocksDB',
      'rocksdb',
      'Rocksdb',
      'state access',
      'state backend',
      'block cache',
      'block-cache',
      '状态访问',
    ],
    pattern:
      /(?:flame ?graph|stack|thread dump|jstack|profil\w+|cpu time|time (?:is )?spent|火焰图|线程栈)[^\n]{0,80}(?:rocksdb\.(?:get|seek|next|iterator|newiterator|multiget)|rocksdbvaluestate|rocksdbmapstate|rocksdbliststate|rocksdb (?:get|read|iterat))|rocksdb[^\n]{0,40}(?:\bgets?\b|reads?|seeks?|iterat\w+|读取?|查询)[^\n]{0,40}(?:slow|latency|dominat|most of|ms\b|慢|延迟|耗时|占)|(?:block[- ]cache|cache)[^\n]{0,20}(?:hit (?:rate|ratio)[^\n]{0,12}(?:low|\b[0-6]?\d ?%)|miss[^\n]{0,20}(?:high|\d))|(?:state access|状态访问)[^\n]{0,40}(?:slow|latency|慢|延迟)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md rocksdb-slow-reads (reported facts)',
  },
  {
    id: 'rocksdb-write-stall:log',
    diagnosis: 'rocksdb-write-stall',
    literal: ['Stalling writes because', 'Stopping writes because'],
    pattern: /(?<kind>Stalling|Stopping) writes because (?:we have|of) (?<why>[^\n]{1,160})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'RocksDB LOG, db/column_family.cc (WriteStallCondition)',
  },
  {
    // One thread, pasted because it stands there whenever somebody looks.
    id: 'rocksdb-slow-reads:thread',
    diagnosis: 'rocksdb-slow-reads',
    literal: ['org.rocksdb.RocksDB.', 'org.rocksdb.RocksIterator'],
    pattern:
      /(?:Id=\d+|Thread\.State:|RUNNABLE)[^\n]{0,120}\n(?:\s*(?:- |java\.lang\.Thread)[^\n]{0,200}\n)?\s*at (?:[\w.@-]*\/\/?)?org\.rocksdb\.(?:RocksDB\.(?<access>get|multiGet|put|write|merge|singleDelete|delete)|Rocks(?:DB)?Iterator(?:Interface)?\.(?<iterator>\w+))/,
    where: 'entry',
    role: 'trigger',
    source: 'java.lang.management.ThreadInfo#toString over org.rocksdb.RocksDB; web UI, Thread Dump',
  },
  {
    id: 'rocksdb-write-stall:said',
    diagnosis: 'rocksdb-write-stall',
    literal: [
      'actual-delayed-write-rate',
      'actual_delayed_write_rate',
      'is-write-stopped',
      'is_write_stopped',
      'stall-micros',
      'stall_micros',
      'pending-compaction-bytes',
      'pending_compaction_bytes',
      'write stall',
      'Write stall',
      'write-stall',
      '写停顿',
      '写阻塞',
      'L0 files',
      'level-0 files',
    ],
    pattern:
      /(?:delayed[-_]write[-_]rate|stall[-_]micros|pending[-_]compaction[-_]bytes|is[-_]write[-_]stopped)["']?[^\d\n]{0,40}(?:[1-9]\d{0,20}|> ?0|ris|grow|increas|high|上升|增长)|write[ -]stalls?|写(?:停顿|阻塞)|(?:L0|level-0) files[^\n]{0,30}(?:grow|ris|pile|\d{2,}|many)/i,
    not: /(?:no|without|0) write[ -]stall/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md rocksdb-write-stall; RocksDB native metrics (reference 2.6)',
  },
  {
    id: 'rocksdb-value-too-large:array',
    diagnosis: 'rocksdb-value-too-large',
    literal: ['Requested array size exceeds VM limit', 'NegativeArraySizeException', 'Invalid array size'],
    pattern:
      /RocksDBException: Requested array size exceeds VM limit|Requested array size exceeds VM limit|NegativeArraySizeException(?::? (?<size>-\d+))?/,
    and: /org\.rocksdb\.|RocksDB(?:List|Value|Map|Reducing|Aggregating)State|RocksDBException/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'RocksDB JNI portal.h (JniUtil: "Requested array size exceeds VM limit"), java.lang.NegativeArraySizeException',
  },
  {
    id: 'rocksdb-value-too-large:said',
    diagnosis: 'rocksdb-value-too-large',
    literal: ['2 GiB', '2147483647', 'array size', 'exceeds 2', 'over 2', 'RocksDB', 'ListState'],
    pattern:
      /(?:value|list|key|state|值|状态|单个)[^\n]{0,80}(?:2 ?Gi?B|2\^31|2147483647)|(?:2 ?Gi?B|2\^31|2147483647)[^\n]{0,60}(?:value|list|per key|单个|limit)/i,
    and: /rocks|state|状态|key/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md rocksdb-value-too-large (reported facts)',
  },
  {
    id: 'rocksdb-native-library:load',
    diagnosis: 'rocksdb-native-library',
    literal: [
      'librocksdbjni',
      'rocksdbjni',
      'Could not load the native RocksDB library',
      'Could not initialize class org.rocksdb.',
    ],
    and: /UnsatisfiedLinkError|dependent libraries|Could not load the native|Could not initialize class|was not found inside JAR|java\.library\.path/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'dl errors of musl and glibc; EmbeddedRocksDBStateBackend#ensureRocksDBIsLoaded; org.rocksdb.NativeLibraryLoader',
  },
  {
    id: 'rocksdb-native-library:why',
    literal: ['UnsatisfiedLinkError', 'was not found inside JAR'],
    pattern:
      /Error loading shared library (?<loader>[\w.+-]{1,80})|Error relocating [^\n:]{1,200}: (?<symbol>\w{1,80}): symbol not found|version `(?<glibc>GLIBC\w{0,4}_[\d.]{1,12})' not found|(?<noexec>failed to map segment from shared object[^\n]{0,60})|(?<elf>wrong ELF class|cannot open shared object file|incompatible architecture|mach-o file, but is an incompatible|Exec format error)|(?<windows>Can't find dependent libraries|can't find dependent)/,
    where: 'entry',
    and: /UnsatisfiedLinkError|was not found inside JAR/,
    role: 'context',
    source: 'dl errors of musl, glibc, macOS and Windows; org.rocksdb.NativeLibraryLoader',
  },
  {
    id: 'timers-storm:said',
    diagnosis: 'timers-storm',
    literal: ['timer', 'Timer', '定时器', 'numFiredTimers'],
    pattern:
      /(?:(?:all|millions? of|many|thousands of|\d{5,}|bulk of|大量|所有|百万)[^\n]{0,24}timers?[^\n]{0,40}(?:fire|at (?:once|the same)|same (?:time|moment)|full (?:hour|minute)|midnight))|timers?[^\n]{0,30}(?:fire|firing|trigger)\w{0,4}[^\n]{0,24}(?:at once|same (?:time|moment)|simultaneous|full (?:hour|minute)|every hour|midnight|all together)|numFiredTimers(?:PerSecond)?[^\n]{0,40}(?:spike|peak|\d{4,}|jump)|timers?[^\n]{0,40}(?:for|at) (?:midnight|the full (?:hour|minute)|the same (?:time|moment)|\d{1,2}:00)|定时器[^\n]{0,30}(?:同时|集中|整点|零点|大量)|(?:整点|零点|同时)[^\n]{0,24}定时器/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md timers-storm (reported facts)',
  },
]);
