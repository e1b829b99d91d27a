import type { Severity } from '#engine';
import { type Text, text } from '#evidence';
import type { FlinkRelease } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import type { JobCode } from './job-code.ts';
import { placeKey } from './place.ts';
import type { Hit, Rule } from './rule.ts';
import { NOTHING_SUPPRESSED, type Suppression } from './suppression.ts';

/** What one rule found at one place. */
export interface CodeFinding extends Hit {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** A rule that could not be judged on this code, and why. */
export interface RuleNotAssessed {
  readonly rule: Rule;
  readonly because: Text;
  readonly remedy: Text;
}

export interface Examination {
  /** The worst and surest first; within that by rule, then by place. */
  readonly findings: readonly CodeFinding[];
  readonly notAssessed: readonly RuleNotAssessed[];
  /** How many rules were run. */
  readonly rules: number;
  /** How many findings the user does not want to see. */
  readonly suppressed: number;
}

/** Runs rules on a job's code. Pure: the same code gives the same examination. */
export function examineCode(
  code: JobCode,
  rules: readonly Rule[],
  suppression: Suppression = NOTHING_SUPPRESSED,
): Examination {
  const findings: CodeFinding[] = [];
  const notAssessed: RuleNotAssessed[] = [];
  let suppressed = 0;
  let ran = 0;
  for (const rule of rules) {
    if (!isAbout(rule, code.flink) || suppression.isOff(rule.id)) continue;
    ran += 1;
    try {
      const hits = soundHits(rule, code);
      const wanted = hits.filter((hit) => !suppression.covers(hit));
      suppressed += hits.length - wanted.length;
      findings.push(...wanted.map((hit) => ({ ...hit, severity: suppression.severityOf(hit) })));
    } catch (error) {
      notAssessed.push(failureOf(rule, error));
    }
  }
  return { findings: findings.toSorted(byWeight), notAssessed, rules: ran, suppressed };
}

/** Of so many broken classes the rules are tried again without them. */
const MOST_BROKEN = 50;

/** A broken class must not hide what the others tell: it is left out, and the rule begins again. */
function soundHits(rule: Rule, code: JobCode): readonly CodeFinding[] {
  for (let broken = 0; ; broken++) {
    try {
      return hitsOf(rule, code);
    } catch (error) {
      const known = error instanceof FormatError && broken < MOST_BROKEN;
      if (!known || !code.classes.reject(error.source, `${error.field.join(' > ')} ${error.problem}`)) throw error;
    }
  }
}

/** The same fault at the same place is told once. */
function hitsOf(rule: Rule, code: JobCode): readonly CodeFinding[] {
  const hits = new Map<string, CodeFinding>();
  for (const hit of rule.check(code)) {
    const key = placeKey(hit.place);
    if (!hits.has(key)) hits.set(key, { ...hit, rule, severity: hit.severity ?? rule.severity });
  }
  return [...hits.values()];
}

function isAbout({ flink: { since, until } }: Rule, release: FlinkRelease): boolean {
  return (since === undefined || compare(since, release) <= 0) && (until === undefined || compare(release, until) <= 0);
}

function compare(a: FlinkRelease, b: FlinkRelease): number {
  return a.major - b.major || a.minor - b.minor;
}

/** A rule that throws is our fault, not the job's: it is isolated, and said. */
function failureOf(rule: Rule, error: unknown): RuleNotAssessed {
  const message = error instanceof Error ? error.message : String(error);
  return {
    rule,
    because: text(
      `the rule "${rule.id}" failed on this code: ${message}`,
      `规则“${rule.id}”处理该代码时出错：${message}`,
    ),
    remedy: text('Please report it, with the class it names.', '请反馈此问题，并附上其中提到的类。'),
  };
}

const SEVERITIES = { critical: 0, warning: 1, info: 2 };
const CONFIDENCES = { certain: 0, likely: 1, possible: 2 };

function byWeight(a: CodeFinding, b: CodeFinding): number {
  return (
    SEVERITIES[a.severity] - SEVERITIES[b.severity] ||
    CONFIDENCES[a.confidence] - CONFIDENCES[b.confidence] ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(fileOf(a), fileOf(b)) ||
    lineOf(a) - lineOf(b)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fileOf({ place }: Hit): string {
  return 'entry' in place ? place.entry : place.class;
}

function lineOf({ place }: Hit): number {
  return 'entry' in place ? 0 : (place.line ?? 0);
}
