import type { Severity } from '#engine';
import { type Text, text } from '#evidence';
import type { FlinkRelease } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import type { JobCode } from './job-code.ts';
import { placeKey } from './place.ts';
import type { Hit, Rule } from './rule.ts';
import { withoutBroken } from './sound-classes.ts';
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
  const wanted = rules.filter((rule) => isAbout(rule, code.flink) && !suppression.isOff(rule.id));
  const { hits, notAssessed } = runRules(code, wanted);
  const told = hits.filter((hit) => !suppression.covers(hit));
  const findings = told.map((hit) => ({ ...hit, severity: suppression.severityOf(hit) })).toSorted(byWeight);
  return { findings, notAssessed, rules: wanted.length, suppressed: hits.length - told.length };
}

interface Ran {
  readonly hits: readonly CodeFinding[];
  readonly notAssessed: readonly RuleNotAssessed[];
}

/** The first time nearly all broken classes come to light. */
const MOST_TRIES = 5;

/** A broken class must not hide what the others tell: where a rule meets one, all begin again without such classes. */
function runRules(code: JobCode, rules: readonly Rule[], tries = MOST_TRIES): Ran {
  const hits: CodeFinding[] = [];
  const notAssessed: RuleNotAssessed[] = [];
  for (const rule of rules) {
    try {
      hits.push(...hitsOf(rule, code));
    } catch (error) {
      if (tries > 1 && error instanceof FormatError) return runRules(withoutBroken(code, error), rules, tries - 1);
      notAssessed.push(failureOf(rule, error));
    }
  }
  return { hits, notAssessed };
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
