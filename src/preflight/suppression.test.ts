import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleCode } from '#test/test-rule';
import { yieldingRule } from '#test/yielding-rule';
import { examineCode } from './examine.ts';
import type { SourceText } from './frame.ts';
import { globOf } from './glob.ts';
import { methodName } from './place.ts';
import { baselineOf, type PreflightSettings, suppressionOf } from './suppression.ts';

const SOURCE: SourceText = {
  path: 'Suppressed.java',
  lines: readFileSync(join(import.meta.dirname, '../../fixtures/samples/frame/suppressed.java'), 'utf8').split('\n'),
};
const NO_SETTINGS: PreflightSettings = { rules: new Map(), exclude: [] };

interface Given {
  readonly settings?: PreflightSettings;
  readonly source?: boolean;
  readonly baseline?: ReturnType<typeof baselineOf>;
}

async function examined({ settings = NO_SETTINGS, source = false, baseline = [] }: Given = {}) {
  const code = await sampleCode('frame/suppressed', { sample: 'Fires' });
  const sourceOf = () => (source ? SOURCE : undefined);
  return examineCode(code, [yieldingRule], suppressionOf({ settings, baseline, classes: code.classes, sourceOf }));
}

const methodsOf = ({ findings }: Awaited<ReturnType<typeof examined>>) =>
  findings.map(({ place }) => ('entry' in place ? '' : methodName(place.method)));

describe('what is not told', () => {
  it('annotations in class files: on methods, around lambdas and nested classes', async () => {
    const outcome = await examined();
    expect(methodsOf(outcome)).toEqual(['plain', 'lambda$inSource$0', 'another', 'otherRule']);
    expect(outcome.suppressed).toBe(3);
  });

  it('@SuppressWarnings, where the source is at hand', async () => {
    expect(methodsOf(await examined({ source: true }))).toEqual(['plain', 'another', 'otherRule']);
  });

  it('classes that are excluded', async () => {
    expect(methodsOf(await examined({ settings: { ...NO_SETTINGS, exclude: ['samples.**'] } }))).toEqual([]);
    expect(methodsOf(await examined({ settings: { ...NO_SETTINGS, exclude: ['samples.*'] } }))).toHaveLength(4);
  });

  it('a rule that is off is not run; one that weighs otherwise says so', async () => {
    const off = await examined({ settings: { ...NO_SETTINGS, rules: new Map([['yielding', 'off']]) } });
    expect([off.rules, off.findings.length]).toEqual([0, 0]);
    const heavy = await examined({ settings: { ...NO_SETTINGS, rules: new Map([['yielding', 'critical']]) } });
    expect(heavy.findings.map(({ severity }) => severity)).toEqual(['critical', 'critical', 'critical', 'critical']);
  });

  it('what the baseline accepts, and no more of it', async () => {
    const baseline = baselineOf((await examined()).findings);
    expect(baseline[0]).toEqual({ rule: 'yielding', at: 'samples.frame.Suppressed$Fires#another', count: 1 });
    expect(methodsOf(await examined({ baseline }))).toEqual([]);
    expect(methodsOf(await examined({ baseline: baseline.slice(1) }))).toEqual(['another']);
    expect(methodsOf(await examined({ baseline: baseline.map((one) => ({ ...one, count: 0 })) }))).toHaveLength(4);
  });
});

it.each([
  ['com.acme.**', 'com.acme.jobs.Job$Fn', true],
  ['com.acme.*', 'com.acme.jobs.Job', false],
  ['com.acme.*', 'com.acme.Job', true],
  ['**.Job', 'com.acme.Job', true],
  ['com.acme.Job', 'com.acmexJob', false],
])('%s, %s: %s', (glob, name, fits) => {
  expect(globOf(glob).test(name)).toBe(fits);
});
