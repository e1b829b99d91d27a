// What settled incidents and the pages of this repository teach: which words speak for which diagnosis.
//   npm run precedents                       learns, and writes word-weights.ts and written-cases.ts of src/symptoms/precedents
//   npm run precedents -- --check            says whether that module knows the incidents and the diagnoses of now
//   npm run precedents -- --cross            leaves each tenth of the incidents out and tries what the rest teaches on it
//   npm run precedents -- --add <file>…      takes incidents in: lines of JSON with url, evidence, root, acceptable
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { crossTried } from './cross.ts';
import { documents, INCIDENTS, settledAmong } from './documents.ts';
import { learn } from './learn.ts';
import { takeIn } from './take-in.ts';
import { writeCases } from './write-cases.ts';

const TARGET = 'src/symptoms/precedents/word-weights.ts';
const CASES = 'src/symptoms/precedents/written-cases.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, cross: { type: 'boolean' }, add: { type: 'boolean' } },
  allowPositionals: true,
});

if (values.add) {
  for (const file of positionals) process.stdout.write(`${file}: ${takeIn(file)}\n`);
} else if (values.cross) {
  process.stdout.write(crossTried());
} else if (values.check) {
  check();
} else {
  writeFileSync(TARGET, moduleOf());
  writeFileSync(CASES, casesModule());
}

function moduleOf(): string {
  const { diagnoses, biases, words } = learn(documents());
  return `// Learnt from settled incidents and the texts of this repository by evaluate/precedents (npm run precedents); incidents ${digest()}.
import type { WrittenModel } from './word-model.ts';

// biome-ignore format: one line for each word
export const WORD_WEIGHTS: WrittenModel = {
  diagnoses: '${diagnoses}',
  biases: '${biases}',
  words: \`${words}\`,
};
`;
}

function casesModule(): string {
  const { words, diagnoses, cases } = writeCases(settledAmong());
  return `// Written by evaluate/precedents (npm run precedents); incidents ${digest()}.
import type { WrittenCases } from './settled-cases.ts';

// biome-ignore format: one line for each case
export const WRITTEN_CASES: WrittenCases = {
  diagnoses: '${diagnoses}',
  words: '${words}',
  cases: \`${cases}\`,
};
`;
}

/** Learning again on another processor may round otherwise: what is compared is what it learnt from. */
function check(): void {
  const known = readFileSync(TARGET, 'utf8');
  const missing = [...new Set(documents().flatMap(({ targets }) => [...targets.keys()]))].filter(
    (id) => !known.includes(` ${id} `) && !known.includes(`'${id} `) && !known.includes(` ${id}'`),
  );
  const current = [known, readFileSync(CASES, 'utf8')].every((module) => module.includes(`incidents ${digest()}.`));
  if (current && missing.length === 0) return;
  const what = missing.length > 0 ? `does not know ${missing.join(', ')}` : `was not learnt from ${INCIDENTS} as it is`;
  process.stdout.write(`${TARGET} ${what}: npm run precedents\n`);
  process.exit(1);
}

function digest(): string {
  return createHash('sha256').update(readFileSync(INCIDENTS)).digest('hex').slice(0, 16);
}
