// Feeds the readers what no machine should print.
//   npm run fuzz -- logs|classfile|jar|bytecode|snapshot|preflight [--rounds 2000] [--seed 1]
import { parseArgs } from 'node:util';
import { fuzzBytecode } from './bytecode.ts';
import { fuzzClassFiles } from './classfile.ts';
import { fuzzJars } from './jar.ts';
import { fuzzLogs } from './logs.ts';
import { fuzzPreflight } from './preflight.ts';
import { fuzzSnapshots } from './snapshot.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});

type Subject = (rounds: number, seed: number) => readonly string[] | Promise<readonly string[]>;

const SUBJECTS: Readonly<Record<string, Subject>> = {
  logs: fuzzLogs,
  classfile: fuzzClassFiles,
  jar: fuzzJars,
  bytecode: fuzzBytecode,
  snapshot: fuzzSnapshots,
  preflight: fuzzPreflight,
};

const [name = ''] = positionals;
const subject = SUBJECTS[name];
if (!subject) {
  process.stderr.write(`npm run fuzz -- ${Object.keys(SUBJECTS).join('|')} [--rounds 2000] [--seed 1]\n`);
  process.exit(2);
}
const problems = await subject(Number(values.rounds), Number(values.seed));
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(problems.length === 0 ? 'no problem found\n' : `${problems.length} problems\n`);
process.exit(problems.length === 0 ? 0 : 1);
