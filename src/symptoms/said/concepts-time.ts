import { CARRIES_NOTHING, type Concept, either, NOT_COME, near, ONE_OF_INPUTS } from './words.ts';

const said = String.raw;
const WINDOW = said`window|aggregat|\bcep\b|interval join|temporal join|over agg|窗口|开窗|聚合|会话`;
const CLOCK = said`watermark|event[- ]?time|水位线|水印|事件时间`;
const NO_MORE = said`\bno (?:new|more|further|further new)? ?(?:\w+ )?(?:data|input|events?|records?|messages?|traffic|transactions?)\b|(?:input|source|traffic|topic|producer|data)[^\n]{0,12}(?:stops?|ends?|pauses?|dries up|goes quiet)|(?:无|没有|不再有?|未再?|停止)(?:任何|产生|收到|写入|发送)?(?:新的?)?\S{0,4}?(?:数据|事件|消息|记录)`;

/** Event time: windows, watermarks, late records, hours that are shifted. */
export const timeConcepts = {
  'window-without-output': {
    is: either(
      near(WINDOW, NOT_COME),
      near(
        said`windows?\b|窗口`,
        said`(?:comes?|came|fires?|clos\w+|emitted|appears?|results?)[^\n]{0,24}(?:\b(?:hours?|minutes|much|too) late|delayed|hours? later)|迟迟[^\n]{0,6}(?:不|没)`,
        40,
      ),
    ),
    not: /\b(?:last|newest|latest|final|most recent) (?:session )?window|最后|最新|late (?:data|records|events)|迟到|no (?:data|records?) (?:is|are|was|were)? ?(?:lost|missing)|aggregation is not/,
  },
  'watermark-stays': {
    is: near(
      CLOCK,
      said`\bstuck\b|\bstops?\b|stays? (?:at|the same|on)|stands? still|\bfrozen\b|stagnat|(?:not|n't|never) (?:\w+ )?(?:advanc|mov|progress|propagat|updat|increas|chang|forward)|停滞|停留|停在|卡住|卡在|不(?:再)?(?:推进|前进|更新|变化|上升|增长)|没有(?:推进|前进|更新)|不动`,
    ),
    not: /max_value|9223372036854775807|no longer stuck/,
  },
  'input-without-data': {
    is: either(
      near(ONE_OF_INPUTS, CARRIES_NOTHING, 40),
      /(?:one|some|the other) (?:of (?:them|the (?:\w+ )?(?:topics|partitions|streams|sources|inputs))|topic|partition|stream|source)[^\n]{0,24}(?:once an? (?:hour|day)|rarely|seldom|hardly|now and then|sporadic\w*)|(?:某|其中)一?个?[^\n]{0,10}(?:很少|偶尔|几乎没)/,
      /only (?:\d+|one|two|some|a few|half)(?: of (?:them|the \w+|\d+)| partitions?| topics?)?[^\n]{0,20} (?:receives?|gets?|ha(?:ve|s)|carry|carries|contain(?:s)?) (?:any )?(?:new )?(?:data|messages|events|records|traffic)|(?:只|仅)(?:往|向|在|有)?[^\n]{0,4}(?:一|1|某|几|\d) ?个? ?(?:分区|partition)[^\n]{0,6}(?:写|发|有)|(?:sent|written|produced|writes?|sends?) (?:only )?(?:in)?to (?:only )?(?:one|a single) partition|(?:只有|仅有?) ?(?:\d+|一|两|三|几|部分) ?个?(?:分区|partition|topic)[^\n]{0,6}有(?:数据|消息)/,
    ),
    not: /\b(?:all|every|no|none of|not one) (?:\S+ )?(?:partitions?|inputs?|sources?|streams?|topics?|subtasks?)|所有|全部|都(?:没有|无|空闲)|0 (?:idle|empty)|one of the things/,
  },
  'no-input-now': {
    is: either(
      new RegExp(NO_MORE),
      /\bnobody (?:orders?|writes?|sends?|uses?|clicks?|buys?)|nothing is (?:sent|written|produced|ordered)|(?:at|over|during the) night[^\n]{0,20}(?:no |nothing|nobody)/,
    ),
    not: /partition|分区|\b(?:one|some|other) of|其中|某[一个条]|\bno data (?:is |was )?(?:lost|missing|loss|skew|visible|seen|in (?:the )?(?:table|sink|target))|no records? (?:is|are|was|were) (?:lost|written|visible)|没有数据(?:丢失|倾斜)/,
  },
  'all-inputs-without-data': {
    is: /\ball (?:the )?(?:kafka )?(?:partitions|inputs|subtasks|sources|streams)[^\n]{0,24}(?:idle|empty|quiet|no (?:data|records))|no (?:input|data|records|traffic) at all|(?:所有|全部)[^\n]{0,10}(?:空闲|没有数据|无数据)|没有任何(?:新)?数据/,
  },
  'works-with-one-partition': {
    is: either(
      near(
        said`(?:\b(?:one|1|single)[- ]partitions?\b|topic (?:of|with) (?:only )?(?:one|1) partition|(?:source )?parallelism (?:of |to |= ?|is )?(?:1|one)\b|单分区|一个分区|并行度[^\n]{0,6}1(?!\d))`,
        said`\bworks?\b|fix(?:es|ed)\b|helps?\b|\bfine\b|\bcorrect\w*|\bok\b|fires?\b|正常|没问题|触发`,
        30,
      ),
      /(?:改成|改为|设为|设置成|设置为) ?1(?!\d)[^\n]{0,8}(?:正常|就好|触发|有输出)/,
    ),
    not: /not work|doesn't|不正常/,
  },
  'time-window': { is: new RegExp(said`${CLOCK}|window|窗口`) },
  'only-a-newer-event-closes': {
    is: either(
      near(
        said`(?:后续|再|新|下一[条个]|之后|更晚|更大|晚于|大于)[^\n]{0,24}(?:数据|事件|记录|消息|时间戳)`,
        said`(?:才|方)(?:会|能|可以)?[^\n]{0,12}(?:触发|执行|输出|计算|关闭|出来)|[^\n]{0,10}窗口才`,
        40,
      ),
      /windows?[^\n]{0,30}(?:comes? out|closes?|is emitted|fires?|appears?)[^\n]{0,30}(?:with|at|by|when) the (?:first|next) (?:\w+ )?(?:order|record|event|message|row|element|data)/,
      /(?:until|unless|only (?:when|after|once|if)|(?:when|once|after))[^\n]{0,24}(?:new|next|later|newer|another|one more|more)[^\n]{0,16}(?:data|records?|events?|messages?|elements?)[^\n]{0,40}(?:fire|emit|close|output|appear|trigger|result|$)/,
    ),
    not: /checkpoint|restart|检查点|重启|\blate\b|dropped|迟到|丢弃/,
  },
  'last-window-open': {
    is: near(
      said`(?:last|newest|final|latest|most recent)(?: session)? windows?|最(?:后(?:一个|的)?|新)(?:的)?窗口`,
      NOT_COME,
      60,
    ),
  },
  'watermark-is-the-end': {
    is: near(said`${CLOCK}|${WINDOW}`, said`long\.max(?:_value)?|9223372036854775807|292278994|end of time`, 60),
  },
  'source-subtasks-finished': {
    is: near(said`source|subtask|split reader|数据源`, said`\bfinished\b|已结束|已完成`, 40),
    not: /checkpoint|snapshot/,
  },
  'all-records-late': {
    is: near(
      said`\b(?:all|every|each)\b[^\n]{0,16}(?:records?|data|events?|elements?|messages?|rows)|所有(?:的)?数据|全部数据|之后的数据`,
      said`\blate\b|dropped as late|迟到`,
      40,
    ),
  },
  'alignment-on': {
    is: /watermark ?alignment|withwatermarkalignment|alignment\.(?:group|max-drift)|max(?:imum)?(?: allowed)? drift|alignmentdrift|(?:水位线|水印|watermark) ?对齐/,
    not: /(?:no|without|not using|未使用|没有) (?:watermark ?)?alignment/,
  },
  'alignment-holds': {
    is: near(
      said`watermark ?alignment|alignment group|max-?drift|(?:水位线|水印|watermark) ?对齐`,
      said`\bblock|\bpaus|\bcap(?:s|ped)\b|throttl|\blimit(?:s|ed)\b|\bwait|\bheld\b|slows?\b|stops?\b|暂停|阻塞|限制|限速|等待`,
      80,
    ),
  },
  'late-dropped': {
    is: either(
      near(
        said`\blate (?:\w+ )?(?:data|records?|events?|elements?|arriv\w+)|late[-_]?records|迟到|延迟到达`,
        said`drop|discard|\blost\b|ignored|missing|丢弃|丢失|丢掉|忽略`,
        40,
      ),
      /numlaterecordsdropped[^\n]{0,20}(?:[1-9]|ris|grow|increas|上升|增加)/,
    ),
    not: /\bno late|没有迟到|dropped\W{0,6}0\b/,
  },
  'out-of-order': {
    is: /out[- ]of[- ]order|disorder(?:ed)?|arrives? late|乱序/,
    not: /forboundedoutoforder|max out-of-order/,
  },
  'zone-told': { is: /time ?zones?|\butc\b|\bgmt\b|asia\/|server-time-zone|local-time-zone|时区|东八区/ },
  'hours-shifted': {
    is: /(?:window|窗口|\bday\b|天|日)[^\n]{0,40}\b(?:0?8|16):00(?::00)?[^\n]{0,24}\b(?:0?8|16):00|(?:shift|off by|differ|ahead|behind|earlier|later|less|more|wrong)[^\n]{0,24}\b(?:8|eight|[1-9]|1[0-4]) ?(?:h\b|hours?)|\b(?:8|eight|[1-9]|1[0-4]) ?(?:h|hours?)[^\n]{0,24}(?:shift|off\b|differ|ahead|behind|earlier|later|less|more|wrong|added|subtracted)|(?:差|少|多|相差|晚|早|偏移|加|减)了?[^\n]{0,4}(?:8|八) ?个?小时|(?:8|八) ?个?小时[^\n]{0,8}(?:时差|误差|偏差|差)|时区[^\n]{0,10}(?:不对|不一致|错误|问题)/,
    not: /\blag\b|backlog|积压|延迟了?|(?:checkpoint|job|state|memory|heap|lag|took|runs?|running)[^\n]{0,40}hours? (?:later|more)|\bfor (?:\d+|eight) ?(?:h\b|hours?)|每隔/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
