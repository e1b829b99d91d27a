import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobCodeOf, packageOf } from '#collect/jar-files';
import { text } from '#evidence';
import { zipOf } from '#fixtures/zip-writer';
import { sampleCode } from '#test/test-rule';
import { yieldingRule } from '#test/yielding-rule';
import { type CodeFinding, examineCode } from './examine.ts';
import { methodName } from './place.ts';
import type { Hit, Rule } from './rule.ts';

const code = () => sampleCode('frame/suppressed', { sample: 'Fires' });
const methods = (findings: readonly CodeFinding[]) =>
  findings.map(({ place }) => ('entry' in place ? place.entry : methodName(place.method)));

describe('an examination', () => {
  it('tells of every place, by class and line', async () => {
    const { findings, rules, notAssessed } = examineCode(await code(), [yieldingRule]);
    expect(methods(findings)).toEqual([
      'plain',
      'lambda$inSource$0',
      'another',
      'inClass',
      'lambda$inLambda$1',
      'otherRule',
      'run',
    ]);
    expect({ rules, notAssessed }).toEqual({ rules: 1, notAssessed: [] });
  });

  it('tells the same fault at the same place once', async () => {
    const twice: Rule = {
      ...yieldingRule,
      check: (given) => [...yieldingRule.check(given), ...yieldingRule.check(given)],
    };
    expect(examineCode(await code(), [twice]).findings).toHaveLength(7);
  });

  it('goes on when a rule throws, and says so', async () => {
    const broken: Rule = {
      ...yieldingRule,
      id: 'broken',
      check: () => {
        throw new Error('a mistake of ours');
      },
    };
    const { findings, notAssessed } = examineCode(await code(), [broken, yieldingRule]);
    expect(findings).toHaveLength(7);
    expect(notAssessed.map(({ rule, because }) => [rule.id, because.en])).toEqual([
      ['broken', 'the rule "broken" failed on this code: a mistake of ours'],
    ]);
  });

  it('leaves out a class that is broken inside, says which, and judges the others', async () => {
    const { code: given, problems } = await withBroken('samples/frame/Suppressed$Fires$Whole$1');
    expect(methods(examineCode(given, [yieldingRule]).findings)).not.toContain('run');
    expect(examineCode(given, [yieldingRule])).toMatchObject({ notAssessed: [] });
    expect(problems.map(({ entry }) => entry)).toEqual(['samples/frame/Suppressed$Fires$Whole$1.class']);
  });

  it.each([
    ['1.19', { since: { major: 1, minor: 20 } }, 0],
    ['1.20', { since: { major: 1, minor: 20 } }, 7],
    ['2.0', { until: { major: 1, minor: 20 } }, 0],
    ['1.20', { until: { major: 1, minor: 20 } }, 7],
    ['2.3', { since: { major: 1, minor: 20 }, until: { major: 2, minor: 3 } }, 7],
  ])('on %s a rule about %o finds %i', async (flink, about, count) => {
    const given = await sampleCode('frame/suppressed', { sample: 'Fires', flink });
    expect(examineCode(given, [{ ...yieldingRule, flink: about }]).findings).toHaveLength(count);
  });

  it('puts the worst and the surest first', async () => {
    const saying = (id: string, more: Partial<Hit>): Rule => ({
      ...yieldingRule,
      id,
      check: () => [{ ...HIT, ...more }],
    });
    const { findings } = examineCode(await code(), [
      saying('note', { severity: 'info' }),
      saying('unsure', { confidence: 'possible' }),
      saying('sure', {}),
      saying('bad', { severity: 'critical', confidence: 'possible' }),
    ]);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['bad', 'sure', 'unsure', 'note']);
  });
});

/** The sample, with one class whose code says that it is longer than it is. */
async function withBroken(name: string) {
  const jar = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/samples/frame/suppressed.jar')));
  const { classes } = await packageOf(jar, 'sample.jar');
  const files = [...classes].map(([one, packed]) => {
    const content = Buffer.from(packed.read() ?? []);
    if (one === name)
      content.fill(0xff, content.indexOf(Buffer.from([0xb8])), content.indexOf(Buffer.from([0xb8])) + 3);
    return { name: `${one}.class`, content: new Uint8Array(content) };
  });
  return jobCodeOf(await packageOf(zipOf(files), 'job.jar'), 'job.jar', { major: 1, minor: 20 });
}

const HIT: Hit = {
  place: { entry: 'META-INF/MANIFEST.MF' },
  confidence: 'certain',
  summary: text('x', '某'),
  prescriptions: [],
};
