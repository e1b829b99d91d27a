// Feeds the readers what no machine should print.
//   npm run fuzz -- all|logs|classfile|jar|bytecode|snapshot|preflight [--rounds 2000 | --long] [--seed 1]
//   Of snapshots also: [--only <pattern of formats>] [--from <round>]
import { parseArgs } from 'node:util';

/** Inputs of each format in the long form. */
const LONG = 1_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2000' },
    long: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});

type Subject = (rounds: number, seed: number) => readonly string[] | Promise<readonly string[]>;

/** Each is loaded when it is asked for: nobody needs rules for jars to read snapshots. */
const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  snapshot: async () => {
    const { fuzzSnapshots } = await import('./snapshot.ts');
    return (count, seed) => fuzzSnapshots({ count, seed, from: Number(values.from) }, new RegExp(values.only));
  },
  classfile: async () => (await import('./classfile.ts')).fuzzClassFiles,
  jar: async () => (await import('./jar.ts')).fuzzJars,
  bytecode: async () => (await import('./bytecode.ts')).fuzzBytecode,
  preflight: async () => (await import('./preflight.ts')).fuzzPreflight,
  logs: async () => (await import('./logs.ts')).fuzzLogs,
};

const [name = ''] = positionals;
const subjects = name === 'all' ? Object.values(SUBJECTS) : [SUBJECTS[name]].filter((one) => one !== undefined);
if (subjects.length === 0) {
  process.stderr.write(
    `npm run fuzz -- all|${Object.keys(SUBJECTS).join('|')} [--rounds 2000 | --long] [--seed 1] [--only <pattern>] [--from 0]\n`,
  );
  process.exit(2);
}
let found = 0;
for (const load of subjects) {
  const subject = await load();
  const problems = await subject(values.long ? LONG : Number(values.rounds), Number(values.seed));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  found += problems.length;
}
process.stdout.write(found === 0 ? 'no problem found\n' : `${found} problems\n`);
process.exit(found === 0 ? 0 : 1);
