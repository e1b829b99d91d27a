import { type Concept, either, near } from './words.ts';

const said = String.raw;
const JOBS = said`(?:two|several|multiple|many|other|both|different|all|three) (?:\w+ )?(?:jobs?|sinks?|applications?|producers?|pipelines?)|(?:多个|两个|几个|不同的?)(?:作业|任务|sink|应用|producer)`;
const SOURCE_STREAMS = said`kafka|topics?|partitions?|\bdata\b|messages?|records?|binlog|snapshots?|数据|消息|分区|快照`;

/** What people say of topics, streams and tables that are read or written, and of the time that records carry. */
export const sourceConcepts = {
  'producers-fenced': {
    is: /\bfenc(?:ed|e|ing)\b|producerfenced\w*|invalidproducerepoch\w*|(?:互相|被)(?:隔离|踢|fence)/,
  },
  'same-names-or-prefix': {
    is: near(
      said`prefix|transactional[-._ ]?ids?|names?\b|operator ids?|前缀|名称|名字|事务 ?id`,
      said`\bsame\b|identical|equal\b|shared?|not unique|duplicat\w*|clash\w*|default|相同|一样|一致|重复|共用|默认`,
      40,
    ),
    not: /class|column|table name|database|same name as the topic/,
  },
  'several-writers': { is: near(JOBS, said`\bwrit\w*|\bsame\b|topic|sink|cluster|写|同一`, 60) },
  'long-downtime': {
    is: /(?:down|stopped|suspended|paused|offline|not running|outage)[^\n]{0,24}(?:for|of|longer than|more than|over)[^\n]{0,12}(?:\d+ ?(?:min|h\b|hours?|days?)|hours|days|long|maintenance|a weekend|the night)|(?:停(?:机|了|止)?|暂停)[^\n]{0,10}(?:\d+ ?(?:分钟|小时|天)|几(?:小时|天)|很久|一(?:晚|夜)|周末)|longer than (?:the )?transaction timeout/,
  },
  'data-beyond-retention': {
    is: either(
      near(said`retention|保留(?:时间|期)?`, said`(?:\d+|one|a|seven|三|七) ?(?:days?|hours?|weeks?|天|小时|周)`, 20),
      near(
        SOURCE_STREAMS,
        said`retention|deletes? (?:\w+ )?after \d|expired?\b|(?:deleted|removed|purged) (?:by|before|already|meanwhile|as)|log start offset|no longer (?:there|available|exist\w*)|(?:超过|过了)?保留(?:时间|期)|已(?:过期|被清理|被删除)`,
        60,
      ),
    ),
    not: /checkpoint|savepoint|state|binlog|\bwal\b|检查点|num-retained|transaction/,
  },
  'old-record-times': {
    is: near(
      said`time ?stamps?|event times?|created?[- ]?times?|时间戳`,
      said`\bold\b|months?\b|\d+ (?:weeks|days|years)|in the past|original|历史|几个?月|过去`,
      40,
    ),
    not: /future|unit|millisecond|毫秒/,
  },
  'reads-nothing': {
    is: /reads? (?:0|no|zero) (?:records?|messages?|rows|data|events)|reads? nothing|(?:\b0|no|zero) (?:records?|messages?|rows|events) (?:are |were |is )?(?:read|consumed|received)|consumes? (?:nothing|no )|(?:读|消费|收)(?:取)?(?:不到|到 ?0 ?条)|没有(?:读|消费)到(?:任何)?数据/,
    not: /partition|subtask|分区|子任务|window|窗口/,
  },
  'ends-at-once': {
    is: /(?:ends?|finish\w*|stops?|complet\w*) (?:at once|immediately|right away|after (?:a few )?seconds)|(?:立即|马上|立刻|直接)(?:结束|完成|停止)|reads? (?:0|no) (?:records|messages)[^\n]{0,20}ends/,
  },
  'malformed-record': {
    is: near(
      said`\b(?:one|a|single|bad|some|malformed|invalid|dirty|corrupt\w*|broken|empty|tombstone)\b[^\n]{0,12}(?:records?|messages?|json|events?|rows?)|脏数据|(?:一|某|非法|错误)(?:条)?(?:的)?(?:消息|数据|记录)`,
      said`deserial\w*|pars(?:e|ing)|malformed|invalid json|cannot be read|反序列化|解析(?:失败|不了|错误)|格式(?:错误|不对)|无法解析`,
      60,
    ),
  },
  'fails-again-and-again': {
    is: /again and again|over and over|repeated(?:ly)?|restart (?:loop|cycle)|endless(?:ly)? restart|keeps? (?:restarting|failing|crashing)|each restart|same offset|(?:一直|不断|反复|循环|无限)(?:重启|失败|报错)/,
  },
  'expires-with-age': {
    is: either(
      near(
        said`(?:after|every|exactly|about|运行|每)[^\n]{0,10}(?:24 ?(?:h\b|hours)|(?:7|seven) ?days|(?:1|one|a) (?:day|week)|24 ?小时|(?:7|七) ?天|一(?:天|周))`,
        said`fails?|failed|error|stops?|cannot|refus\w*|denied|expire\w*|失败|报错|异常|停`,
        60,
      ),
    ),
    not: /tmp|temp|wait_timeout|connection|idle|window/,
  },
  'security-told': {
    is: /kerberos|keytab|delegation token|\btgt\b|ticket|\bhdfs\b|\bhbase\b|\bhive\b|krb5|hdfs_delegation|票据|sts token|session token/,
  },
  'quiet-time': {
    is: /\bquiet\b|(?:over|during|at) night|idle (?:for|time|period)|no (?:data|records|traffic|writes)[^\n]{0,12}(?:for|over|during)|long (?:idle|pause|time without)|wait_timeout|一段时间(?:没有|无)(?:数据|写入)|长时间(?:没有|无|不)|夜(?:间|里)|空闲[^\n]{0,8}(?:小时|时间)/,
  },
  'connection-closed': {
    is: near(
      said`connections?|communications? link|\blink\b|连接`,
      said`closed|clos(?:es|ing)|broken|lost|reset|dead|stale|no longer valid|failure|dropped|断(?:开|了)|失效|关闭|已断|被关`,
      40,
    ),
    not: /task ?manager|job ?manager|zookeeper|kafka|remote task/,
  },
  'time-in-future': {
    is: either(
      near(
        said`time ?stamps?|event[- ]?time|watermark|\bdates?\b|records?|events?|\bclocks?\b|时间戳|水位线|水印|时间|时钟`,
        said`in the future|future\b|ahead of (?:the )?(?:clock|wall|now|system|current)|(?:years?|days?|hours?) ahead|(?<![\d"'.,:])(?:203[5-9]|20[4-9]\d|2[1-9]\d\d|9999)(?![\d"'.])|未来|超前|大于当前|\d+ ?年后|[几数]?[十百千万]+年后`,
        50,
      ),
      near(
        said`time ?stamps?|event[- ]?time|时间戳`,
        said`(?:seconds|micro\w*|nano\w*)[^\n]{0,24}(?:instead of|taken as|read as|as|vs)[^\n]{0,12}milli\w*|milli\w*[^\n]{0,24}(?:instead of|taken as|as)[^\n]{0,12}(?:seconds|micro\w*)|1970|秒[^\n]{0,10}毫秒|毫秒[^\n]{0,10}秒|单位`,
        50,
      ),
    ),
    not: /resultfuture|future (?:is|was|never)|completable|futures\b|lookahead|added-|"\w+" ?:|partition|subtask/,
  },
  'read-rate-limited': {
    is: near(
      said`kinesis|shards?|api|reads?\b|source|consumers?|读取|数据源`,
      said`throttl\w*|rate limit\w*|provisionedthroughput\w*|quota|too many requests|\b429\b|getrecords|限流|限速|配额`,
      50,
    ),
    not: /\bsink|\bwrit|cpu|写入|watermark alignment|throttled by (?:it|them|the)\b/,
  },
  'read-uncommitted': {
    is: /read_uncommitted|read uncommitted|isolation[.-]level[^\n]{0,12}(?:default|not set|未设置|默认)/,
  },
  'many-small-files': {
    is: either(
      near(
        said`small files?|tiny files?|number of (?:small )?files|too many files|小文件|文件(?:数|数量|个数)`,
        said`many|thousands|excessive|grows?|increas\w*|explod\w*|too|million|not compacted|过多|太多|很多|非常多|大量|上万|上千|数[千万]|成千|暴涨|激增|不合并`,
        40,
      ),
      /(?:\d{1,3},?\d{3}|thousands of|hundreds of) (?:\w+ )?files\b|files (?:of (?:about |only )?\d{1,3} ?k?b\b|every (?:few |\d+ )?(?:seconds?|s\b))|(?:files|of them|文件)[^\n]{0,16}(?:empty|tiny|几 ?kb|\d+ ?kb)|每 ?\d* ?秒[^\n]{0,12}文件/,
    ),
    not: /open files|l0|level|lsof|descriptor|enumerat|in-?progress/,
  },
  'hive-partition-unseen': {
    is: near(
      said`hive|metastore|_success|partition\.commit|分区`,
      said`(?:not|never|n't) (?:be(?:en)? )?(?:added|committed|registered|created|visible|written|triggered|list(?:ed|s)|appears?|shows? up|shown)|(?:没有|未|不)(?:被)?(?:提交|生成|注册|添加|触发|可见)|partitions?[^\n]{0,20}missing|missing[^\n]{0,12}partition|查不到`,
      40,
    ),
    not: /kafka|consum|topic|offset|消费|subtask|partition discovery|idle|watermark is/,
  },
  'partition-commit-unset': {
    is: near(
      said`partition[-. ]?commit|commit[-. ]?(?:policy|trigger)|分区提交(?:策略)?|提交策略`,
      said`\bno\b|\bnot (?:set|specified|configured|defined|given)|\bunset\b|missing|without|\bnone\b|没有|未(?:设置|配置|指定)`,
      40,
    ),
    not: /metastore (?:error|fail)|exception/,
  },
  'source-read-times-out': {
    is: near(
      said`\bsources?\b|consumers?\b|subscri\w*|\bshards?\b|\bpoll\w*|prefetch|unacked|acknowledge\w*|消费(?:者|端)`,
      said`read ?time ?-?out\w*|time[sd]? ?-?out|timeouts?\b|max\.poll\.interval|evicted|超时`,
      60,
    ),
    not: /checkpoint|connect(?:ion)? time|heartbeat|idle|transaction|检查点|metadata/,
  },
  'time-join-told': {
    is: /temporal (?:table )?join|versioned (?:table|view)|interval join|event[- ]time join|时态(?:表)?|区间(?: ?join|连接|关联)|interval ?join/,
    not: /processing time|proctime|lookup/,
  },
  'join-silent': {
    is: /no (?:\w+ )?(?:results?|outputs?|records?|data|rows|matches)|nothing|(?:not|never|n't) (?:\w+ )?(?:emit|output|produce|fire|join|match)\w*|empty|没有(?:输出|结果|数据)|无(?:输出|结果|数据)|不输出|关联不上/,
    not: /no (?:data|records?) (?:is |are )?(?:lost|missing)|没有数据丢/,
  },
  'computed-anew': {
    is: near(
      said`\bnow\(\)|current_timestamp|uuid\(\)|rand\w*\(|proctime|non-?determinis\w*|lookup|不确定(?:性)?函数`,
      said`retract\w*|\bupdates?\b|changelog|delete|回撤|更新|撤回`,
      80,
    ),
  },
} as const satisfies Readonly<Record<string, Concept>>;
