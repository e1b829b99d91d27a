import type { Conclusion, Observed } from '#engine';
import { type Text, text } from '#evidence';
import type { Precedent } from '#symptoms/precedents/precedents';
import { isSaid, type SaidFact } from '#symptoms/said/facts';
import type { SaidPicture } from '#symptoms/said/pictures';
import type { Telling } from '#symptoms/told/tellings';
import type { ToldFault } from '#symptoms/told/told-faults';

/** Keys beyond those of anything that was told: what people wrote has no place in the order of events. */
const SAID_KEYS = 1_000_000;

/** What people wrote, as a fault: nothing is known of when it was, and it is their word. The fuller picture goes first. */
export function faultSaid(facts: readonly Pick<SaidFact, 'raw' | 'cite'>[] | undefined): ToldFault | undefined {
  if (!facts || facts.length === 0) return;
  const tellings = facts.map(({ raw, cite }, i): Telling => {
    return { key: SAID_KEYS + i, count: 1, cite, message: raw, causes: [], text: raw, matches: [] };
  });
  const rest = {
    captures: {},
    leads: true,
    begins: true,
    after: [],
    count: 1,
    order: SAID_KEYS - facts.length,
  } as const;
  return { ...rest, tellings, severity: 'critical' };
}

/** Facts that only together make it, where nothing tells it in so many words. */
export function pictureFor(id: string, found: Observed<SaidPicture>): SaidPicture | undefined {
  return found.known ? found.value.find(({ diagnosis }) => diagnosis === id) : undefined;
}

/** A name that only stands in what people wrote weighs more by a picture of what else they say. */
export function surerThan(named: ToldFault | undefined, picture: SaidPicture | undefined): SaidPicture | undefined {
  if (!named || !picture || named.match?.signature.strength === 'decisive') return;
  if (picture.confidence !== 'likely' && picture.facts.length === 1) return;
  return named.tellings.every(isSaid) ? picture : undefined;
}

/** Before what was only told. */
const FIRST = 1_000;

/** One thing that was said makes no picture. */
function isThin(picture: SaidPicture): boolean {
  return picture.facts.length === 1 && picture.confidence === 'possible';
}

/**
 * Where nothing but what people wrote is at hand, the picture that accounts for most of it goes first, and all of them before
 * what it only reads like. Such a candidate is no worse than another: how bad each would be does not say which it is.
 */
export function asPictured(concluded: Conclusion, picture: SaidPicture, others: readonly ToldFault[]): Conclusion {
  const { severity, confidence, told } = concluded;
  const alone = others.length === 0;
  return {
    ...concluded,
    severity: (alone && confidence === 'possible') || severity === 'info' ? 'warning' : severity,
    ...(told && alone && { told: { ...told, order: -FIRST - picture.weight } }),
    ...(isThin(picture) && { hint: true }),
  };
}

/** Candidates by words alone: so many, each with at least so much, and with so much of what the likeliest has. */
const MOST_ALIKE = 3;
const LEAST_SHARE = 0.03;
const LEAST_OF_FIRST = 0.2;

/** Settled cases with such words often turned out to be this diagnosis. */
export function likenessOf(id: string, found: Observed<Precedent>): Precedent | undefined {
  if (!found.known) return;
  const named = found.value.filter(({ diagnosis }) => diagnosis !== 'unclassified-failure');
  const least = Math.max(LEAST_SHARE, LEAST_OF_FIRST * (named[0]?.share ?? 0));
  const alike = named.slice(0, MOST_ALIKE).filter(({ share }) => share >= least);
  return alike.find(({ diagnosis }) => diagnosis === id);
}

/** What speaks most for it, as a fault that somebody told. */
export function faultAlike(likeness: Precedent | undefined): ToldFault | undefined {
  return faultSaid(likeness?.lines);
}

/** Nobody told which class, table or column: such a sentence says less than the title. */
const NAMES_LEFT_OUT = /(?:^|[\s("])(?:\?|…)(?=[\s.,;:)"]|$)/;

/** Words in common are no proof: it counts where nothing else is found, as one candidate, and says so. */
export function asLikeness(concluded: Conclusion, title: Text, { nearest }: Precedent): Conclusion {
  const { en, zh } = NAMES_LEFT_OUT.test(concluded.summary.en)
    ? text(`${title.en}.`, `${title.zh}。`)
    : concluded.summary;
  const closest = nearest === undefined ? text('', '') : text(` Most like it: ${nearest}`, `最相近的案例：${nearest}`);
  return {
    ...concluded,
    // People do not ask about what is well, and words in common make nothing critical.
    severity: 'warning',
    confidence: 'possible',
    summary: text(
      `Nothing proves it, but settled cases in such words were often this: ${en}${closest.en}`,
      `没有证据证明，但用词相近的已解决案例多属此类：${zh}${closest.zh}`,
    ),
    candidate: true,
    // What is only alike makes nothing else its consequence.
    causes: [],
    open: concluded.open ?? {
      because: text('words in common with settled cases prove nothing', '与已解决案例用词相近并不构成证据'),
      remedy: text(
        'give the logs, or the REST address of the job: flink-doctor diagnose <logs> <url>',
        '请提供日志或作业的 REST 地址：flink-doctor diagnose <日志> <url>',
      ),
    },
  };
}
