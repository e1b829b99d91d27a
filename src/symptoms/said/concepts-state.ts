import { type Concept, either, LASTS, MORE_WITH_TIME, near } from './words.ts';

const said = String.raw;
const SNAPSHOT = said`check ?points?|check ?pointing|检查点|\bcp\b`;

/** State, its store, and checkpoints. */
export const stateConcepts = {
  'state-grows': {
    is: either(
      near(said`\bstate(?: size)?\b|savepoints?(?: size)?\b|状态(?:大小|数据)?`, MORE_WITH_TIME, 40),
      near(
        said`(?:last)?checkpoint ?(?:ed)?(?:data)? ?size|size of (?:the )?checkpoints?|检查点大小|checkpoint ?大小`,
        MORE_WITH_TIME,
        40,
      ),
      near(
        said`\bstate\b|checkpoint(?:ed)?|savepoint|状态|检查点`,
        said`\d+ ?[kmgt]b? (?:in|on|at|after|last|a week|yesterday|in the beginning)[^\n]{1,24}\d+ ?[mgt]b|from \d+ ?[kmgt]b?[^\n]{0,24}\bto \d+ ?[mgt]b|从[^\n]{0,12}[kmgt]b?[^\n]{0,10}[到至] ?\d+ ?[mgt]`,
        30,
      ),
    ),
    not: /not (?:grow|increas)|stable|stays? the same|does(?:n't| not) (?:grow|increase)|不再?增长|稳定|state file|state size (?:is )?constant/,
  },
  'state-small': {
    is: near(
      said`\bstate\b(?: size)?|状态(?:大小)?`,
      said`\bsmall\b|\btiny\b|stays? the same|\bconstant\b|does(?:n't| not) grow|\b(?:some|few|\d{1,2}) ?(?:kb|mb)\b|很小|不大|不变|稳定|几 ?(?:百 ?)?[km]b?`,
      30,
    ),
    not: /not (?:small|constant)|but grow|managed|checkpoint duration/,
  },
  'state-never-removed': {
    is: near(
      said`(?:\b|map|list|value)states?\b|\bkeys?\b|entries|状态|键`,
      said`never (?:be )?(?:deleted|removed|cleaned|cleared|expired?|freed)|(?:not|isn't|aren't) (?:being )?(?:deleted|removed|cleaned|cleared|expired)|stays? for ?ever|kept for ?ever|(?:不会|没有|未|从不|从未|永不)(?:被)?(?:删除|清理|清除|过期|释放)`,
      40,
    ),
    not: /checkpoint (?:files?|director)|检查点(?:文件|目录)|ttl (?:is )?(?:set|configured|enabled)|设置了 ?ttl/,
  },
  'unbounded-keys': {
    is: either(
      /\bregular joins?\b|双流 ?(?:join|关联)/,
      near(
        said`\bjoins?\b|distinct|group by|dedup\w*|aggregat\w*|双流|去重|聚合|关联`,
        said`unbounded|regular join|(?:no|without) (?:a |any )?(?:time|window)\b|无界|没有(?:时间|窗口)|无时间|双流 ?join`,
        40,
      ),
    ),
    not: /interval join|temporal/,
  },
  'checkpoints-get-slower': {
    is: near(
      said`(?:last)?checkpoint ?duration|checkpoints?[^\n]{0,12}(?:time|take|duration)|(?:检查点|checkpoint)[^\n]{0,6}(?:耗时|时间|时长)`,
      MORE_WITH_TIME,
      40,
    ),
    not: /not (?:grow|increas)|stable|稳定/,
  },
  'no-ttl': {
    is: /(?:no|without|not set|missing|never set)[^\n]{0,24}(?:\bttl\b|time[- ]to[- ]live|state retention|state expir)|(?:\bttl\b|time[- ]to[- ]live|state\.ttl|retention)[^\n]{0,20}(?:(?:not|never) (?:set|configured|enabled)|is 0|unset|none|未(?:设置|配置|开启)|没有?(?:设置|配置|开启)|: ?0\b|= ?0\b)|(?:没有|未|没)(?:为[^\n]{0,10})?(?:设置|配置|开启)?[^\n]{0,6}(?:ttl|过期时间|生存时间)/,
    not: /not set too|dns|row ttl in/,
  },
  'ttl-set': {
    is: /statettlconfig|(?:\bttl\b|time[- ]to[- ]live|state\.ttl|过期时间)[^\n]{0,16}(?:\d+ ?(?:h|d|min|hours?|days?|天|小时|ms)|is set|enabled|configured|已设置)|(?:with|set) (?:a )?(?:state )?ttl|设置了[^\n]{0,6}ttl/,
    not: /not (?:set|configured|enabled)|no ttl|未(?:设置|配置|开启)|没有?(?:设置|配置|开启)/,
  },
  'collection-in-value-state': {
    is: near(
      said`value ?state`,
      said`\bwhole\b|\bentire\b|\b(?:hash ?)?maps?\b|\blists?\b|\barrays?\b|collections?|buffer(?:s|ed)?\b|\ball (?:the )?(?:records|rows|events|elements)|\bobjects? (?:with|that|of)|整个|全部|集合|列表`,
      60,
    ),
    not: /map ?state|list ?state|instead of (?:a )?value ?state/,
  },
  'writes-delayed': {
    is: either(
      near(
        said`mem ?tables?|delayed[-_. ]?write|write[-_ ]?stall|writes? (?:are |is )?(?:stalled|stopped|slowed)|is-write-stopped|写限流|写停顿|写阻塞`,
        said`not 0|non-?zero|[1-9]\d*|> ?0|high|持续|不为 ?0|频繁|触发|often|occur|pile up|too many|堆积|stall|stopped|slowed`,
        40,
      ),
    ),
    not: /no (?:write )?stall|(?:rate|stopped)\W{0,4}0\s*$/,
  },
  'many-l0-files': {
    is: near(said`\bl0\b|level ?-?0|level0`, said`files?|sst|文件`, 24),
    not: /normal|正常|no (?:l0|level)/,
  },
  'compaction-behind': {
    is: near(
      said`(?:pending[-_ .]?)?compactions?|压缩|合并`,
      said`pending|behind|threshold|backlog|estimated|阈值|积压|跟不上|超过|cannot keep up`,
      40,
    ),
    not: /no pending|compaction\.(?:interval|style)|log compaction|compacted topic|\bhudi\b|\bpaimon\b|\biceberg\b/,
  },
  'rocksdb-reads-slow': {
    is: near(
      said`rocksdb|state access|state read|状态访问|状态读取`,
      said`(?:\bget\b|\bread|seek|iterat|访问|读)[^\n]{0,24}(?:slow|latency|most of|100 ?%|hot|慢|耗时|热点)|(?:slow|hot|热点|大部分)[^\n]{0,30}(?:\bget\b|reads?\b|读)`,
      60,
    ),
  },
  'block-cache-misses': {
    is: near(
      said`block[- _]?cache`,
      said`miss|too small|low hit|hit (?:rate|ratio)|usage[^\n]{0,10}(?:full|100)|命中率|不足|太小`,
      40,
    ),
  },
  'managed-memory-little': {
    is: near(
      said`managed[-_. ]?memory|(?:block[- _]?)?cache(?: size)?|托管内存`,
      said`too (?:small|little)|small|not enough|insufficient|only \d|不足|太小|过小`,
      30,
    ),
    not: /not (?:too )?small|large enough/,
  },
  'state-beyond-memory-limit': {
    is: either(
      near(
        said`memory ?state ?backend|memory state backend|jobmanager(?:checkpoint)? ?storage|memory-backed|job ?manager ?checkpoint ?storage|内存(?:状态)?后端`,
        said`exceed\w*|too (?:large|big)|larger|\blimit|declin\w*|超过|过大|\bfail\w*`,
        50,
      ),
      near(said`\bstate\b|状态`, said`(?:exceed\w*|over|larger than|beyond|超过)[^\n]{0,10}5 ?mb?\b|5242880`, 30),
    ),
    not: /managed memory|network memory/,
  },
  'checkpoint-expires': {
    is: near(SNAPSHOT, said`expir\w+|time[sd]? ?-?out|timeouts?\b|超时`, 60),
    not: /timeout (?:is|=|:|of|was set)|does not time ?out|never times? ?out|interval|not expire|超时时间(?:为|设置|:)|no timeout/,
  },
  'checkpoint-stays-open': {
    is: near(
      SNAPSHOT,
      said`(?:stays?|remains?|still|forever|stuck|hangs?|hanging)[^\n]{0,12}in[- _]progress|in[- _]progress (?:forever|for)|never (?:completes?|finishes)|not (?:be )?(?:completed|finished)|(?:stuck|hangs?|卡住|一直)[^\n]{0,20}(?:in progress|进行中|complet|完成)?|does(?:n't| not) (?:complete|time ?out)`,
      50,
    ),
    not: /sync phase|snapshot phase/,
  },
  'all-acknowledged': {
    is: near(said`\back(?:s|ed|nowledg\w*)?\b|确认`, said`\ball\b|every|100 ?%|所有|全部|都已?`, 50),
    not: /not all|except|but one|除了|未全部/,
  },
  'storage-slow-at-the-end': {
    is: either(
      near(
        said`hdfs|\bs3[ap]?\b|datanode|namenode|object store|\boss\b|\bnfs\b|storage|存储`,
        said`metadata|_metadata|finaliz|元数据`,
        60,
      ),
      near(said`finaliz\w*|_metadata|metadata file`, LASTS, 60),
    ),
  },
  'slow-once-old-are-deleted': {
    is: near(
      said`num-retained|retained|subsum\w*|old checkpoints?|保留(?:个数|数量)|旧检查点`,
      said`\bslow|delay|(?:takes?|minutes|hours)[^\n]{0,30}(?:delet|remov)|(?:delet|remov|discard)\w*[^\n]{0,30}(?:takes?|minutes|one (?:object|file|by one|after)|hours)|(?:清理|删除)[^\n]{0,10}(?:慢|久|耗时|分钟)|变慢`,
      60,
    ),
  },
  'one-task-missing': {
    is: either(
      near(
        said`(?:one|a single|some|1|only \d+|\d+ of \d+|\d+\/\d+) (?:of (?:the )?)?(?:\d+ )?(?:sub)?tasks?|一个子任务|个别子任务|某个(?:子任务|task|算子)`,
        said`(?:not|never|n't|yet to) (?:been )?ack|no ack|pending|missing|未确认|没有(?:ack|确认)|未 ?ack`,
        50,
      ),
    ),
    not: /all tasks/,
  },
  'full-checkpoints': {
    is: /incremental\S{0,3}[^\n]{0,12}(?:false|\boff\b|disabled|not (?:enabled|set|used))|(?:not|non-?|without) ?incremental|\bfull (?:\w+ )?(?:checkpoint|snapshot)s?\b|全量 ?(?:checkpoint|检查点|快照)|(?:没有|没|未)(?:开启|启用|使用|配置)?[^\n]{0,4}增量|每次全量/,
    not: /snapshot phase|\bcdc\b|binlog|table/,
  },
  'checkpoint-takes-long': {
    is: either(
      near(
        SNAPSHOT,
        said`(?:durations?|takes?|took|lasts?|needs?|要|需要|耗时)[^\n]{0,14}(?:(?:\d+|several|many|[十几]+) ?(?:min\b|mins\b|minutes|hours?|分钟|小时)|very long)|\bslow\b|很慢|很久|耗时(?:很|较)?长`,
        40,
      ),
    ),
    not: /超时|time[sd]? ?-?out|\bsync\b|同步阶段|retain|old|commit/,
  },
  'upload-told': {
    is: /upload\w*|(?:写|上传)(?:到|入|至)? ?(?:hdfs|s3|oss|cos|obs|minio)|\d+ ?[mg]b\/s|bandwidth|object store|带宽|上传/,
    not: /jar|blob/,
  },
  'many-values-per-key': {
    is: either(
      near(
        said`\ball (?:the )?(?:values|elements|records|entries|events|rows)|whole list|entire list|(?:large|huge|long|big) lists?|many values|list ?state|所有(?:元素|数据|值)|整个(?:列表|list)`,
        said`under (?:the|a|one) (?:same )?key|of (?:the|a|one) key|per key|are read|is read|deseriali\w+|同一 ?(?:个)? ?key|全部读|读(?:取|出)`,
        40,
      ),
    ),
  },
  'rocksdb-told': { is: /rocks ?db/, not: /not rocksdb|instead of rocksdb/ },
  'backlog-told': {
    is: /backlog|catch(?:es|ing)? up|caught up|(?:existing|historical|old|all) (?:rows|data|records) (?:are|is|have been|has been) (?:read|processed)|re-?process\w*|积压|追(?:数据|赶|历史)|历史数据|存量数据/,
    not: /no backlog|compaction|listen|connection|无积压|没有积压/,
  },
  'takes-long-each': {
    is: /(?:a|one|each|every|single) (?:split|record|element|event|window|batch|row|file|message)s? (?:of [^\n]{1,20} )?(?:takes?|needs?|lasts?)[^\n]{0,12}(?:long|minutes|seconds|\d)|(?:单|每)(?:条|个|批)[^\n]{0,10}(?:处理)?(?:耗时|很慢|要)[^\n]{0,8}(?:秒|分钟|久|长|慢)|processing (?:of )?(?:a|one|each) (?:split|record|element|event)[^\n]{0,10}(?:takes|long)/,
  },
  'sync-part-long': {
    is: near(
      said`(?<![a-z])sync(?:hronous)?[ _-](?:duration|phase|part|time)|(?<!异)同步(?:阶段|时间|部分|耗时)`,
      LASTS,
      30,
    ),
    not: /async/,
  },
  'async-part-long': {
    is: near(
      said`(?<!and |, |\/ ?)\basync(?:hronous)?(?:[ _-](?:duration|phase|part|time|upload)|(?= ?[:=]?(?: takes| is)? ?\d))|异步(?:阶段|时间|部分|耗时|上传)`,
      LASTS,
      30,
    ),
  },
  'alignment-long': {
    is: near(
      said`alignment (?:duration|time|phase|takes?)|alignment(?= ?[:=])|(?<!水位线|水印|watermark )对齐(?:时间|耗时)`,
      LASTS,
      30,
    ),
    not: /watermark/,
  },
  'start-delay-long': {
    is: either(
      near(said`start[ _-]?delay|启动延迟`, LASTS, 30),
      /barriers?[^\n]{0,16}(?:needs?|takes?|travels?|is under way)[^\n]{0,24}\d+ ?(?:min|sec|s\b)|barriers?[^\n]{0,24}(?:queued|wait\w*|stuck)[^\n]{0,30}(?:in front|behind|before|buffers?)|barrier[^\n]{0,16}(?:排队|卡在|堵|迟迟)/,
    ),
    not: /one (?:input|channel|stream)|that of/,
  },
  'checkpointing-off': {
    is: /no check ?point(?:ing)? interval|checkpointing\.interval\W{0,4}(?:is |was )?(?:not set|unset|missing|not given|没有?设置?|没有?配置?|未设置|未配置)|enablecheckpointing[^\n]{0,16}(?:never|not|n't|missing|没有|未)|(?:没有|未)(?:调用|设置) ?enablecheckpointing|check ?pointing\s*[:=]\s*(?:disabled|off|none|false)|(?:check ?pointing|check ?points?) (?:is |was |are |were )?(?:not (?:enabled|configured|switched on|set)|disabled|off\b)|(?:no|without) check ?point(?:ing|s)?(?: is| are| interval)? ?(?:enabled|configured|set|$)|(?:没有|没|未|忘了|忘记)(?:开启|启用|设置|配置|打开)[^\n]{0,6}(?:checkpoint|检查点)|(?:checkpoint|检查点)[^\n]{0,4}(?:没有|没|未)(?:开启|启用|配置|设置|打开)/,
  },
  'checkpoints-complete': {
    is: near(SNAPSHOT, said`complete[ds]?\b|success\w*|succeed\w*|are (?:ok|fine)|\bnormal(?:ly)?\b|成功|正常`, 30),
    not: /completed checkpoint store|\b(?:0|no) checkpoints|not (?:be )?complet|never complet|before complet|fail|expire|失败|超时|不成功|without/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
