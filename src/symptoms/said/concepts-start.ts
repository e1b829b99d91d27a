import { type Concept, either, near } from './words.ts';

const said = String.raw;
const SNAPSHOT = said`check ?points?|save ?points?|snapshots?|检查点|保存点`;
const GONE = said`not found|no such file|(?:do(?:es)? not|doesn't|don't|did not|no longer) exist|(?:cannot|can't|could not) be found|\bmissing\b|\b(?:deleted|removed|cleaned|gone)\b|找不到|不存在|被(?:删|清)|删除了|已(?:删|清)`;
const FAILS = said`cannot|can't|could not|\bfail(?:s|ed|ure)?\b|\berrors?\b|exception|not (?:possible|be restored|compatible|start|work|come up)|n't (?:work|start|come up)|refuse[sd]?\b|rejected|无法|不能|失败|报错|异常|不了`;
const CHANGED = said`\bchang(?:ed|es)?\b|\badd(?:ed|s)?\b|\bremoved?\b|renamed|modified|\bset to\b|increased|decreased|rescal\w*|\bnew\b|moved|修改|新增|增加|删除|调整|改(?:为|了|成)|变更|加(?:了|上)`;

/** How a job starts, from which state, and how it ends. */
export const startConcepts = {
  'restore-fails': {
    is: near(
      said`(?:start|restor|recover|resum|restart|submit|re-?run|rescal)\w*[^\n]{0,24}(?:from|with|of|by)[^\n]{0,30}(?:${SNAPSHOT}|\bstate\b|\bit\b|\bthere\b)|\brestor(?:e|ing|ation)\b|(?:start|restor|recover|resum|restart)\w*[^\n]{0,10}(?:from|with) [^\n]{0,20}(?:chk-\d+|savepoint-)|(?:${SNAPSHOT}|\bstate\b)[^\n]{0,12}(?=(?:cannot|can't|could not) be (?:restored|loaded|used|read))|(?:从|用)[^\n]{0,16}(?:${SNAPSHOT})|恢复`,
      FAILS,
      70,
    ),
    not: /high availability|recovers? (?:without|fine)|正常恢复|connection/,
  },
  'snapshot-file-gone': {
    is: either(
      near(
        said`_metadata|chk-\d+|(?:${SNAPSHOT})[^\n]{0,14}(?:files?|dir\w*|folders?|paths?|目录|文件|路径)|shared (?:dir\w*|folder|files?)|状态文件`,
        GONE,
        80,
      ),
      /\bonly\b[^\n]{0,16}_metadata|_metadata(?: file)? only|只(?:有|剩)[^\n]{0,8}_metadata/,
    ),
    not: /not (?:been )?(?:deleted|removed)|没有被?删/,
  },
  'ha-store-told': { is: /zoo ?keeper|\bzk\b|high[- ]availability|\bha\b|config ?maps?|高可用/ },
  'deleted-on-cancel': { is: /delete_on_cancell?ation|no_externalized_checkpoints/ },
  'job-cancelled': { is: /\bcancel\w*|取消/, not: /not cancel|stuck|hang/ },
  'snapshot-given': {
    is: /-{0,2}savepoint-?path\b|execution\.(?:savepoint\.path|state-recovery\.path)|--from-?savepoint|(?<![\w-])-s ?:?(?:hdfs|file|s3a?|oss|\/)|initialsavepointpath/,
    not: /no (?:initial )?savepoint ?path|savepointpath\W{0,4}(?:not set|none|null)/,
  },
  'job-changed': {
    is: near(
      said`sink\.parallelism|(?<!max |max-|maximum )\bparallelism|operators?|\bdag\b|topology|\bquery\b|\bsql\b|job ?graph|\buids?\b|chain\w*|算子|(?<!最大)并行度|拓扑|语句`,
      CHANGED,
      40,
    ),
    not: /no operator|uid[^\n]{0,12}(?:not|never) changed|nothing (?:was |is )?changed/,
  },
  'uids-missing': {
    is: near(
      said`\buids?\b|operator ids?`,
      said`not set|without|\bno\b|missing|generated|auto\w*|random|hash(?:es|ed)?\b|自动生成|随机|没有|未(?:设置|指定)`,
      24,
    ),
  },
  'max-parallelism-changed': {
    is: near(
      said`max(?:imum)?[-_. ]?parallelism|最大并行度`,
      said`${CHANGED}|differ\w*|exceed\w*|greater|larger|lower|smaller|mismatch|不同|不一致|超过|大于|小于`,
      50,
    ),
  },
  'state-class-changed': {
    is: near(
      said`\bpojo\b|case class|\bavro\b|state (?:class|type|object)|data class|serializer|java ?bean|entity class|实体类?|状态(?:类|对象|类型)`,
      CHANGED,
      40,
    ),
  },
  'max-parallelism-told': { is: /max(?:imum)?[-_. ]?parallelism|最大并行度/ },
  'parallelism-raised': {
    is: near(
      said`(?<!max[-_. ]?|maximum )\bparallelism|\brescal\w*|(?<!最大)并行度`,
      said`from \d+ to \d+|increas\w*|raised|(?:scaled|scaling) (?:up|out)|larger|从 ?\d+ ?(?:改|调|增|到)[^\n]{0,6}\d+|调大|增大|增加|扩`,
      30,
    ),
  },
  'backend-changed': {
    is: near(
      said`state[ .]?backend|hashmap|rocksdb|状态后端`,
      said`chang(?:ed|es)|switch(?:ed|es)?|replaced|from [^\n]{1,24} to\b|换成|改(?:为|成)|切换`,
      40,
    ),
    not: /changelog|threads?/,
  },
  'cancel-hangs': {
    is: near(
      said`\bcancell?ing\b|cancell?ation|\bcancel(?:s|led|ed)?\b|取消|停止(?:作业|任务)`,
      said`\bstuck\b|\bhang(?:s|ing)?\b|never (?:ends?|finish\w*|complet\w*|cancel\w*)|forever|does(?: not|n't) (?:end|finish|complete|return|stop)|(?:for|after) (?:more than )?\d+\+? ?(?:s\b|sec\w*|min\w*|hours?)|卡(?:住|在|死)|一直|不(?:结束|掉|退出)|无法(?:取消|停止|结束)|不了`,
      40,
    ),
    not: /checkpoint|检查点/,
  },
  'watchdog-kills': { is: /watchdog|task\.cancellation\.timeout|(?:not|n't) react to cancel/ },
  'network-memory-short': {
    is: near(
      said`network (?:buffers?|memory)|number ?of ?buffers|网络(?:缓冲|内存)`,
      said`insufficient|not enough|too (?:few|small|little|low)|exhausted|required[^\n]{0,20}available|不足|不够|太(?:少|小)`,
      40,
    ),
    not: /not too small/,
  },
  'workers-not-registered': {
    is: near(
      said`task ?managers?|\btms?\b`,
      said`(?:cannot|can't|unable to|fail\w* to|not|never) (?:be )?(?:register\w*|connect to the (?:job|resource) ?manager)|registration (?:time\w*|fails?|failed)|list (?:is |stays |remains )?empty|keeps? (?:on )?trying to connect to|列表为空|注册(?:不上|失败|超时)|无法注册|(?:not|n't) (?:shown|listed|visible|appear)`,
      50,
    ),
  },
  'reporter-set': { is: /metrics\.reporters?\.[\w-]{1,40}\.(?!factory|class)\w|metrics\.reporters? ?[:=]/ },
  'reporter-factory': { is: /metrics\.reporter\.[\w-]{1,40}\.(?:factory\.)?class/ },
  'reporter-silent': {
    is: near(
      said`\bports? [\d/ ,-]+|endpoint|prometheus|scrape\w*|reporter|metrics|指标`,
      said`\brefused\b|nothing|no (?:metrics|data)|not (?:reachable|listening|open)|empty|没有(?:数据|指标)|拒绝连接|采集不到`,
      60,
    ),
  },
  'manager-address-local': {
    is: near(
      said`rpc[.-]address|jobmanager\.rpc|bind-host|rest\.address|/etc/hosts|主机名`,
      said`localhost|127\.0\.0\.1|wrong|0\.0\.0\.0|different|not resolv\w*|解析(?:不|错)|不一致`,
      40,
    ),
  },
  'versions-differ': {
    is: near(
      said`\bclient\b|cluster|\bimage\b|\bjars?\b|connector|compiled|built|集群|客户端|依赖|镜像`,
      said`different (?:flink |scala )?versions?|versions? (?:differs?|mismatch\w*|do(?:es)? not match|are not the same)|another version|版本不(?:一致|同|匹配|对应|兼容)|incompatible versions?|flink ?\d\.\d+[^\n]{0,30}(?:on|to|with|against|in|at|into)[^\n]{0,12}\d\.\d+[^\n]{0,16}(?:cluster|集群)|(?:against|with|for) flink ?\d\.\d+`,
      60,
    ),
    not: /same version|版本一致|server version|database|mysql|kafka broker/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
