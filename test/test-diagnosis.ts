import { describe, expect, it } from 'vitest';
import { type Confidence, type Diagnosis, examine, type Severity, type Subject } from '#engine';
import type { Evidence } from '#evidence';

/** What a finding must show; ids and places, never prose. */
interface Expected {
  readonly subject?: Partial<Subject>;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly ruledOut?: readonly string[];
}

interface Table {
  /** Evidence in which the diagnosis must be made. */
  readonly finds: Readonly<Record<string, { readonly given: () => Evidence; readonly expect: Expected }>>;
  /** Evidence on which it must stay silent: healthy jobs, and those that only look alike. */
  readonly ignores: Readonly<Record<string, () => Evidence>>;
  /** Evidence too thin to tell: not found, and said so. */
  readonly cannotAssess?: Readonly<Record<string, () => Evidence>>;
}

/** Runs one diagnosis over a table of evidence. */
export function testDiagnosis(diagnosis: Diagnosis, { finds, ignores, cannotAssess = {} }: Table): void {
  describe(diagnosis.id, () => {
    for (const [name, { given, expect: expected }] of Object.entries(finds)) {
      it(`finds ${name}`, () => {
        const found = examine(given(), [diagnosis]).findings.filter(({ severity }) => severity !== 'info');
        expect(found).not.toHaveLength(0);
        expectFinding(found[0], expected);
      });
    }
    for (const [name, given] of Object.entries(ignores)) {
      it(`ignores ${name}`, () => {
        const { findings, notAssessed } = examine(given(), [diagnosis]);
        expect(findings.filter(({ severity }) => severity !== 'info').map(({ summary }) => summary.en)).toEqual([]);
        expect(notAssessed.map(({ because }) => because.en)).toEqual([]);
      });
    }
    for (const [name, given] of Object.entries(cannotAssess)) {
      it(`says it cannot assess ${name}`, () => {
        const { findings, notAssessed } = examine(given(), [diagnosis]);
        expect(findings).toEqual([]);
        expect(notAssessed).not.toHaveLength(0);
      });
    }
  });
}

function expectFinding(found: ReturnType<typeof examine>['findings'][number] | undefined, expected: Expected): void {
  const { subject, severity, confidence, ruledOut } = expected;
  if (subject) expect(found?.subject).toMatchObject(subject);
  if (severity) expect(found?.severity).toBe(severity);
  if (confidence) expect(found?.confidence).toBe(confidence);
  if (ruledOut) expect(found?.ruledOut?.map(({ id }) => id)).toEqual(expect.arrayContaining([...ruledOut]));
  expect(found?.evidence.length).toBeGreaterThan(0);
  expect(found?.prescriptions.length).toBeGreaterThan(0);
}
