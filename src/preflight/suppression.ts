import type { Severity } from '#engine';
import { suppressedByAnnotation } from './annotated-classes.ts';
import { suppressedInSource } from './annotated-source.ts';
import type { CodeFinding } from './examine.ts';
import type { SourceText } from './frame.ts';
import { globOf } from './glob.ts';
import type { ClassIndex } from './job-code.ts';
import { javaName, methodName } from './place.ts';
import type { Place } from './rule.ts';

/** What a user does not want to be told, or told otherwise. */
export interface Suppression {
  /** The rule is not even run. */
  isOff(rule: string): boolean;
  /** This finding is known, or its place is none of the user's business. */
  covers(finding: CodeFinding): boolean;
  /** What the user says it weighs; otherwise what the rule says. */
  severityOf(finding: CodeFinding): Severity;
}

export const NOTHING_SUPPRESSED: Suppression = {
  isOff: () => false,
  covers: () => false,
  severityOf: ({ severity }) => severity,
};

/** What the configuration file says. */
export interface PreflightSettings {
  /** `off`, or what every finding of the rule weighs; by rule. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Classes that are not examined, as globs over Java's names: `com.acme.generated.**`. */
  readonly exclude: readonly string[];
}

/** A finding that was there before and is accepted. Without the line, so that it survives edits above it. */
export interface BaselineEntry {
  readonly rule: string;
  /** `com.acme.Job$Dedup#map`, or a file of the jar. */
  readonly at: string;
  /** How many of them there. */
  readonly count: number;
}

export interface SuppressionInputs {
  readonly settings: PreflightSettings;
  readonly baseline: readonly BaselineEntry[];
  readonly classes: ClassIndex;
  readonly sourceOf: (place: Place) => SourceText | undefined;
}

/** Everything by which a user says "not this one": settings, baseline, annotations in classes and in their source. */
export function suppressionOf({ settings, baseline, classes, sourceOf }: SuppressionInputs): Suppression {
  const { rules } = settings;
  const excluded = settings.exclude.map(globOf);
  const accepted = new Map(baseline.map(({ rule, at, count }) => [`${rule} ${at}`, count]));
  const isAccepted = (finding: CodeFinding) => {
    const key = `${finding.rule.id} ${baselinePlace(finding.place)}`;
    const left = accepted.get(key) ?? 0;
    if (left > 0) accepted.set(key, left - 1);
    return left > 0;
  };
  return {
    isOff: (rule) => rules.get(rule) === 'off',
    severityOf: ({ rule, severity }) => {
      const said = rules.get(rule.id);
      return said === undefined || said === 'off' ? severity : said;
    },
    covers(finding) {
      const { place, rule } = finding;
      if (!('entry' in place)) {
        const name = javaName(place.class);
        if (excluded.some((one) => one.test(name))) return true;
        if (suppressedByAnnotation(rule.id, place, classes)) return true;
        if (suppressedInSource(rule.id, place, sourceOf(place))) return true;
      }
      return isAccepted(finding);
    },
  };
}

/** What a baseline must say so that these findings are not told again. */
export function baselineOf(findings: readonly CodeFinding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, place } of findings) {
    const at = baselinePlace(place);
    const key = `${rule.id} ${at}`;
    entries.set(key, { rule: rule.id, at, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function baselinePlace(place: Place): string {
  return 'entry' in place ? place.entry : `${javaName(place.class)}#${methodName(place.method)}`;
}
