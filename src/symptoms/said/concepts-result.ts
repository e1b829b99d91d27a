import { type Concept, either, NOT_COME, near } from './words.ts';

const said = String.raw;
const JM = said`job ?managers?|\bjm\b|\bmaster\b`;
const WRONG = said`not captured|(?:cannot|can't|not) (?:capture|read|sync)\w*|duplicat\w*|\btwice\b|disorder\w*|wrong|incorrect|inconsisten\w*|stale|\blost\b|missing|重复|翻倍|多了?一倍|乱序|错误|不一致|不正确|丢失|不对`;

/** What comes out, what is there after a restart, and what the cluster lost. */
export const resultConcepts = {
  'target-stays-empty': {
    is: either(
      near(
        said`\btable\b|\btarget\b|\bsink\b|\bfiles?\b|\bhdfs\b|\bhive\b|\boutput\b|directory|\bdata\b|hoodie\w*|\bwriters?\b|stream_write|目标(?:表|库|端)|表|文件|数据|目录`,
        said`${NOT_COME}|(?:stays?|is|remains?|are|[:=]) ?(?:always )?empty|no data (?:is )?(?:seen|visible|found)|nothing (?:is )?(?:committed|written|visible)|not (?:been )?committed|(?:can't|cannot|could not|doesn't|does not|never) (?:\w+ ){0,2}commits?\b|查(?:询)?不到|查不出|看不到|不可见|没有写入|未提交`,
        40,
      ),
      /nothing (?:is |was )?(?:ever )?(?:committed|written|visible)|no commits?\b/,
    ),
    not: /partition [^\n]*(?:empty|no)|\btable not found|does not exist|window|watermark|窗口|no data (?:is )?lost|没有丢/,
  },
  'target-is-filled': {
    is: near(
      said`\bdata\b|rows|records|events|数据|记录`,
      said`(?:arrives?|keeps? arriving|are written|is written|reach(?:es)?|flows?)\b[^\n]{0,24}(?:sink|target|table|all the time|the whole time|steadily)|一直(?:有)?(?:写入|输出|到达)|(?:写入|输出)正常`,
      30,
    ),
    not: /\bnot?\b|never|n't|没有|不/,
  },
  'commits-with-checkpoints': {
    is: /\bhudi\b|\biceberg\b|\bpaimon\b|\bdelta (?:lake|table)\b|\bhive(?:\b|_)|\bhdfs(?:\b|_)|file ?sink|filesystem connector|streamingfilesink|\bparquet\b|\borc\b|exactly[-_ ]once|\bdoris\b|\bstarrocks\b|two-?phase/,
  },
  'visible-once-it-ends': {
    is: either(
      near(
        said`cancel\w*|stop(?:s|ped)?\b|(?:job )?(?:ends|finish\w*)|停止|取消|结束`,
        said`(?:data|rows|files?|results?|records?|数据|文件|结果)[^\n]{0,24}(?:\bis there|are there|appears?|(?<!not )visible|shows? up|committed|written|出现|可见|能看到|才有)|(?:出现|可见|能看到|才有)[^\n]{0,12}(?:data|rows|files?|数据|文件|结果)`,
        60,
      ),
    ),
    not: /not (?:visible|there)|state|checkpoint/,
  },
  'files-in-progress': {
    is: /in-?progress(?: part)? files?|\.inprogress|\.pending\b|part files? (?:stay|remain)|inprogress 文件/,
  },
  'read-committed': { is: /read_committed|isolation[.-]level|read committed/ },
  'no-change-after-snapshot': {
    is: near(
      said`binlog|incremental|increment phase|changes?\b|cdc|增量`,
      said`not work|no changes? (?:arrive|come|is|are)|not (?:captured|synced|synchroni\w+|read|arriv\w+|switched)|nothing|never|doesn't|does not|没有|不同步|收不到|不生效|未(?:同步|读取)|无法`,
      50,
    ),
    not: /exception|error|no changes? (?:lost|missing)|no longer available|position|gtid|purged/,
  },
  duplicates: {
    is: /duplicat(?:e|es|ed|ion|ions)\b|\btwice\b|second time|written again|doubled\b|重复|翻倍|多了?一倍|写(?:了)?(?:两次|两遍|多次)|两条/,
    not: /parallelism[^\n]{0,16}doubled|no duplicat|without duplicat|没有重复|无重复|deduplicat|duplicate (?:class|entry|key)|retry|twice (?:as|the)/,
  },
  'right-with-one': {
    is: near(
      said`parallelism[^\n\d]{0,12}\b1\b|(?:single|one) parallelism|parallelism (?:of )?one|并行度[^\n\d]{0,8}1(?!\d)|单并行度?|单并发`,
      said`no duplicat\w*|correct|\bworks?\b|\bfine\b|\bok\b|\bright\b|as expected|can (?:capture|read|consume|sync\w*)|(?:are|is) (?:captured|read|synced)|no (?:problem|disorder|loss)|正常|没有(?:重复|问题|乱序)|正确|无重复|没问题`,
      50,
    ),
    not: /not (?:work|correct|right)|doesn't work|不正常|不正确/,
  },
  'wrong-with-many': {
    is: near(
      said`parallelism[^\n]{0,10}(?:>|above|greater than|more than|larger than) ?1|parallelism[^\n\d]{0,12}(?:[2-9]|\d{2,})\b|higher parallelism|several (?:sub)?tasks|并行度[^\n]{0,6}(?:>|大于|超过) ?1|并行度[^\n\d]{0,8}(?:[2-9]|\d{2,})|多并行|多并发`,
      WRONG,
      80,
    ),
    not: /no duplicat|没有重复/,
  },
  'rows-with-keys': {
    is: /primary key|upsert|retract|changelog|\bcdc\b|(?:update|insert|delete)_(?:before|after)|\b[+-][ui]\b|主键|回撤|同一(?:个)?(?:主)?键|same key/,
  },
  'key-is-random': {
    is: near(
      said`\bkey(?:by|selector)?\b|hashcode|分组键`,
      said`random|uuid|currenttimemillis|mutable|changes? (?:between|after)|not (?:stable|determinist\w*)|enum|arrays?\b|object identity|随机|不稳定|可变|枚举|数组`,
      50,
    ),
    not: /primary key|salt|foreign/,
  },
  'only-after-restart': {
    is: near(
      said`(?:after|on|when|following) (?:[\w-]+ ){0,3}(?:restart\w*|failover|recover\w*|fail(?:ure|s|ed)|crash\w*|restor\w*)|(?:重启|恢复|失败|failover ?)(?:之|以)?后`,
      WRONG,
      60,
    ),
    not: /no duplicat|没有重复/,
  },
  'started-without-snapshot': {
    is: either(
      /upgrademode\W{1,3}stateless|upgrade mode[^\n]{0,6}stateless/,
      /(?:start|restart|submit|deploy|launch|resubmit|run)\w*[^\n]{0,40}(?:without|not from|with no) (?:a |an |any |the )?(?:\w+ )?(?:check ?point|save ?point|state|snapshot)|(?:no|without(?: an?| the)?) -s\b|(?<![\w-])-s (?:was |is )?(?:not|never) (?:given|used|set|passed)|(?:没有|未)(?:加|带|使用) ?-s\b|(?:from (?:an )?empty|with empty|with no|lost its|fresh) state/,
      /(?:启动|重启|提交|部署)[^\n]{0,16}(?:没有|未|不)(?:指定|使用|从|带)?[^\n]{0,6}(?:savepoint|checkpoint|保存点|检查点|状态)|(?:没有|未)从[^\n]{0,6}(?:savepoint|checkpoint|保存点|检查点)[^\n]{0,4}(?:恢复|启动)/,
    ),
    not: /without state loss|无状态丢失/,
  },
  'submitted-anew': {
    is: /submit\w* (?:the |a )?new (?:jar|job|version)|new (?:session|job|application|submission|cluster|yarn application)|another (?:yarn )?(?:application|job|session)|resubmit\w*|redeploy\w*|重新(?:提交|部署)|新(?:的)?(?:会话|作业|集群)/,
  },
  'state-seems-lost': {
    is: near(
      said`\bstate\b|counts?\b|counters?|\bsums?\b|totals?\b|aggregates?\b|\bindex\b|offsets?|状态|计数|位点`,
      said`(?:starts?|begins?|started|began|begun|restart\w*|back) (?:again )?(?:from|at|with) (?:0|zero|scratch|nothing)|\breset\b|\blost\b|\bempty\b|from the beginning|not (?:continue|kept|carried over)|从 ?0|清空|丢失|归零|从头|为空`,
      40,
    ),
    not: /not lost|no state (?:is )?lost|没有丢/,
  },
  'jobmanager-restarted': {
    is: near(
      JM,
      said`restart\w*|crash\w*|killed|oom-?killed|re-?created|evicted|rescheduled|\bdied\b|\bfails?\b|failed over|comes? (?:up|back)|deleted|重启|崩溃|宕机|重建|被杀|挂(?:了|掉)`,
      40,
    ),
    not: /not restart|restart-strategy|never restart|heartbeat|address|connect|没有重启/,
  },
  'writes-at-least-once': { is: /at[-_ ]?least[-_ ]?once|至少一次/, not: /not at[-_ ]?least/ },
  'old-job-returns': {
    is: either(
      near(
        said`\b(?:old|cancel\w*|failed|finished|stopped|deleted|ended|previous)\b[^\n]{0,16}\bjobs?\b|\bjobs?\b[^\n]{0,16}\b(?:cancel\w*|finished|stopped|deleted|ended)\b|(?:旧|之前|已取消|已停止|已结束|取消|失败|停止)(?:了?的)?[^\n]{0,10}(?:作业|任务|job)`,
        said`(?:starts?|runs?|(?:is |are )?running|recover\w*|restarted|resum\w*|comes?|came|appears?|shows? up)[^\n]{0,16}(?:again|by itself|automatically|back|on its own)|\bcomes? back\b|\breappears?\b|自动(?:恢复|启动|重启|拉起|运行)|又(?:被)?(?:恢复|启动|拉起|运行|出现|跑)|重新(?:出现|运行|拉起)`,
        40,
      ),
      /\bold jobs? (?:is|was|gets?|are) recovered|\bnobody (?:has )?(?:submitted|started)|\btwo (?:running )?jobs? (?:of|with) the same name|(?:两|多)个同名(?:的)?(?:作业|任务|job)/,
    ),
    not: /from (?:a |the )?savepoint|restart strategy|重启策略/,
  },
  'order-lost-on-the-way': {
    is: either(
      near(
        said`rebalance|forward|\bhash\b|shuffle|(?<!max )parallelism|并行度|轮询|重分区|分发`,
        said`\border(?:ing)?\b|out[- ]of[- ]order|reorder\w*|乱序|顺序`,
        60,
      ),
      near(
        said`\bdelete\b|\bupdate\w*\b|\binsert\b|-u\b|\+u\b|删除|更新`,
        said`(?:before|after|order|先|后|乱)[^\n]{0,12}(?:insert|delete|update|\+i|\+u|-u|-d|删除|插入|更新)|out of order|wrong order|顺序(?:乱|错|不对|颠倒)|乱序|乱了`,
        40,
      ),
    ),
    not: /watermark|水位|late|迟到|event time window|事件时间窗口/,
  },
  'jobs-gone': {
    is: either(
      near(
        said`\bjobs?\b|作业|任务`,
        said`\bgone\b|\blost\b|disappear\w*|vanish\w*|not (?:re)?(?:started|submitted|recovered|there|running|resumed)(?: again)?|is not started again|does(?: not|n't) (?:run|come back|resume|restart)\b|\breconciling\b|no running|missing|丢失|消失|没了|不见|没有恢复|未恢复|没有重新`,
        50,
      ),
      /\bno jobs?\b[^\n]{0,20}(?:running|listed|shown|$)|\b(?:zero|0) (?:running )?jobs\b|(?:empty|no) job list|作业列表[^\n]{0,6}空/,
    ),
    not: /lost (?:task|records|data)|no data|leadership|from (?:a |the |its )?(?:last |latest )?(?:checkpoint|savepoint)/,
  },
  'job-begins-anew': {
    is: near(
      said`\bjobs?\b|作业|任务`,
      said`(?:from|in) (?:its |the )?(?:initial state|scratch|the (?:very )?beginning|an empty state)|runs? again|starts? over|从头|重新开始|从初始`,
      60,
    ),
  },
  'no-high-availability': {
    is: /high-availability(?:\.type)?\S{0,2}[^\n]{0,14}(?:not set|none|unset|disabled|is missing|未配置|未设置)|\b(?:no|without) (?:ha\b|high availability|persistent volume)|\bha\b[^\n]{0,10}(?:not (?:enabled|configured|set)|disabled|off\b)|(?:没有|未|没)(?:配置|开启|启用)?[^\n]{0,4}(?:\bha\b|高可用)/,
  },
  'high-availability-on': {
    is: /high-availability(?:\.type)?\W{1,4}(?:kubernetes|zookeeper)|\bha\b[^\n]{0,6}(?:is )?(?:enabled|\bon\b|configured)|recovered by[^\n]{0,20}\bha\b|(?:已|开启了|配置了)(?:开启|配置)?高可用/,
    not: /not (?:enabled|configured)|without|未|没有/,
  },
  'transaction-told': { is: /transaction|fenced|事务/ },
  'bounded-input': {
    is: /\bbounded\b(?![^\n]{0,6}out)|\bbatch (?:job|mode)|end of (?:the )?input|有界|批作业/,
    not: /unbounded|boundedoutoforder/,
  },
  'zookeeper-connection-lost': {
    is: near(
      said`zookeeper|\bzk\b`,
      said`(?:lost|loses?|lose|suspend\w*|disconnect\w*|drop\w*|expire\w*|断开|丢失|中断|超时)`,
      40,
    ),
    not: /not lost|no longer/,
  },
  'message-beyond-limit': {
    is: near(
      said`\bakka\b|\bpekko\b|\brpc\b|framesize|message size`,
      said`exceed\w*|(?:larger|bigger|longer) than|too (?:large|big|long)|maximum|over(?:sized)?\b|\blimit\b|超过|超出|过大`,
      50,
    ),
    not: /timeout|timed out/,
  },
  'commit-slow': {
    is: near(
      said`\bcommits?\b|提交(?:耗时|时间|阶段)`,
      said`lasts? |takes? |more than \d+ ?(?:min|s\b|sec)|\bslow|minutes|很慢|耗时|超过`,
      40,
    ),
    not: /fast|offset|git|not slow|takes? (?:only )?(?:a )?few/,
  },
  'new-partition-unread': {
    is: near(
      said`(?:new|added|additional|extra|expanded) (?:kafka )?(?:partitions?|topics?)|partitions?[^\n]{0,16}(?:added|increased|expanded)|新增(?:的)?(?:分区|topic)|扩(?:容)?分区|增加(?:了)?分区`,
      said`nobody (?:reads|consumes)|(?:not|n't|never) (?:\w+ )?(?:consum|read|discover|detect)\w*|no data|ignored|never|没有(?:被)?(?:消费|读)|不(?:消费|读)|未(?:被)?(?:消费|发现)|消费不到`,
      60,
    ),
  },
  'group-offsets-behind': {
    is: either(
      near(
        said`\blag\b|积压`,
        said`(?:\bbut\b|although|though|\byet\b|但|虽然)[^\n]{0,30}(?:process\w*|written|arriv\w*|up to date|正常|没问题|写到)`,
        40,
      ),
      near(
        said`consumer group|committed offsets?|group offsets?|消费(?:者)?组|位点|offset`,
        said`(?:not|never|n't) (?:\w+ )?(?:commit|updat|mov|chang)\w*|only (?:at|on|with) checkpoint|不(?:提交|更新|变)|没有(?:提交|更新)|未提交`,
        50,
      ),
    ),
    not: /out of range|reset/,
  },
  'loss-told': {
    is: /(?:data|records?|messages?|events?|rows) (?:loss|lost|missing|are lost|is lost|are missing|disappear)|(?:lost|loses?|missing) (?:some )?(?:data|records|messages|events|rows)|丢(?:失)?(?:了)?(?:数据|消息|记录)|数据(?:丢失|丢了|缺失)/,
    not: /没有(?:数据|记录)?丢|无(?:数据)?丢|no (?:data|records?|message) (?:loss|is lost|are lost)|not lost|without (?:data )?loss|没有丢|无丢失|late|迟到/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
