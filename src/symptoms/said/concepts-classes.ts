import { type Concept, either, near } from './words.ts';

const said = String.raw;

/** What people say of jars and Java, of file systems, and of the settings of databases that are read or written. */
export const classConcepts = {
  'class-twice': {
    is: either(
      /(?<![\w.])([\w.$]+) cannot be cast to (?:class )?\1(?![\w.])/,
      near(
        said`(?:\/|\b)lib\b`,
        said`(?:and|also|as well as|同时|以及|和|又)[^\n]{0,24}(?:job|fat|user|uber|作业)[ -]?jar|(?:job|fat|user|uber|作业)[ -]?jar[^\n]{0,24}(?:and|also|as well|同时|以及|又)`,
        40,
      ),
    ),
    not: /not in (?:the )?(?:job|fat|user) jar/,
  },
  'member-missing-told': {
    is: /nosuchmethod(?:error)?|nosuchfield(?:error)?|abstractmethoderror|incompatibleclasschange/,
  },
  'java-differs': {
    is: /unsupportedclassversionerror|class file version|(?:jdk|java) ?\d{1,2}[^\n]{0,40}(?:but|cluster|while|server|集群|而|运行)[^\n]{0,24}(?:jdk|java) ?\d{1,2}/,
    not: /same java/,
  },
  'scheme-unknown': {
    is: either(
      near(
        said`\bs3a?\b|\boss\b|\bhdfs\b|\bgs\b|\bcos\b|\bobs\b|\babfss?\b|scheme`,
        said`not supported|unsupported|no file ?system|unknown scheme|could not find a file ?system|不支持`,
        40,
      ),
      near(
        said`flink-(?:s3-fs|oss-fs|azure-fs|gs-fs)\S*`,
        said`(?:in|under|into) (?:the )?\/?lib\b|not in (?:the )?plugins|missing|没有放`,
        40,
      ),
    ),
    not: /select|sql/,
  },
  'storage-denied': {
    is: near(
      said`\bs3a?\b|\boss\b|bucket|\bobs\b|\bcos\b|\bgcs\b|minio|对象存储`,
      said`access ?denied|\b403\b|forbidden|no permission|not authorized|(?:invalid|wrong|expired) (?:access|secret) ?key|credentials|没有[^\n]{0,12}权限|无权|拒绝访问`,
      60,
    ),
  },
  'nameservice-unknown': {
    is: near(
      said`nameservice|hdfs ha|hdfs-site|core-site`,
      said`(?:cannot|can't|could not) be resolved|unknownhost\w*|not (?:in|on|under)\b|unresolved|missing|not found|无法解析|未找到|找不到|没有`,
      60,
    ),
  },
  'savepoint-folder-unset': {
    is: either(
      /no savepoint (?:dir\w*|folder|path)[^\n]{0,6}(?:is |was )?(?:configured|set|given)|state\.savepoints\.dir\W{0,3}[^\n]{0,6}(?:not|missing|unset|未|没有)/,
      /(?:未|没有)(?:配置|设置|指定)[^\n]{0,6}(?:savepoint|保存点) ?(?:的)?(?:目录|路径)/,
    ),
  },
  'binlog-off': {
    is: /log_bin\W{0,8}(?:is )?off\b|binlog[^\n]{0,12}(?:switched off|disabled|not (?:enabled|on)\b|\boff\b|未开启|没有开启|关闭)|wal_level\W{0,8}(?:is )?(?:replica|minimal)|(?:没有|未)开启 ?(?:binlog|归档|cdc)|noarchivelog/,
  },
  'binlog-no-rows': { is: /binlog[_ -]?(?:row[_ -]image|format)\W{0,8}(?:is |was |为 ?)?(?:statement|mixed|minimal)/ },
  'right-to-replicate': {
    is: either(
      near(
        said`replication (?:slave|client)|\breload\b|flush_tables|lock tables|logmining|select any|\breplication\b`,
        said`privileges?|\bgrant(?:ed|s)?\b|\brights?\b|permissions?|权限|授权`,
        40,
      ),
    ),
    not: /with (?:all )?(?:the )?(?:privileges|rights)|权限正常|已授权/,
  },
  'log-expired': {
    is: near(
      said`binlogs?|\bwal\b|redo|archive(?:d)? logs?|oplog|归档日志`,
      said`expir\w*|purged?|deleted|removed|no longer|cleaned|retention|keeps? only|过期|清理|被删|不存在`,
      50,
    ),
    not: /never|not (?:expire|purged|deleted)|expire_logs_days\W{0,4}0\b/,
  },
  'cannot-go-on': {
    is: /(?:cannot|can't|could not|fails? to|unable to) (?:be )?(?:start|resum|restor|continu|recover|read|restart)\w*|(?:无法|不能)(?:启动|恢复|继续|读取)|(?:启动|恢复)(?:失败|报错)|(?:stopped|down|paused|停(?:止|机)?)[^\n]{0,20}(?:for|了)[^\n]{0,10}(?:day|week|hour|天|周|小时)/,
  },
  'slot-keeps-log': {
    is: near(
      said`replication slots?|\bwal\b|复制槽`,
      said`keeps?|grows?|growing|fills?|full|retain\w*|pil\w+ up|disk|not (?:released|removed|recycled)|膨胀|占满|堆积|增长|磁盘`,
      60,
    ),
  },
  'too-many-connections': {
    is: near(
      said`connections?|\bclients\b|\bsessions\b|连接(?:数|池)?`,
      said`too many|exhausted|max_connections|(?:limit|maximum)[^\n]{0,12}(?:reached|exceeded)|used up|用尽|耗尽|过多|用完|占满|超过上限`,
      30,
    ),
    not: /kafka|session (?:cluster|window|mode)/,
  },
  'too-many-versions': {
    is: /too many (?:parts|(?:tablet )?versions)|(?:version|tablet version) count[^\n]{0,24}(?:exceed|too)|-235\b|版本(?:数)?(?:过多|太多|超过)/,
  },
  'commits-conflict': {
    is: near(said`commits?|提交|写入`, said`conflict\w*|concurrent(?:ly)?|stale|冲突|并发`, 40),
    not: /\bno (?:commit )?conflict|no conflict|without conflict|merge conflict|concurrent checkpoint|没有冲突/,
  },
  'committed-again': {
    is: /(?:committed|commits?) (?:\w+ ){0,6}(?:again|twice|a second time)|(?:again|twice) committed|重复提交|再次提交/,
    not: /offset/,
  },
  'last-batch-missing': {
    is: near(
      said`last (?:few |some |\d+ )?(?:records?|rows|batch|messages)|tail of|remaining (?:records|rows)|最后(?:一批|几条|一部分)|尾部`,
      said`not (?:in|written|arriv\w*|there|flushed)|missing|\blost\b|never (?:written|arriv\w*|reach\w*|appears?|come\w*)|only (?:\w+ ){0,2}(?:when|once|after|with)|没有(?:写入|落库|入库)|丢|未写入`,
      40,
    ),
    not: /window|窗口/,
  },
  'batch-buffered': { is: /flush|batch|buffer|攒批|缓冲|bounded|finished job|job (?:ends|finishes)/ },
  'join-misses': {
    is: near(
      said`\bjoin(?:s|ed)?\b|aggregat\w*|dedup\w*|top-?n\b|关联|聚合|去重`,
      said`missing|\bwrong\b|incorrect|incomplete|not (?:matched|found|joined|complete)|\bnull\b|(?<!data )\blost\b|丢失|不对|错误|关联不上|缺失|不完整|为空`,
      50,
    ),
    not: /window|watermark|lookup|窗口|维表/,
  },
  'seen-only-now-and-then': {
    is: /in (?:bursts|batches|waves)\b|nothing for (?:\w+ )?(?:minutes|\d+ ?min)|every \d+ ?(?:s\b|sec\w*|min\w*) (?:all |a )?(?:\w+ )?(?:at once|batch|burst)|每 ?\d+ ?(?:分钟|秒)[^\n]{0,4}(?:才|来一|出一)|only (?:every|each|once (?:a|per|every)|after (?:a|each|the) checkpoint|when (?:a|the) checkpoint|with (?:a|each|the) checkpoint)|(?:每隔|间隔)[^\n]{0,12}(?:才|出现|可见)|(?:checkpoint|检查点) ?(?:之后|完成后|完成|后)[^\n]{0,6}才/,
  },
  'heartbeat-lost': {
    is: either(
      near(said`heart ?beats?|心跳`, said`time[sd]? ?-?out|\blost\b|missed|超时|丢失`, 50),
      near(
        said`task ?managers?\b|\btms?\b`,
        said`drops? out|(?:is|are|was|were|gets?) lost|disconnect\w*|disappears?|vanish\w*|失联|掉线|断开`,
        30,
      ),
    ),
    not: /heartbeat\.timeout|table|instant|timeout (?:is|=|:)/,
  },
  'no-watermark-strategy': {
    is: either(
      near(
        said`assigntimestampsandwatermarks|watermark ?(?:strategy|for|generator)?|timestamp ?assigner|水印|水位线`,
        said`(?:not|never|n't) (?:\w+ )?(?:called|set|defined|assigned|used|declared|configured)|is missing|(?:没有?|未|忘)(?:了)?(?:设置|分配|定义|调用|声明|生成|指定|写)`,
        30,
      ),
      /(?:without|no) (?:a |any )?(?:watermark ?(?:strategy|assigner|definition|s)?|timestamps? (?:and|or) watermarks?)(?: (?:is|was|are) (?:set|defined|assigned))?(?=[,;.]|$| in | on )/,
    ),
    not: /idle|alignment|对齐/,
  },
  'no-idleness': {
    is: /(?:withidleness|idle-?timeout|source\.idle\S*|idleness)[^\n]{0,16}(?:not|never|0\b|unset|missing|未|没有)|(?:no|without|not using) (?:withidleness|idle ?(?:timeout|ness)|idleness)|(?:没有|未)(?:设置|配置|使用)[^\n]{0,6}(?:withidleness|idle)/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
