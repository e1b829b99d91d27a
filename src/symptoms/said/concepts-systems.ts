import { type Concept, either, near } from './words.ts';

const said = String.raw;
const CHANGES = said`changes?|inserts?|updates?|deletes?|\brows\b|\bdata\b|\bevents\b|binlog|增量|数据|变更`;
const SYSTEM = said`\bmysql\b|\bpostgres\w*|\boracle\b|sql ?server|\bredis\b|elastic ?search|\bes\b|mongo\w*|clickhouse|\bhbase\b|\bdoris\b|starrocks|pulsar|rabbitmq|cassandra|database|数据库`;

/** What people say of the systems around a job: databases, change capture, lakes, look-ups, sinks. */
export const systemConcepts = {
  'cdc-told': { is: /\bcdc\b|debezium|binlog|replication slot|logminer|pgoutput/ },
  'tables-listed': {
    is: /table-?list|table\.include|\btable-?names?\b|schema-?list|database-?list|table (?:name )?pattern|regular expression|regex|正则/,
  },
  'nothing-captured': {
    is: either(
      /\bno rows\b(?! (?:are |is )?(?:lost|missing))|\b(?:none\b[^\n]{0,30}|no (?:new )?(?:changes?|inserts?|updates?|rows|data|events) (?:\w+ ){0,3})(?:captured|read|received|arrives?|synced)/,
      near(
        CHANGES,
        said`\bnot? (?:\w+ ){0,3}(?:captur|read|receiv|sync|seen|coming|come|arriv|emit|consum|listen)\w*|\bnothing\b|抓不到|(?:捕获|监听|读取?|收|采集|同步|获取)不到|没有(?:捕获|变化|反应|任何数据)`,
        50,
      ),
    ),
    not: /window|watermark|窗口/,
  },
  'history-only': {
    is: /only (?:the )?(?:histor\w+|snapshot|full|existing|initial|stock|old)[^\n]{0,24}(?:data|rows|records|read|captured|synced)|只(?:有|读|能读取?|会?读取?|同步)[^\n]{0,6}(?:全量|历史|存量)/,
  },
  'enumerator-state': {
    is: /enumerator|source ?coordinator|split ?infos?\b|(?:thousand|million|many|万)[^\n]{0,12}(?:splits|chunks|分片)/,
  },
  'server-id-shared': {
    is: near(
      said`server[-_ ]?id`,
      said`\bsame\b|identical|conflict\w*|duplicat\w*|twice|shared|several|not set|copied|相同|冲突|重复|一样|一致|未设置`,
      40,
    ),
    not: /different server|不同的/,
  },
  'table-altered': {
    is: /alter table|\bddl\b|schema changes?|schema evol\w*|(?:add|new|drop|renam|modif|chang)\w* (?:\w+ ){0,2}columns?|columns? (?:\w+ ){0,3}(?:added|changed|dropped|renamed)|(?:加|新增|增加|删|改)(?:了|一?个)?(?:字段|列)|表结构(?:变更|变化|修改|改变)/,
    not: /no (?:ddl|schema change)|not (?:altered|changed)|没有(?:变|改)/,
  },
  'something-fails': {
    is: /\bfail(?:s|ed|ing|ure)?\b|\berrors?\b|exception|\bcrash\w*|报错|失败|异常|挂(?:了|掉)/,
    not: /no (?:error|exception)|without (?:error|exception)|没有(?:任何)?报错|无异常/,
  },
  'column-narrower': {
    is: either(
      /\b(?:medium|long)text\b[^\n]{0,60}\b(?:text|varchar|string|char)\b|\b(?:text|string)\b[^\n]{0,40}\bvarchar\b/,
      near(
        said`\bcolumn|\bfield|varchar|字段|列`,
        said`too (?:long|small|short|narrow)|length (?:exceed\w*|limit)|exceeds? (?:the )?(?:max\w* )?length|长度(?:不够|不足|超)|过长|超长|太(?:长|短|小)|超出`,
        40,
      ),
    ),
  },
  'lake-table': { is: /\bhudi\b|\bpaimon\b|\biceberg\b|delta lake|merge[- ]on[- ]read/ },
  'compaction-told': {
    is: /compact(?:ion|s|ing)?\b|clustering|小文件合并|合并小文件/,
    not: /rocksdb|log compaction|compacted topic|no compaction/,
  },
  'lookup-told': { is: /lookup|\bdim(?:ension)? (?:table|join)|for system_time as of|维表/ },
  'asked-again-each-time': {
    is: near(
      said`lookup\S*|维表|维度|\bkeys?\b|\brows?\b|\brecords?\b|空值|未命中|不存在`,
      said`(?:looked up|queried|asked|read|fetched) (?:again|each time|every time)|not cached|cache(?:s|d)?\S{0,3} (?:is )?(?:none|unset|not)|cache(?:s|d)? (?:no|not)|no cache|cache misses|重复查询|每[次条](?:都)?(?:去)?(?:查|读)|没开缓存|没有缓存|未缓存`,
      60,
    ),
  },
  'few-per-second': {
    is: /(?<![\d.,])\d{1,2} ?(?:records?|rows?|events?|messages?|条|tps|qps)(?: ?(?:per|\/|每) ?(?:second|sec|s\b|秒))?/,
    not: /with \d{1,2} rows|\d (?:records?|rows?) (?:in|of)\b/,
  },
  'async-operator': {
    is: /async(?:hronous)? (?:i\/?o|wait|mode|lookup|operator|function|queue|requests?)|asyncdatastream|(?:rich)?asyncfunction|(?:un)?orderedwait|asyncwaitoperator|in async mode|异步(?: ?i\/?o|维表|查询|请求|算子|函数)/,
  },
  'answer-too-late': {
    is: either(
      /timeoutexception|time[sd]? ?-?out\b|超时/,
      near(
        said`timeout|超时时间`,
        said`takes? (?:up to |about |over )?\d|shorter than|\bslow\b|\d ?(?:s\b|sec|ms)|耗时`,
        60,
      ),
    ),
    not: /no setting|checkpoint|heartbeat|session|transaction|检查点|心跳|akka|pekko/,
  },
  'queue-full': {
    is: near(
      said`\bqueue\b|capacity|队列|容量`,
      said`\bfull\b|fills?(?: up)?\b|\bstays?\b|not removed|never (?:removed|completed|emitted)|(?:占|打|塞)?满|不释放`,
      40,
    ),
  },
  'future-not-completed': {
    is: near(
      said`resultfuture|\bfutures?\b|callback|complete\(|\bcomplete\b|completeexceptionally|timeout\(\)`,
      said`\bnever\b|\bneither\b|only (?:writes?|logs?|prints?)|overrid\w+ timeout|nothing (?:is |was )?(?:ever )?completed|not (?:called|completed)|(?:throws?|fails?|returns?) before|forg[eo]t\w*|missing|没有|未(?:调用|完成)`,
      40,
    ),
  },
  'system-told': { is: new RegExp(said`${SYSTEM}|\bjdbc\b|stream ?load|\bbulk\b`), not: /\bcdc\b|binlog|read from/ },
  'system-loaded': {
    is: either(
      near(
        said`${SYSTEM}|cluster|\bdb\b|\bserver\b|目标库`,
        said`(?:load|cpu|iops?)[^\n]{0,16}(?:high|100|full)|(?:high|heavy) (?:load|cpu|pressure)|overload\w*|throttl\w*|at its limit|负载(?:很|较|过)?高|打满|压力(?:很|较|过)?大|cpu[^\n]{0,8}(?:高|满)`,
        40,
      ),
      /\bload (?:of|on) (?:the )?[^\n]{0,24}(?:is|was|very|too)[^\n]{0,8}high/,
    ),
    not: /task ?manager|job ?manager|flink cluster|not (?:high|overload)/,
  },
  'writes-one-by-one': {
    is: /(?:each|every|per|a single) (?:row|record|event|message)[^\n]{0,24}(?:own |single |separate |one )(?:insert|request|statement|put|transaction)|one (?:row|record) per (?:insert|request|statement|transaction)|batch(?:\.| )?size\W{0,6}(?:=|:|is|of)? ?1\b|(?:逐条|单条|一条一条)[^\n]{0,4}(?:写|插入|提交)|without batch\w*|not batched|(?:没有|未)(?:攒批|批量)/,
  },
  'system-not-reached': {
    is: near(
      SYSTEM,
      said`\brefused\b|unreachable|(?:cannot|can't|could not|unable to) (?:be reached|connect|reach)|not reachable|connection time(?:d)? ?out|连(?:接)?不上|拒绝连接|无法连接|网络不通|连接超时`,
      50,
    ),
    not: /kafka|task ?manager|job ?manager|checkpoint/,
  },
  'kafka-not-reached': {
    is: near(
      said`kafka|\bbrokers?\b|\btopics?\b|bootstrap`,
      said`\brefused\b|unreachable|(?:cannot|can't|could not|unable to) (?:be )?(?:reached?|connect\w*|listed?|fetch\w*|found)|not reachable|no (?:resolvable|available) (?:broker|bootstrap)|metadata[^\n]{0,30}(?:time(?:d|s)? ?-?out|cannot|not)|连(?:接)?不上|无法(?:连接|获取元数据)|拒绝连接|获取不到元数据`,
      60,
    ),
    not: /offset|deserial|authoriz|sasl/,
  },
  'login-refused': {
    is: near(
      said`\busers?\b|user ?name|password|\blogin\b|account|credentials?|用户名?|密码|账号`,
      said`\bwrong\b|\bdenied\b|rejected|\binvalid\b|incorrect|not allowed|错误|被拒|不正确|没有权限`,
      30,
    ),
  },
  'native-library-told': {
    is: /alpine|\bmusl\b|glibc|libc6-compat|aarch64|\barm64\b|apple (?:silicon|m\d)|librocksdbjni/,
  },
  'rocksdb-not-loaded': {
    is: near(
      said`rocks ?db`,
      said`\bfail\w*|cannot|can't|could not|not load\w*|unsatisfied\w*|\berrors?\b|exception|crash\w*|无法加载|加载失败|报错`,
      50,
    ),
    not: /checkpoint/,
  },
  'message-too-large': {
    is: near(
      said`\brecords?\b|\bmessages?\b|消息`,
      said`too large|larger than[^\n]{0,30}(?:1 ?mb|max\.request\.size|message\.max\.bytes)|recordtoolarge|max\.request\.size|过大|太大`,
      40,
    ),
    not: /akka|pekko|rpc|framesize|binlog/,
  },
  'transaction-timeout-set': {
    is: near(
      said`transaction[._ ](?:max[._ ])?timeout|事务超时`,
      said`\blarger\b|\bgreater\b|exceed\w*|\blonger\b|1 ?h(?:our)?\b|3600000|大于|超过|shorter|smaller|小于`,
      50,
    ),
  },
  'jar-not-there': {
    is: near(
      said`connector|\bdriver\b|\bjars?\b|依赖|驱动`,
      said`not (?:in|on|under) (?:the )?(?:\/?lib\b|flink\/lib|class ?path)|\bmissing\b|not (?:packaged|included|copied|shipped)|缺少|没有(?:放|打|加)|未(?:放|打|加)`,
      40,
    ),
  },
} as const satisfies Readonly<Record<string, Concept>>;
