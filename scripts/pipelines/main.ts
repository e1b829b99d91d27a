// Asks the real Flink which graph the jobs of fixtures/pipelines make, and with which operator ids, for the tests to compare with.
//
//   npx tsx --conditions=source scripts/pipelines/main.ts --flink 1.20.3 [--libraries kafka.jar:…] [--folder java17]
//     [--job "org.acme.shop.Chained arg…"]… > fixtures/pipelines/flink-1.20.3.json
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { parseVersion } from '../../lab/flink/version.ts';

const { values } = parseArgs({
  options: {
    flink: { type: 'string', default: '1.20.3' },
    libraries: { type: 'string', default: '' },
    folder: { type: 'string', default: 'java17' },
    job: { type: 'string', multiple: true, default: [] },
  },
});
/** As a cluster would have it; the jobs do not all set their own. */
const PARALLELISM = 8;
const JOBS: Readonly<Record<string, readonly string[]>> = {
  java17: ['Hashed', 'Chained', 'Named', 'Joined', 'Sunk', 'Inherited --rack a'].map((job) => `org.acme.shop.${job}`),
  v2: ['org.acme.shop.Newer'],
};

const flink = await obtainDistribution(parseVersion(values.flink));
const jobs = values.job.length > 0 ? values.job : (JOBS[values.folder] ?? []);
const { stdout, stderr } = spawnSync(
  'java',
  [
    ...['java.lang', 'java.util', 'java.time'].map((one) => `--add-opens=java.base/${one}=ALL-UNNAMED`),
    '-Dlog4j2.level=off',
    '-cp',
    [flink.classPath, values.libraries].join(':'),
    join(import.meta.dirname, 'AskGraph.java'),
    join('fixtures', 'pipelines', values.folder),
    String(PARALLELISM),
    ...jobs,
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
);
if (!stdout.includes('NODE')) throw new Error(`${stdout}${stderr}`.slice(0, 4000));
process.stdout.write(`${JSON.stringify(recorded(stdout), null, 1)}\n`);

/** Per job its operators, inputs by position. */
function recorded(text: string): unknown {
  const graphs: Record<string, unknown[]> = {};
  let rows: unknown[] = [];
  let positions = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [word, ...columns] = line.split('\t');
    if (word === 'JOB') {
      rows = [];
      positions = new Map();
      graphs[columns[0] ?? ''] = rows;
    }
    if (word === 'ERROR') process.stderr.write(`${line}\n`);
    if (word !== 'NODE') continue;
    const [number = '', id, parallelism, uid, userHash, name, inputs = ''] = columns;
    positions.set(number, rows.length);
    rows.push({
      id,
      name,
      parallelism: Number(parallelism),
      ...(uid === 'null' ? {} : { uid }),
      ...(userHash === 'null' ? {} : { userHash }),
      inputs: inputs === '' ? [] : inputs.split(',').map((one) => positions.get(one)),
    });
  }
  return Object.fromEntries(Object.entries(graphs).filter(([, one]) => one.length > 0));
}
