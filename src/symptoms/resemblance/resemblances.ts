import { defineSymptom } from '#engine';
import { type SaidFact, saidFacts } from '../said/facts.ts';
import { likestPages, type PageMatch } from './page-index.ts';
import { wordsOf } from './words.ts';

/** A diagnosis whose page speaks of what people describe, by the words they share alone. */
export interface Resemblance {
  readonly diagnosis: string;
  /** 0 for the likest. */
  readonly rank: number;
  /** A line among them was printed by a program: it counts for more than what it resembles. */
  readonly printed: boolean;
  /** What was said that has most in common with the page. */
  readonly facts: readonly SaidFact[];
}

/** What the facts that people wrote read most like, the likest first; empty where they have little in common with any page. */
export const resemblances = defineSymptom({
  id: 'resemblances',
  needs: ['log'],
  given: { saidFacts },
  observe(_, { saidFacts }): readonly Resemblance[] {
    const all = saidFacts.known ? saidFacts.value.slice(0, MOST_FACTS) : [];
    const facts = all.filter(({ line }) => !WELL.test(line));
    if (!facts.some(({ line }) => TROUBLE.test(line))) return [];
    const words = new Set(facts.flatMap(({ line }) => wordsOf(line.slice(0, LONGEST))));
    if (words.size < FEWEST_WORDS || words.size > MOST_WORDS) return [];
    const matches = likestPages(words).slice(0, SHOWN);
    const best = matches[0]?.score ?? 0;
    const printed = facts.some(({ line }) => PRINTED.test(line));
    const likes = facts.map((fact) => ({ fact, pages: likestPages(new Set(wordsOf(fact.line))) }));
    return matches
      .filter(({ score, telling }) => score >= LEAST_SCORE && score >= NEAR_BEST * best && telling >= FEWEST_TELLING)
      .map(({ diagnosis }, rank) => ({ diagnosis, rank, printed, facts: likestFacts(likes, diagnosis) }));
  },
});

/** That something goes wrong: without it, what was said is a setting or a figure. */
const TROUBLE =
  /fail|error|exception|crash|kill|\bdie[sd]?\b|lost|\bloss\b|missing|duplicat|twice|slow|stuck|hang|block|never|\bno\b|\bnot\b|n't\b|cannot|without|timeout|timed? out|expire|grow|increas|\bris(?:es|ing)\b|climb|drop|\bhigh|\blow(?:er)?\b|uneven|skew|backpressure|back pressure|restart|reject|refus|wrong|stale|late\b|\blag|behind|empty|\bnull\b|leak|oom|full\b|exceed|too (?:many|large|long|small)|>|≥|only one|失败|报错|异常|错误|崩溃|丢|缺|重复|慢|卡|阻塞|不|没|未|无|超时|过期|增长|上升|变大|飙升|下降|过高|过低|倾斜|反压|背压|重启|拒绝|延迟|积压|落后|为空|泄漏|溢出|打满|满了|只有/;
/** A line that says all is well speaks for nothing. */
const WELL =
  /\b(?:is|are|stays?|looks?|remains?) (?:\w+ )?(?:flat|fine|normal|healthy|stable|constant|ok|even|low|fast)\b|\bat rest\b|no (?:errors?|exceptions?|problems?|failures?|backpressure|restarts?)\b|(?<!不)正常|平稳|稳定在|没有(?:异常|报错|问题|反压)|无(?:异常|报错|反压)/;

const PRINTED =
  /^(?:caused by|\[?(?:error|fatal|warn|exception)\b|[\w.$]{1,200}(?:error|exception)\b)|: line \d+: |: (?:no such file|command not found|permission denied)/;

const SHOWN = 3;
/** What is longer than people write was printed. */
const MOST_FACTS = 60;
const LONGEST = 600;
const MOST_WORDS = 300;
/**
 * Below these, it is chance: of 74 descriptions of real faults the likest page was right for 45, and none of those had fewer
 * words or a lower score.
 */
const FEWEST_WORDS = 8;
const FEWEST_TELLING = 3;
const LEAST_SCORE = 14;
/** A page so much less like is not worth reading. */
const NEAR_BEST = 0.7;
const QUOTED = 3;

/** A fact, and the pages that it alone shares words with. */
interface Likeness {
  readonly fact: SaidFact;
  readonly pages: readonly PageMatch[];
}

function likestFacts(likes: readonly Likeness[], diagnosis: string): readonly SaidFact[] {
  const scored = likes.flatMap(({ fact, pages }) => {
    const page = pages.find((one) => one.diagnosis === diagnosis);
    return page ? [{ fact, score: page.score }] : [];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, QUOTED)
    .map(({ fact }) => fact);
}
