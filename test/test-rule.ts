import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobCodeOf, packageOf, parseRelease } from '#collect/jar-files';
import type { Confidence, Severity } from '#engine';
import { type Packed, zipOf } from '#fixtures/zip-writer';
import { examineCode, type JobCode, methodName, type Place, type Rule } from '#preflight';

const SAMPLES = join(import.meta.dirname, '..', 'fixtures', 'samples');
/** What samples are compiled against unless their first line says otherwise. */
const USUAL_FLINK = '1.20';
const ENDINGS = { kotlin: 'kt', scala: 'scala' };

/** The code a rule is tried on. */
export interface RuleInput {
  /** A nested class of the sample: `Fires`, `SilentInOpen`. Left out, the jar has only `files`. */
  readonly sample?: string;
  /** Of `<id>.kt` or `<id>.scala` instead of `<id>.java`. */
  readonly language?: 'kotlin' | 'scala';
  /** The sample of another rule: `user-functions/thread-sleep`. */
  readonly of?: string;
  /** Files beside the classes: a manifest, service files, nested jars (`zipOf([…])`). */
  readonly files?: readonly Packed[];
  /** The release the job is to run on; default what the sample was compiled against. */
  readonly flink?: string;
  /** Name of the jar; default `job.jar`. */
  readonly jar?: string;
}

interface Firing extends RuleInput {
  /** All places it must tell, in any order: `Fires#map:12`, `Fires$1#invoke:9`, or an entry of the jar. */
  readonly at: readonly string[];
  readonly severity?: Severity;
  readonly confidence?: Confidence;
}

interface Table {
  readonly fires: readonly Firing[];
  /** What only looks alike. */
  readonly silent: readonly (string | RuleInput)[];
}

/** Runs one rule on nested classes of its sample, each as a jar of its own. */
export function testRule(rule: Rule, { fires, silent }: Table): void {
  describe(rule.id, () => {
    for (const one of fires) {
      it(`fires in ${nameOf(one)}`, async () => {
        const found = await findingsOf(rule, one);
        expect(found.map(({ place }) => shown(place)).toSorted()).toEqual([...one.at].toSorted());
        for (const { severity, confidence, summary, prescriptions } of found) {
          if (one.severity) expect(severity).toBe(one.severity);
          if (one.confidence) expect(confidence).toBe(one.confidence);
          expect(summary.zh).toMatch(/[\u4e00-\u9fff]/);
          expect(prescriptions.length).toBeGreaterThan(0);
        }
      });
    }
    for (const given of silent) {
      const one = typeof given === 'string' ? { sample: given } : given;
      it(`is silent in ${nameOf(one)}`, async () => {
        const found = await findingsOf(rule, one);
        expect(found.map(({ place, summary }) => `${shown(place)} ${summary.en}`)).toEqual([]);
      });
    }
  });
}

async function findingsOf(rule: Rule, input: RuleInput): Promise<ReturnType<typeof examineCode>['findings']> {
  const { findings, notAssessed } = examineCode(await sampleCode(rule.id, input), [rule]);
  expect(notAssessed.map(({ because }) => because.en)).toEqual([]);
  return findings;
}

/** The code of a sample, as a user's jar would be opened. */
export async function sampleCode(id: string, input: RuleInput): Promise<JobCode> {
  const { language, files = [], jar = 'job.jar', flink } = input;
  const base = sampleBase(input.of ?? id);
  const classes =
    input.sample === undefined ? [] : await classesOf(`${base}${language ? `-${language}` : ''}.jar`, input.sample);
  const opened = await packageOf(zipOf([...files, ...classes]), jar);
  const release = flink ?? compiledAgainst(`${base}.${language === undefined ? 'java' : ENDINGS[language]}`);
  return jobCodeOf(opened, jar, parseRelease(release)).code;
}

/** The nested class, what is nested in it, and what stands beside the samples for all of them. */
async function classesOf(jar: string, sample: string): Promise<readonly Packed[]> {
  if (!existsSync(jar)) throw new Error(`${basename(jar)} is missing: npm run samples`);
  const { classes } = await packageOf(new Uint8Array(readFileSync(jar)), basename(jar));
  const nested = (name: string) => name.split('$')[1] ?? '';
  const wanted = [...classes].filter(([name]) => nested(name) === sample || !/^(?:Fires|Silent)/.test(nested(name)));
  if (!wanted.some(([name]) => nested(name) === sample)) throw new Error(`${basename(jar)} has no class ${sample}`);
  return wanted.map(([name, one]) => ({ name: `${name}.class`, content: one.read() ?? new Uint8Array() }));
}

/** `fixtures/samples/<area>/<id>` by its id, or by area and id. */
function sampleBase(id: string): string {
  if (id.includes('/')) return join(SAMPLES, id);
  const areas = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const area = areas.find(({ name }) =>
    ['java', 'kt', 'scala'].some((end) => existsSync(join(SAMPLES, name, `${id}.${end}`))),
  );
  return join(SAMPLES, area?.name ?? '', id);
}

function compiledAgainst(source: string): string {
  const [first = ''] = existsSync(source) ? readFileSync(source, 'utf8').split('\n', 1) : [];
  return /\bflink:\s*(\S+)/.exec(first)?.[1] ?? USUAL_FLINK;
}

/** As tables have it: without package and outer class. */
function shown(place: Place): string {
  if ('entry' in place) return place.entry;
  const [, ...nested] = place.class.split('$');
  const simple = nested.join('$') || place.class.slice(place.class.lastIndexOf('/') + 1);
  return `${simple}#${methodName(place.method)}:${place.line ?? '?'}`;
}

function nameOf({ sample, language, files, flink }: RuleInput): string {
  const parts = [sample, language, flink && `on ${flink}`, files?.map(({ name }) => name.split('/').at(-1)).join(', ')];
  return parts.filter(Boolean).join(' ') || 'an empty jar';
}
