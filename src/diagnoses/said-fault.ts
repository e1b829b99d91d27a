import type { Conclusion, Observed } from '#engine';
import { text } from '#evidence';
import type { Resemblance } from '#symptoms/resemblance/resemblances';
import type { SaidFact } from '#symptoms/said/facts';
import type { SaidPicture } from '#symptoms/said/pictures';
import type { Telling } from '#symptoms/told/tellings';
import type { ToldFault } from '#symptoms/told/told-faults';

/** Keys beyond those of anything that was told: what people wrote has no place in the order of events. */
const SAID_KEYS = 1_000_000;

/** What people wrote, as a fault: nothing is known of when it was, and it is their word. The fuller picture goes first. */
export function faultSaid(facts: readonly SaidFact[] | undefined): ToldFault | undefined {
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
  const isSaid = named.tellings.every(({ at, level, causes }) => !at && !level && causes.length === 0);
  return isSaid ? picture : undefined;
}

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
    ...(told && alone && { told: { ...told, order: -2 * FIRST - picture.weight } }),
    ...(isThin(picture) && { hint: true }),
  };
}

/** The page of this diagnosis is among those that what people wrote reads most like. */
export function likenessOf(id: string, found: Observed<Resemblance>): Resemblance | undefined {
  return found.known ? found.value.find(({ diagnosis }) => diagnosis === id) : undefined;
}

/** Before what people only call a failure, and after a line that a program printed. */
const FIRST = 1_000;

/** The likest goes first. */
export function faultAlike(likeness: Resemblance | undefined): ToldFault | undefined {
  const fault = faultSaid(likeness?.facts);
  return fault && likeness && { ...fault, order: likeness.rank + (likeness.printed ? FIRST : -FIRST) };
}

/**
 * That it is none of the pages it reads like: the first thing to think of where it is hardly like any and nothing was said
 * that their pictures ask for, else the third.
 */
export function orderAmidAlike(alike: readonly Resemblance[]): number {
  const [likest] = alike;
  const place = !likest || (likest.weak && !likest.begun) ? -1 : 1;
  return place + 0.5 + (likest?.printed ? FIRST : -FIRST);
}

/** Words in common are no proof: it counts where nothing else is found, as one candidate, and says so. */
export function asLikeness(concluded: Conclusion): Conclusion {
  const { en, zh } = concluded.summary;
  return {
    ...concluded,
    // People do not ask about what is well, and words in common make nothing critical.
    severity: 'warning',
    confidence: 'possible',
    summary: text(
      `Nothing proves it, but what is described reads most like this: ${en}`,
      `没有证据证明，但所述情况与此最为相似：${zh}`,
    ),
    lastResort: true,
    // What is only alike makes nothing else its consequence.
    causes: [],
    open: concluded.open ?? {
      because: text('only a description was given, and it fits no known picture', '仅有文字描述，且不符合任何已知情形'),
      remedy: text(
        'give the logs, or the REST address of the job: flink-doctor diagnose <logs> <url>',
        '请提供日志或作业的 REST 地址：flink-doctor diagnose <日志> <url>',
      ),
    },
  };
}
