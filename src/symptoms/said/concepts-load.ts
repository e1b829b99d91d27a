import { type Concept, either, LASTS, MORE_WITH_TIME, near } from './words.ts';

const said = String.raw;
const PART = said`subtasks?|sub-tasks?|\btasks?\b|parallel instances?|子任务|实例|并行|并发|\bslots?\b|\btask\b`;
const PRESSURE = said`back ?-?pressure[d]?|反压|背压`;
const NO_PRESSURE = said`(?:\bno|without|not|没有|无|未)(?: any| see)? ?(?:${PRESSURE})|\b(?:no|none of the|neither) (?:\w+ ){0,3}(?:is |are |was |shows? |has |have )?(?:${PRESSURE})|\bnothing (?:is |was )?(?:${PRESSURE})|(?:${PRESSURE}) (?:of|on|in|at) (?:all|every|each) \w+\W{0,3}(?:is |are )?(?:ok\b|low\b|none|0 ?%)|(?:都|均)(?:没有|无|未|不)(?:出现)?(?:${PRESSURE})`;
const CALL = said`\bjdbc\b|preparedstatement|\bhttps?\b|rest(?:ful)?\b(?: get| post| api| call| service)?|\bredis\b|\bquery\b|\bqueries\b|\bdatabase\b|\bmysql\b|\bpostgres\w*|\bselects?\b|\belasticsearch\b|\brpc\b|\bhbase\b|external (?:service|system|call|request|api)|\bdubbo\b|\bgrpc\b|数据库|外部(?:服务|系统|接口)|查询|请求(?:外部|接口|服务)|调用(?:外部|接口|服务)|接口|thread\.sleep`;

/** Who works, who waits, who rests. */
export const loadConcepts = {
  'one-subtask-more': {
    is: either(
      near(
        said`(?:one|a single|single|few|some|(?<![\d,.])\d{1,2}|two|individual|certain) (?:of (?:the )?)?(?:\d+ )?(?:${PART})|(?:${PART}) ?#?\d+|(?:个别|单个|某个?|一个|部分|有的|少数|其中一个)\s?(?:${PART})`,
        said`(?:most|all|nearly all|the bulk) (?:of )?(?:the )?(?:records|data|events|traffic|load|work)|\d+ ?(?:x|times|%)|twice|double|(?:much|far|way) (?:more|larger|higher|busier|longer)|\bbusy\b|overload|大部分|远(?:高|大|多|超)于?|(?:两|几|数|\d+) ?倍|繁忙|特别(?:大|多|高|慢)`,
        60,
      ),
      /(?:只有|仅有?) ?(?:\d+|一|两|几|少数) ?个?[^\n]{0,10}(?:繁忙|忙|有数据|在处理)[^\n]{0,16}(?:其他|其余|别的)|only (?:one|two|a few|\d+)(?: of (?:the )?\d+)?(?: sub)?(?: ?tasks?)?[^\n]{0,16}(?:busy|works?|gets?)[^\n]{0,30}(?:others?|rest|remaining)[^\n]{0,16}(?:idle|nothing|empty)/,
      /only (?:about )?\d+\+?(?: of (?:the )?\d+)? (?:\w+ ){0,2}(?:task ?managers?|writers?|subtasks?|sub-tasks?|instances?|tasks?|slots?|threads?)[^\n]{0,30}\b(?:have|has|had|get|gets|got|sees?|receive[sd]?|process(?:es|ed)?) (?:any |a )?(?:data|records?|events?|input)/,
      near(
        said`(?:the |all )?(?:others?|rest|remaining|median|average|next one|second)\b(?: (?:ones|subtasks?|tasks|instances))?|其他|其余|别的|平均`,
        said`(?:(?:one|a single|1) (?:of (?:the )?)?(?:\w+ )?|\b)(?:subtasks?|sub-tasks?|\btasks?) ?#?\d+|\b(?:one|a single) (?:\w+ )?(?:sub)?tasks?\b[^\n]{0,40}(?:\bred\b|busy|high|full|hot|slow|\d ?[mgt]b\b)|(?:far|way|much|well) (?:above|beyond|over|more than|higher than)|(?:\d+|几十?|数十?|上?百) ?倍|(?:第|某) ?\d* ?个? ?(?:subtask|子任务|task|实例)`,
        60,
      ),
      /集中(?:到|在|于)[^\n]{0,8}(?:少数|几个|某个|个别|单个|一个)[^\n]{0,8}(?:key|键|分区|实例|子任务)?/,
      /(?:某|一?部分|个别|少数|有些)(?:一部分|些|个)?[^\n]{0,8}(?:数据量|数据|key|负载)[^\n]{0,6}(?:特别|非常|远|过|极|很)(?:大|多|高)/,
    ),
    not: /state size|checkpoint|检查点|watermark|水位|clock|no (?:data )?skew|没有倾斜|ack(?:ed|nowledg)|\b(?:all|every) (?:the )?(?:\d+ )?(?:sub-?)?tasks?\b(?! (?:but|except))|\bfinished\b[^\n]{0,24}\brunning\b|idle sub|no partitions?\b|partitions? |消费不到/,
  },
  'uneven-work': {
    is: either(
      near(
        PART,
        said`(?:执行时间|处理时间|耗时|数据量|负载|流量|record|load|duration|busy\w*|input)[^\n]{0,20}(?:不一致|不均衡?|不均匀|差异|相差|悬殊|uneven|unbalanced|imbalanc\w*|differs?|vary|varies|not even)`,
        50,
      ),
      /uneven(?:ly)? (?:distribut\w+|load\w*|spread)|(?:数据|负载)(?:分布)?(?:严重)?不均|(?:data|key|load) skew|数据倾斜/,
    ),
    not: /no (?:data |key |load )?skew|not skewed|没有(?:数据)?倾斜|无(?:数据)?倾斜|partition|分区|clock/,
  },
  'keys-even': {
    is: near(
      said`\bkeys?\b`,
      said`\beven(?:ly)?\b|uniform|balanced|well distributed|(?<!不)均匀|(?<!不)均衡|分布(?:很|比较)?平均`,
      24,
    ),
    not: /not even|uneven|unbalanced|不均/,
  },
  'key-groups-uneven': {
    is: either(
      /\btwo key[- _]?groups?[^\n]{0,24}\bone\b|\bone key[- _]?group[^\n]{0,24}\btwo\b/,
      near(
        said`key[- _]?groups?`,
        said`uneven|not (?:the same|equal|even)|differ|\btwo\b[^\n]{0,30}\bone\b|twice|more than|两倍|不(?:相同|均|同|等)|没有[^\n]{0,6}相同|有的|\bone\b[^\n]{0,20}\btwo\b|1 or 2`,
        40,
      ),
      near(
        said`max[- _.]?parallelism|最大并行度`,
        said`not (?:a )?(?:multiple|divisible|divid)|不是[^\n]{0,10}(?:倍数|整数倍)|(?:不能|无法)整除`,
        40,
      ),
    ),
  },
  'no-gc-trouble': {
    is: /no (?:long |full )?gc\b|gc (?:is |times? )?(?:is |are )?(?:normal|fine|low|ok)|没有 ?(?:full )?gc|无 ?(?:full )?gc|gc ?正常/,
  },
  'no-backpressure': {
    is: new RegExp(said`${NO_PRESSURE}|(?:${PRESSURE})\D{0,4}(?:is )?(?:ok\b|none|0 ?%|low\b|正常)`),
    not: new RegExp(said`(?:not|no) (?:only|longer)`),
  },
  backpressure: {
    is: either(
      new RegExp(PRESSURE),
      near(
        said`graph|operators?|vertices|vertex|everything|web ?ui|upstream|算子|页面`,
        said`\bred\b|飘红|红色|全红|标红`,
        30,
      ),
      /(?:everything|all|operators?|vertices) (?:ahead|before|upstream|in front)[^\n]{0,24}(?:held up|waits?|blocked|stalls?)/,
    ),
    not: new RegExp(said`${NO_PRESSURE}|(?:${PRESSURE})\D{0,4}(?:is )?(?:ok\b|none|0 ?%|low\b|正常)(?![^\n]*->)`),
  },
  'backpressure-ends-at-operator': {
    is: either(
      /back ?-?pressured? ?[(:=]? ?(?:[5-9]\d|100) ?%[^\n]{0,120}(?:->|→|=>)[^\n]{0,60}back ?-?pressured? ?[(:=]? ?[0-2]?\d ?%/,
      /(?:反压|背压) ?[(:=（]? ?(?:[5-9]\d|100) ?%[^\n]{0,120}(?:->|→|=>)[^\n]{0,60}(?:反压|背压) ?[(:=（]? ?[0-2]?\d ?%/,
      near(
        said`(?:up ?stream|before it|in front of it|predecessors?|上游)[^\n]{0,20}(?:${PRESSURE})`,
        said`(?:down ?stream|after it|behind it|itself|下游|自身)[^\n]{0,24}(?:no|not|ok\b|idle|low|0 ?%|无|没有|正常|空闲)`,
        80,
      ),
    ),
  },
  'all-subtasks-busy': {
    is: /(?:instances|subtasks|tasks|all of them) (?:are |is |run )?(?:at|under) full load|满负荷|(?:all|every) (?:\d+ )?(?:sub)?tasks?[^\n]{0,24}(?:busy|100 ?%)|(?:busy|100 ?%)[^\n]{0,16}(?:all|every) (?:\d+ )?(?:sub)?tasks?|subtasks? (?:\w+ ){0,3}(?:about )?the same number of (?:records|events|messages)|(?:所有|全部)(?:子任务|subtask)[^\n]{0,10}(?:繁忙|busy|100)/,
  },
  'same-without-sink': {
    is: near(
      said`\bprint\b|discard\w*|black ?hole|(?:without|remov\w+|dropp\w+|no|instead of) (?:the )?(?:\w+ )?sink|(?:去掉|删除|换掉|注释掉?) ?(?:\w+ ?)?sink|换成 ?print`,
      said`(?:stays?|remains?|persists?)(?: the same)?\b|(?:no|little|any) (?:difference|change)|(?:still|also) (?:slow|there|back)|the same\b|does(?: not|n't) (?:help|change)|仍然?|依然|没有(?:变化|改善)|一样`,
      60,
    ),
  },
  'well-without-sink': {
    is: near(
      said`\bprint\b|discard\w*|black ?hole|(?:without|remov\w+|dropp\w+|no) (?:the )?(?:\w+ )?sink|sink[^\n]{0,12}(?:commented out|removed|disabled|switched off|replaced)|(?:去掉|删除|换掉|注释掉?) ?(?:\w+ ?)?sink|换成 ?print`,
      said`\bfine\b|\bfast(?:er)?\b|recover\w*|\b(?:is |are |back to )?normal\b|(?:pressure|lag)[^\n]{0,16}(?:gone|disappears?|vanish\w*)|full speed|times (?:as|the)|(?:立即|马上)?恢复|正常|很快|消失|上升|提升`,
      60,
    ),
    not: /not (?:fine|normal|fast)|不正常|no (?:difference|change)|stays?\b/,
  },
  'well-without-operator': {
    is: near(
      said`(?:roll(?:ing|ed) back|revert\w*|without|remov\w+|bypass\w*|skipp\w+|comment\w* out) (?:the |this |that )?(?:[\w-]+ )?(?:operator|function|map|filter|process|udf|rules?|step|parsing)|(?:去掉|删除|跳过|注释掉?)[^\n]{0,10}(?:算子|函数|逻辑|规则|解析)`,
      said`\bfine\b|\bfast(?:er)?\b|(?:old|former|full) speed|recover\w*|\bnormal\b|gone|disappears?|vanish\w*|full speed|times (?:as|the)|恢复|正常|很快|消失|上?升|提升`,
      60,
    ),
    not: /watermark|checkpoint|error|exception/,
  },
  'operator-holds-cpu': {
    is: either(
      near(
        said`cpu(?: time)?|profil\w*|flame ?graph|火焰图|线程`,
        said`(?:[5-9]\d|100) ?%[^\n]{0,50}(?:operator|function|udf|regex|pattern|pars\w+|\bcep\b|\bnfa\b|算子|函数|解析|规则)|(?:operator|function|udf|\bcep\b|\bnfa\b|算子|函数)[^\n]{0,30}(?:[5-9]\d|100) ?%`,
        50,
      ),
      /(?:[5-9]\d|100) ?%[^\n]{0,24}\bcpu[^\n]{0,50}(?:operator|function|udf|regex|pattern|\bcep\b|\bnfa\b|算子|函数)/,
    ),
    not: /kryo|serializ|rocksdb|\bgc\b|序列化/,
  },
  'lag-grows': {
    is: either(
      /\b(?:falls?|fell|falling|gets?) (?:further )?behind\b/,
      near(
        said`\blag\b|\bdelay\b|(?:数据|处理)延迟|backlog|records[-_]lag\S*|积压|消费延迟`,
        said`${MORE_WITH_TIME}|falls? behind|go(?:es)? up|piles? up|builds? up|accumulat\w*|严重|越来越|持续|百万|上亿`,
        40,
      ),
    ),
    not: /checkpoints? |watermark|start delay|restart|write|no (?:lag|backlog)|not grow|无积压|没有积压/,
  },
  'call-per-record': {
    is: either(
      near(
        said`\b(?:rich)?(?:flat)?map(?:function)?\b|processelement|processfunction|per (?:record|event|message|row)|(?:every|each|for each|for every) (?:record|event|message|row|element)|逐条|每条|每一?次|每来一条`,
        CALL,
        60,
      ),
      near(
        said`(?:each|every) (?:\w+ ){0,2}(?:record|event|message|row|element)|每(?:来)?一?条`,
        said`\b(?:asks?|calls?|quer(?:y|ies)|requests?|looks? up|fetch(?:es)?|waits?)\b[^\n]{0,40}(?:servers?|services?|endpoint|\bapi\b|database|\bdb\b|redis|store|reply|answer|response)`,
        60,
      ),
      near(
        said`\bsynchronous(?:ly)?\b|blocking|同步|阻塞`,
        said`jdbc|http|rest\b|query|database|redis|数据库|查询|接口|请求`,
        40,
      ),
    ),
    not: /asyncfunction|asyncdatastream|async i\/o is used|lookup join|\bsink\b|已(?:使用|改成)异步|checkpoint (?:http|rest)/,
  },
  'throughput-low': {
    is: near(
      said`\btps\b|\bqps\b|throughput|\brate\b|\bspeed\b|records per second|吞吐(?:量)?|处理速度`,
      said`stuck at|never (?:exceeds|above|more than)|(?:limited|capped) (?:to|at)|fell|drop(?:s|ped)|\bonly\b|\blow\b|\bslow\b|\bpoor\b|只有|很低|较低|上不去|太慢|很慢`,
      24,
    ),
    not: /正常|not (?:low|slow)|hit (?:rate|ratio)|sampl\w+ rate|rate limit/,
  },
  'thread-in-call': {
    is: near(
      said`threads?\b|thread ?dump|stack|flame ?graph|线程|火焰图|堆栈`,
      said`jdbc|socketread|socketinputstream|http|external (?:service|system|call)|database|redis|sleep|外部(?:服务|系统|接口)|数据库|请求`,
      60,
    ),
    not: /deadlock|kafka producer|netty/,
  },
  'serialization-hot': {
    is: near(
      said`thread|flame ?graph|cpu|hot|profil|stack|火焰图|热点|线程`,
      said`kryo|serializ(?:er|ation)|serialis|copy\(|pojo|avro|序列化|深拷贝`,
      60,
    ),
    not: /exception|error|incompatible|cannot/,
  },
  'lookup-slow': {
    is: near(
      said`lookup(?: join)?|维表(?: ?join)?|dimension table`,
      said`${LASTS}|busy|bottleneck|瓶颈|反压|back ?-?pressure|low tps|吞吐`,
      60,
    ),
    not: /正常|\b(?:is|are|works?) (?:fine|ok|normal)\b|no (?:lag|backlog)|无积压/,
  },
  'sink-named-slow': {
    is: near(
      said`\bsinks?\b|\bwriters?\b|写入(?:端|速度)?|目标库|\bdb\b`,
      said`\bslow|bottleneck|busy (?:9\d|100)|忙碌?度? ?(?:9\d|100)|100 ?% busy|cannot keep up|can't keep up|throughput is low|很慢|瓶颈|跟不上|写入慢|吞吐(?:量)?低`,
      40,
    ),
    not: /checkpoint|flush|lookup|检查点/,
  },
  'parallelism-above-partitions': {
    is: /parallelism[^\n]{0,60}(?:>|greater than|more than|higher than|larger than|exceeds?|above)[^\n]{0,30}partition|并行度[^\n]{0,16}(?:>|大于|超过|多于|高于)[^\n]{0,16}(?:partition|分区)|(?:partitions|分区数?)[^\n]{0,20}(?:<|fewer than|less than|小于|少于)[^\n]{0,30}(?:parallelism|并行度)/,
  },
  'some-source-subtasks-idle': {
    is: near(
      said`source (?:sub)?tasks?|source[^\n]{0,12}subtasks?|source (?:readers?|instances?)|(?:部分|有的|有些|某些)[^\n]{0,12}(?:子任务|实例)|数据源[^\n]{0,6}子任务|consumer|消费(?:者|线程)`,
      said`\bidle\b|no partitions?|without partitions?|(?:do|have|does|has) nothing|without work|空闲|没有(?:分配)?(?:到)?分区|(?:未|没有)分到[^\n]{0,4}分区|消费不到`,
      40,
    ),
  },
  'cpu-throttled': {
    is: near(said`cpu|nr_throttled|cfs`, said`throttl|quota|limited|限流|限制|配额`, 40),
    not: /not throttled|no throttl|没有限/,
  },
  'cpu-low': {
    is: near(said`\bcpus?\b`, said`\blow\b|idle|bored|hardly used|\b[0-2]?\d ?%|空闲|很低|不高`, 20),
    not: /iowait|throttl/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
