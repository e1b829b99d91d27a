import { type Concept, either, LASTS, MORE_WITH_TIME, near } from './words.ts';

const said = String.raw;
const TM = said`task ?managers?|\btm\b|\btms\b|\btask\b|worker`;
const JM = said`job ?managers?|\bjm\b|作业管理器`;
const KEPT = said`never (?:reclaimed|freed|released|unloaded|collected)|(?:not|isn't|aren't|cannot be|can't be) (?:\w+ )?(?:garbage[- ]?collected|gc'?ed|collected|reclaimed|released|unloaded|freed)|\bleak|\bretain|泄漏|泄露|(?:无法|没有|不能|未)(?:被)?(?:回收|释放|卸载)`;

/** Heap, metaspace, native memory, garbage collection, kills. */
export const memoryConcepts = {
  'gc-takes-long': {
    is: either(
      near(
        said`full ?gc|\bf?gc\b|garbage[- ]collect\w*|垃圾回收`,
        said`${LASTS}|frequent|continuous|constantly|large (?:amount|number)|pauses? (?:of|up to) (?:more than |over |about )?(?:\d{2,}|[5-9]) ?s|停顿|many|a lot of|\bhigh\b|(?:几十|上百|\d{2,}) ?次|频繁|大量|连续|不断|多次`,
        60,
      ),
      /(?:full gc|\bgc|garbage collection) (?:pause )?(?:of|took|takes|lasted|lasts) (?:about |over |more than )?(?:\d{2,}|[5-9])(?:\.\d+)? ?s|full ?gc[^\n]{0,6}\d{2,} ?秒/,
      /(?:frequent|continuous|many|constant) (?:full )?(?:gc|garbage)|频繁(?:的)? ?(?:full ?)?gc/,
    ),
    not: /no (?:long |full )?gc|without (?:full )?gc|gc (?:is |times? (?:is |are )?)?(?:normal|fine|low|ok)|没有 ?(?:full )?gc|gc ?正常|not garbage[- ]?collected|gc\.log/,
  },
  'gc-frees-little': {
    is: /(?:only )?(?:a )?(?:small|little|few|hardly|barely|scarcely)[^\n]{0,30}(?:memory|heap)?[^\n]{0,20}(?:recovered|freed|reclaimed|released|collected)|(?:frees?|recovers?|reclaims?) (?:only )?(?:little|hardly|almost nothing|nothing)|(?:回收|释放)[^\n]{0,8}(?:很少|不多|不了|极少|几乎没)/,
  },
  'heap-out-of-memory': {
    is: either(
      near(TM, said`out ?of ?memory|outofmemory\w*|\boom\b|java heap space|内存溢出|内存不足|撑爆`, 60),
      /(?:error: )?out of memory|\boom\b|java heap space|内存(?:被)?(?:撑爆|溢出)/,
    ),
    not: /metaspace|direct (?:buffer|memory)|native memory|off-?heap|network stack|netty|堆外|直接内存|本地内存|no (?:oom|outofmemory)|oom-?killed|oomkilled|native thread|没有 ?oom|without (?:an )?oom|exit code 137|overhead|virtual memory|physical memory/,
  },
  'heap-holds-writers': {
    is: near(
      said`heap dump|\boom\b|out ?of ?memory|内存|堆转储`,
      said`\bwriters?\b|open files|parquet|orc writer|写入器`,
      60,
    ),
  },
  'many-partitions-written': {
    is: near(
      said`partition(?:s|ed)?|分区`,
      said`\bvery many\b|\bmany\b|hundreds|thousands|\bpartitioned by (?:the )?(?:day|hour|minute|user|id)|large number|大量|很多|过多|上千|几百`,
      40,
    ),
    not: /kafka|topic|broker|消费/,
  },
  'jobmanager-memory': {
    is: near(JM, said`out ?of ?memory|\boom\b|memory|heap|内存`, 40),
    not: /memory is (?:fine|normal|ok)|内存正常|oom-?killed|jobmanager\.memory|restart|重启/,
  },
  'snapshot-phase': {
    is: /(?<!at |under )full (?:read|scan|sync|snapshot|load)|initial (?:snapshot|load|scan|read|mode)|startupoptions\.initial|snapshot (?:phase|stage|read|split|of (?:the|a|an|all|every|each))|(?:reads?|read|scann?(?:ed|ing)) (?:\w+ ){0,3}in full|全量(?! ?(?:checkpoint|检查点|cp\b|状态))|快照(?:阶段|读)|快照全量/,
  },
  'chunk-key-few-values': {
    is: either(
      near(
        said`chunk[- _.]?key|chunkkeycolumn|split column|分片(?:键|列|字段)`,
        said`(?:only |has |just )?\b\d{1,3} (?:different|distinct)|few (?:distinct )?values|low cardinality|same value|skew|not unique|(?:只有|仅) ?\d{1,3} ?个|重复值|基数低|不同的值`,
        60,
      ),
      /chunk[^\n]{0,20}(?:too large|huge|very large|holds all)|分片[^\n]{0,6}过大/,
    ),
  },
  'metaspace-full': {
    is: near(said`metaspace|元空间`, said`out ?of ?memory|outofmemory\w*|\boom\b|\bfull\b|exhaust|溢出|耗尽|不足`, 40),
  },
  'metaspace-too-little': {
    is: near(
      said`metaspace(?: size)?|元空间`,
      said`too (?:little|small|low)|insufficient|not enough|太小|不够|不足`,
      30,
    ),
  },
  'metaspace-grows': {
    is: either(
      near(said`metaspace|元空间|loaded classes|classesloaded`, MORE_WITH_TIME, 60),
      near(said`metaspace|元空间`, KEPT, 60),
    ),
  },
  'class-loaders-kept': {
    is: near(
      said`class ?loaders?|childfirst\w*|usercodeclassloader|类加载器`,
      said`${KEPT}|several|many|\bheld\b|holds|reference|多个|引用`,
      60,
    ),
  },
  'many-jobs-in-one-process': {
    is: /session (?:mode|cluster)|submitted (?:several|many|multiple) times|after (?:some|several|many|a few|each|every) (?:jobs?|submissions?|restarts?)|each (?:finished |submitted |new )?(?:\w+ )?job|每(?:次|提交)[^\n]{0,8}(?:提交|作业|重启)|多次(?:提交|重启)|反复(?:提交|重启)|session 模式/,
  },
  'memory-autotuned': { is: /memory\.tuning|autotun|auto[- ]?tuning|maximize-managed-memory|自动(?:内存)?调优/ },
  'memory-beyond-limit': {
    is: either(
      near(
        said`\brss\b|resident|working set|container memory|pod memory|常驻内存|容器内存`,
        said`${MORE_WITH_TIME}|above|exceed|over|limit|超过|超出`,
        50,
      ),
    ),
    not: /oom-?killed/,
  },
  'heap-fine': {
    is: near(
      said`\bheap\b|堆(?:内存)?`,
      said`stable|normal|\bflat\b|\blow\b|significantly less|constant|\bfine\b|稳定|正常|不高|不变`,
      40,
    ),
    not: /heap dump|off-heap|堆外/,
  },
  'native-allocator-blamed': {
    is: /\bmalloc\b|jemalloc|glibc|arenas?\b|native memory|off-heap|堆外|本地内存|fragment/,
  },
  'killed-for-memory': {
    is: either(
      /oom-?killed|exit ?code:? ?137|\b137\b[^\n]{0,20}(?:exit|code)|killed by (?:the )?(?:kernel|oom)/,
      near(said`\bkilled\b|杀死|被杀|被 ?kill`, said`memory|内存`, 60),
    ),
    not: /not (?:oom-?)?killed|heap space/,
  },
  'yarn-names-the-kill': {
    is: near(
      said`\byarn\b|nodemanager`,
      said`(?:exceed\w*|beyond|over|超过|超出)[^\n]{0,40}(?:memory|内存)|(?:memory|内存)[^\n]{0,20}(?:exceed|limit|超)`,
      60,
    ),
  },
} as const satisfies Readonly<Record<string, Concept>>;
