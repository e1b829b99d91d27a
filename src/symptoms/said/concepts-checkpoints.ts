import { type Concept, either, MORE_WITH_TIME, near } from './words.ts';

const said = String.raw;
const SNAPSHOT = said`check ?points?|check ?pointing|检查点|\bcp\b`;

/** How checkpoints run and what they leave, and how jobs come back from them. */
export const checkpointConcepts = {
  'runs-but-does-nothing': {
    is: either(
      near(
        said`\brunning\b|\bis up\b|运行中|正在运行`,
        said`(?:does|do|did)(?:n't| not) (?:process|do|read|consume|emit|move)|process(?:es|ing)? (?:nothing|no )|nothing (?:is )?(?:processed|happens)|no (?:progress|throughput)|stands? still|\bstuck\b|\bhangs?\b|\bfrozen?\b|不(?:再)?处理|没有(?:处理|消费|进展|流量)|不消费|卡(?:住|死)|假死|停滞`,
        50,
      ),
      /(?:operator|job|pipeline|source|sink) (?:stands still|hangs)\b|no (?:longer|more) (?:emits?|outputs?|sends?|produces?|processes?) |no longer (?:emits?|outputs?|produces?)\b|(?:emits?|outputs?|produces?|processes?) nothing (?:any ?more|at all)|no (?:more )?(?:output|progress)[^\n]{0,6}any ?more|(?:job|operator|pipeline|作业|算子) (?:is |was |remains? |stays? )?stuck\b|(?:processing|throughput|job|pipeline|consumption) (?:suddenly |simply |just )?(?:stops?|stopped|hangs|froze|freezes|stands still|got stuck|gets stuck)\b|(?:作业|任务)(?:假死|卡死|卡住不动)/,
    ),
    not: /watermark|checkpoint|savepoint|水位|检查点|cancel|取消|no longer stuck|window|\b(?:some|one) (?:sub)?tasks?|stuck in (?:created|scheduled|initiali)/,
  },
  'waits-for-answers': {
    is: near(
      said`in-?flight|async\w*|\bsinks?\b|client|kinesis|firehose|dynamo\w*|requests?|异步|请求|客户端`,
      said`async\w*|waits? (?:for ?ever|without end|endless\w*|indefinitely)|never (?:returns?|answers?|completes?|comes back)|in-?flight|不返回|一直等待|无限等待`,
      60,
    ),
  },
  'async-sink-named': {
    is: /async ?sink|kinesis\w*sink|firehose\w*sink|dynamo\w*sink|elasticsearch\w*sink|asyncsinkwriter|\bsinks?\b[^\n]{0,30}(?:kinesis|firehose|dynamodb|elasticsearch|opensearch|cassandra)/,
  },
  'unaligned-on': {
    is: /unaligned[^\n]{0,20}(?:enabled|\bon\b|true|used|switched on|set)|(?:enabled?|uses?|with|switched on|开启|使用)[^\n]{0,12}(?:unaligned|非对齐)|非对齐[^\n]{0,10}(?:已?开启|打开|启用|true)/,
    not: /not (?:enabled|used)|without|disabled|未(?:开启|启用)|没有?开启/,
  },
  'unaligned-off': {
    is: /unaligned[^\n]{0,20}(?:not |disabled|\boff\b|false)|\b(?:no|not|without)\b[^\n]{0,12}unaligned|(?:未|没有?|关闭)[^\n]{0,6}非对齐|非对齐[^\n]{0,12}(?:未|没有?|关闭|false)/,
  },
  'interval-tiny': {
    is: either(
      near(
        said`(?:${SNAPSHOT})[^\n]{0,12}(?:interval|间隔|周期)|interval of (?:the )?checkpoints?|enablecheckpointing`,
        said`\b(?:[1-9]|10) ?(?:s\b|sec\w*|秒)|(?<!\d)\d{2,4} ?(?:ms|毫秒)|too (?:short|small)|very short|太短|过短|\b[1-9]000\b`,
        24,
      ),
      near(
        SNAPSHOT,
        said`back[- ]to[- ]back|one after (?:the other|another)|all the time|permanently|接连不断|一个接一个|一直在做`,
        40,
      ),
      near(
        SNAPSHOT,
        said`every (?:second|[1-5] ?s(?:ec\w*)?\b|\d{2,3} ?ms|few seconds)|每(?:秒|隔?[1-5一二两三] ?秒)|most of (?:its|the) time in`,
        30,
      ),
    ),
    not: /\b\d+ ?(?:min|hours?|h\b)|分钟/,
  },
  'one-barrier-late': {
    is: near(
      said`barriers?|屏障`,
      said`\b(?:that|those|the (?:other|second)(?: one)?|one (?:input|channel|stream|side|of them)|another)\b[^\n]{0,30}(?:\blate\b|\blater\b|\bslow\w*|after \d+)|某一?[路条个][^\n]{0,16}(?:晚|慢)|其中一[路条个][^\n]{0,16}(?:晚|慢)`,
      60,
    ),
    not: /not late|unaligned/,
  },
  'tasks-finished': {
    is: near(
      said`\btasks?\b|subtasks?|sources?|operators?|vertex|任务|数据源|算子`,
      said`\bfinished\b|has ended|已(?:经)?(?:结束|完成)`,
      40,
    ),
    not: /checkpoint (?:is|was|has) finished|not finished|never finish|unfinished|all tasks are finished/,
  },
  'no-more-checkpoints': {
    is: near(
      SNAPSHOT,
      said`no longer (?:triggered|taken|made|complet\w*|possible)|not (?:triggered|taken|made|started|possible)|stopp?(?:s|ed)?\b|no (?:more|new|further)|\bnone\b|不再?(?:触发|执行|进行)|无法(?:触发|进行)|没有(?:再)?(?:触发|新的)`,
      40,
    ),
    not: /no checkpointing|not enabled|stopp?ed the job|stop(?:ped)? with/,
  },
  'checkpoint-folder-grows': {
    is: near(
      said`(?:${SNAPSHOT})s?[^\n]{0,12}(?:dir\w*|folders?|path|storage|files|bucket|目录|文件|路径)|\bshared\b[^\n]{0,10}(?:dir\w*|folder|目录)|chk-\S*`,
      said`${MORE_WITH_TIME}|(?:not|never|n't) (?:be(?:en)? )?(?:deleted|removed|cleaned)|left (?:behind|over)|accumulat\w*|fills?|orphan\w*|没有(?:被)?(?:删除|清理)|未(?:被)?(?:删除|清理)|不(?:会)?(?:自动)?(?:删除|清理)|残留|堆积|占满`,
      60,
    ),
    not: /checkpoint size|not grow|状态大小/,
  },
  'one-state-larger': {
    is: near(
      said`(?:one|a single|some|few|certain|individual) (?:of (?:the )?)?(?:\d+ )?(?:sub)?tasks?|(?:sub)?task ?#?\d+|某个?(?:子任务|subtask)|个别(?:子任务|subtask)|一个(?:子任务|subtask)`,
      said`(?:state|checkpoint(?:ed)?(?: data)?)(?: size)?[^\n]{0,24}(?:\d+ ?(?:gb|g\b)|larger|bigger|times|huge|much more)|(?:\d+ ?gb|larger|bigger|most)[^\n]{0,16}\bstate\b|(?:状态|检查点)(?:大小)?[^\n]{0,12}(?:远大于|特别大|很大|倍|\d+ ?g)`,
      60,
    ),
  },
  'non-restored-allowed': {
    is: /allow-?non-?restored-?state|ignore-unclaimed-state|(?<![\w-])-n\b[^\n]{0,12}(?:flag|option|used|given)/,
  },
  'state-gone-told': {
    is: near(
      said`\bstate\b|aggregat\w*|counts?\b|counters?|sums?\b|状态|计数|聚合`,
      said`\blost\b|\bgone\b|\bempty\b|(?:from|at) (?:0|zero|scratch)|\breset\b|missing|丢(?:失|了)|清零|从零|从 ?0|为空|没了`,
      40,
    ),
    not: /not lost|no state (?:is )?lost|没有丢/,
  },
  'restore-takes-long': {
    is: either(
      near(
        said`\binitiali[sz]ing\b|restor(?:e|ing|ation)\b|recover(?:y|ing|s)?\b|download\w*[^\n]{0,12}state|恢复(?:状态)?|下载状态`,
        said`(?:takes?|lasts?|needs?|for|took|耗时|要|需要|花)[^\n]{0,14}\d+ ?(?:min\w*|hours?|h\b|分钟|小时)|very (?:long|slow)|\bslow\b|half an hour|很(?:慢|久|长)|太慢|几十分钟|半小时`,
        40,
      ),
    ),
    not: /snapshot phase|full read|checkpoint (?:takes|duration)|consumer/,
  },
  'savepoint-client-gives-up': {
    is: near(
      said`savepoint|保存点`,
      said`(?:client|command|cli|curl|request|命令|客户端)[^\n]{0,30}(?:time[sd]? ?-?out|gives? up|超时)|(?:time[sd]? ?-?out|超时)[^\n]{0,40}(?:client|cli\b|command|命令|客户端)`,
      70,
    ),
  },
  'timers-many': {
    is: near(
      said`\btimers?\b|定时器|ontimer`,
      said`million|thousands|\bmany\b|all (?:at|fire)|same (?:time|timestamp|moment)|at once|full hour|midnight|storm|大量|同时|整点|集中|零点`,
      40,
    ),
  },
} as const satisfies Readonly<Record<string, Concept>>;
