import { finderOf, JOB_FOLDERS, jobClasses } from '#fixtures/pipeline-fixture';
import {
  interpret,
  mainsOf,
  operatorIdsOf,
  pipelineAsDot,
  pipelineAsMermaid,
  pipelineAsText,
  pipelinesOf,
} from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import { type ClassFile, readClass } from '#formats/classfile';
import { mutatedBytes } from './mutate-bytes.ts';
import { processorMillis } from './processor-time.ts';
import { randomFrom } from './random.ts';

/** Longer than this for a job of thirty classes, with all of their methods, is a hang in the making. */
const MOST_MILLIS = 5000;

/** Follows the code of real jobs in whose classes bytes were changed. Nothing may be thrown, or take long. */
export async function fuzzBytecode(rounds: number, seed: number): Promise<readonly string[]> {
  const corpus = JOB_FOLDERS.map((folder) => jobClasses(folder).map(({ name, bytes }) => ({ name, bytes })));
  const random = randomFrom(seed);
  const problems: string[] = [];
  let built = 0;
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const classes = random.of(corpus).flatMap(({ name, bytes }) => readable(mutatedBytes(bytes, random), name));
    const started = performance.now();
    const told = follow(classes);
    const waited = performance.now() - started;
    const millis = await processorMillis(waited, MOST_MILLIS, () => follow(classes));
    if (typeof told === 'string') problems.push(`round ${round}, seed ${seed}: ${told}`);
    else built += told;
    if (millis > MOST_MILLIS) problems.push(`round ${round}, seed ${seed}: took ${Math.round(millis)} ms`);
  }
  process.stdout.write(`${rounds} jobs, ${built} pipelines built\n`);
  return problems;
}

/** Most changes leave the frame of a class whole. */
function readable(bytes: Uint8Array, name: string): readonly ClassFile[] {
  try {
    return [readClass(bytes, name)];
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}

/** How many pipelines were built; a text if something was thrown. */
function follow(classes: readonly ClassFile[]): number | string {
  const find = finderOf(classes);
  let built = 0;
  try {
    for (const main of mainsOf(undefined, classes, find)) {
      for (const pipeline of pipelinesOf(main, { find })) {
        for (const shown of [pipelineAsText, pipelineAsDot, pipelineAsMermaid]) shown(pipeline);
        operatorIdsOf(pipeline, 4);
        built += 1;
      }
    }
    for (const { methods } of classes) for (const method of methods) interpret(method, { find, budget: 20_000 });
    return built;
  } catch (error) {
    return error instanceof Error
      ? `${error.name} ${error.message} ${error.stack?.split('\n')[1]?.trim()}`
      : String(error);
  }
}
