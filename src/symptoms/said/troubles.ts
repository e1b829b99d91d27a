import { defineSymptom } from '#engine';
import { isSaid, type SaidFact, saidFacts } from './facts.ts';
import { clausesOf, type Sought } from './terms.ts';

/** What people wrote that something goes wrong with, where no machine printed anything: then it is all there is. */
export const describedTroubles = defineSymptom({
  id: 'described-troubles',
  needs: ['log'],
  given: { saidFacts },
  observe({ log: { records } }, { saidFacts }): readonly SaidFact[] {
    if (!saidFacts.known) return [];
    if (!records.every(isSaid) || saidFacts.value.length > MOST_FACTS) return [];
    const troubles = saidFacts.value.filter(({ line }) => saysTrouble(line) && !saysWell(line));
    return troubles.some(({ line }) => line.length >= SHORTEST) ? troubles : [];
  },
});

/** A line says that something goes wrong: without it, what was said is a setting or a figure. */
export function saysTrouble(line: string): boolean {
  if (isWritten(line)) return false;
  return TROUBLE.test(line) || clausesOf(line).some((clause) => TROUBLES.some((term) => clause.has(term)));
}

/** It is a setting, a statement or code, and nobody's sentence. */
export function isWritten(line: string): boolean {
  return WRITTEN.test(line);
}

/** What goes wrong, in any words. */
const TROUBLES: readonly Sought[] = [
  ...(['empty', 'fall', 'fail', 'timeOut', 'gone', 'drop', 'lack', 'uneven', 'busy'] as const),
  ...(['!arrive', '!read', '!finish', '!move', '!restore'] as const),
];

/** A line that says that all is well speaks for nothing. */
export function saysWell(line: string): boolean {
  return WELL.test(line);
}

/** `It fails` says nothing to start from. */
const SHORTEST = 10;
/** What is longer than people write was printed. */
const MOST_FACTS = 60;

/** Settings, statements, code: their words are no complaint. */
const WRITTEN =
  /^[\w-]+(?:\.[\w-]+)+\s*[:=]|^(?:create|insert|select|alter|with|set|from|import|public|private|def|class)\b|[;{}]$/;

const TROUBLE =
  /fail|error|exception|unsupported|crash|kill|\bdie[sd]?\b|lost|\blos(?:e|es|ing)\b|second time|\bloss\b|missing|duplicat|twice|slow|stuck|hang|block|never|\bno\b|\bnot\b|n't\b|cannot|without|timeout|time[sd]? out|expire|grow|increas|\bris(?:es|ing)\b|climb|drop|\bhigh|\blow(?:er)?\b|uneven|skew|backpressure|back pressure|restart|reject|refus|wrong|stale|late\b|\blag|behind|empty|\bnull\b|leak|oom|full\b|exceed|too (?:many|large|long|small)|>|≥|only one|\b0 (?:records?|rows|messages|events)\b|excess|unexpected|incorrect|mismatch|inconsisten|instead of|ignored|disappear|vanish|\bgone\b|unable|unstable|delay|again and again|for ?ever\b|doubl|\bonly\b|longer\b|\btook\b|\btimes (?:that|as|more|those|the)\b|used up|short(?:age)? of|\bspends?\b|stands? still|go(?:es)? up|jumps?\b|\bfell\b|falls behind|\bbusy\b|\bred\b|latency|exactly one\b|limit\b|maximum\b|gives? up|given up|thrown out|evict|drops? out|disconnect|twofold|until\b|minutes late|hours? late|although|\bhowever\b|different\b|differs?\b|unreadable|unusable|tiny\b|small files|suspend|\bonly (?:\w+ ){0,3}(?:when|once|after)\b|\(deleted\)|abort|terminat|denied|conflict|corrupt|invalid|clash|nothing|still|失败|报错|异常|错误|崩溃|丢|缺|重复|慢|卡|阻塞|不|没|未|无|超时|过期|增长|上升|变大|飙升|下降|过高|过低|倾斜|反压|背压|重启|拒绝|延迟|积压|落后|为空|泄漏|溢出|打满|满了|只有|中断|断开|冲突|挂|抖动|暴涨|波动|终止|少了|多了|迟迟|越来越|涨|一直|频繁|大量|小文件|上万|几百万|[几十\d] ?倍|退出|不见|太|偏|只|才|冲高|要[^\n]{0,3}(?:十|几|\d+)[^\n]{0,3}(?:分钟|小时)/;

const WELL =
  /\bwithout (?:any )?(?:errors?|exceptions?|problems?)\b(?![^\n]*\b(?:but|yet|however|no|not|never|nothing)\b)|\bnothing (?:\w+ )?(?:failed|fails|broke|is wrong)|\b(?:is|are|stays?|looks?|remains?) (?:\w+ )?(?:flat|fine|normal|healthy|stable|constant|ok|even|fast)\b|\b(?:lag|load|cpu|latency|usage|heap|pressure|iowait|gc)\b[^\n]{0,20}\b(?:is|are|stays?|remains?) (?:\w+ )?low\b|\bat rest\b|no (?:errors?|exceptions?|problems?|failures?|backpressure|restarts?)\b|(?<!不)正常|平稳|稳定在|没有(?:异常|报错|问题|反压)|无(?:异常|报错|反压)/;
