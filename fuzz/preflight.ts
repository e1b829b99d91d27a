import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobCodeOf, packageOf } from '#collect/jar-files';
import { zipOf } from '#fixtures/zip-writer';
import { FormatError } from '#formats/bytes';
import { againstCode, codeFacts, examineCode, outcomeOf, rules, testsFor } from '#preflight';
import { listTypes } from '#preflight/type-list';
import { mutatedBytes } from './mutate-bytes.ts';
import { processorMillis } from './processor-time.ts';
import { type Random, randomFrom } from './random.ts';

const SAMPLES = join(import.meta.dirname, '..', 'fixtures', 'samples');
/** Longer than this for a sample, with all rules, is a hang in the making. */
const MOST_MILLIS = 5000;

/** Examines samples in whose classes, or whose jar, bytes were changed. Nothing may be thrown, no rule may fail. */
export async function fuzzPreflight(rounds: number, seed: number): Promise<readonly string[]> {
  const jars = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jar'));
  const random = randomFrom(seed);
  const problems: string[] = [];
  let found = 0;
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const name = random.of(jars);
    const started = performance.now();
    const jar = await mutatedJar(name, random);
    const told = await examined(jar);
    const waited = performance.now() - started;
    const millis = await processorMillis(waited, MOST_MILLIS, () => examined(jar));
    if (typeof told === 'string') problems.push(`round ${round}, seed ${seed}, ${name}: ${told}`);
    else found += told;
    if (millis > MOST_MILLIS) problems.push(`round ${round}, seed ${seed}, ${name}: took ${Math.round(millis)} ms`);
  }
  process.stdout.write(`${rounds} jars, ${found} findings\n`);
  return problems;
}

/** Now and then the jar itself; otherwise some of its classes, so that more than its end is looked at. */
async function mutatedJar(name: string, random: Random): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  if (random.below(5) === 0) return mutatedBytes(bytes, random);
  const { classes } = await packageOf(bytes, name);
  return zipOf(
    [...classes].map(([one, packed]) => {
      const content = packed.read() ?? new Uint8Array();
      return { name: `${one}.class`, content: random.below(3) === 0 ? mutatedBytes(content, random) : content };
    }),
  );
}

/** How much was found; a text if something was thrown, or a rule failed. */
async function examined(bytes: Uint8Array): Promise<number | string> {
  try {
    const { code } = jobCodeOf(await packageOf(bytes, 'job.jar'), 'job.jar');
    const examination = examineCode(code, rules);
    const [failed] = examination.notAssessed;
    if (failed) return failed.because.en;
    outcomeOf([{ code, examination, sourceOf: () => undefined }], [], 0);
    codeFacts(code, examination);
    listTypes(code, '**');
    testsFor(code);
    againstCode(code, code);
    return examination.findings.length;
  } catch (error) {
    if (error instanceof FormatError && error.source === 'job.jar') return 0; // no jar any more
    return error instanceof Error
      ? `${error.name} ${error.message} ${error.stack?.split('\n')[1]?.trim()}`
      : String(error);
  }
}
