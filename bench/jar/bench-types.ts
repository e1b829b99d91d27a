import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { parseVersion } from '../../lab/flink/version.ts';
import { medianOf } from '../median.ts';
import { PLAIN_ENVIRONMENT } from '../plain-environment.ts';

const ROUNDS = 5;
const FLINK = '1.20.3';
const CLASSES = 1_000;
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const ASK_TYPES = join(import.meta.dirname, 'AskTypes.java');

/**
 * `npm run bench types`: which serializer Flink chooses for 1,000 data classes, whole processes in turn: `preflight --types` beside
 * `TypeInformation.of`. The classes are made here: seven of ten are POJOs, of eight fields with getters and setters; of the others
 * one lacks its constructor, one a setter, one is not public.
 */
export async function benchTypes(): Promise<void> {
  const { dist } = await obtainDistribution(parseVersion(FLINK));
  const folder = mkdtempSync(join(tmpdir(), 'bench-types-'));
  try {
    const names = writeClasses(join(folder, 'source'));
    writeFileSync(join(folder, 'names.txt'), `${names.join('\n')}\n`);
    const classes = join(folder, 'classes');
    // Flink's own class path is long: the libraries beside flink-dist bring the logging it wants.
    const libraries = `${dist}:${join(dirname(dist), '*')}`;
    writeFileSync(join(folder, 'sources.txt'), names.map((name) => pathOf(join(folder, 'source'), name)).join('\n'));
    succeed('javac', ['-cp', libraries, '-d', classes, ASK_TYPES, `@${join(folder, 'sources.txt')}`]);
    const jar = join(folder, 'types.jar');
    succeed('jar', ['cf', jar, '-C', classes, '.']);
    const report = join(folder, 'types.json');
    const flink = ['java', '-cp', `${jar}:${libraries}`, 'AskTypes', join(folder, 'names.txt')];
    const doctor = [
      process.execPath,
      CLI,
      'preflight',
      jar,
      '--types',
      'gen.**',
      '--flink',
      FLINK,
      '--format',
      'json',
      '-o',
      report,
    ];
    const times = { flink: [] as number[], doctor: [] as number[] };
    let said = '';
    for (let round = 0; round < ROUNDS; round++) {
      times.flink.push(timed(flink, (output) => (said = output)));
      times.doctor.push(timed(doctor));
    }
    show(times, said, readFileSync(report, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(
  times: { readonly flink: readonly number[]; readonly doctor: readonly number[] },
  flink: string,
  report: string,
): void {
  const [theirs, ours] = [medianOf(times.flink), medianOf(times.doctor)];
  const pojos = report.match(/"(?:serializer|kind)": ?"pojo"/gi)?.length;
  console.log(`\ntypes of ${CLASSES} classes, load average ${loadavg()[0]?.toFixed(1)}, median of ${ROUNDS}`);
  console.log(`  Flink ${theirs.toFixed(2)} s ${flink.trim()} · doctor ${ours.toFixed(2)} s, ${pojos} POJOs`);
  console.log(`  ${(theirs / ours).toFixed(1)}× faster`);
}

const FIELDS = [
  'String name',
  'long at',
  'int count',
  'double price',
  'boolean open',
  'java.util.List<String> tags',
  'Long parent',
  'byte[] data',
];

/** @returns the names of the classes, in packages of a hundred */
function writeClasses(folder: string): readonly string[] {
  return Array.from({ length: CLASSES }, (_, n) => {
    const name = `gen.p${Math.floor(n / 100)}.Data${n}`;
    const file = pathOf(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, sourceOf(name, n % 10));
    return name;
  });
}

function sourceOf(name: string, kind: number): string {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  const members = FIELDS.map((field, i) => memberOf(field, kind === 8 && i === 0));
  const builder = kind === 7 ? `public ${simple}(int count) { this.count = count; }` : '';
  return `package ${name.slice(0, name.lastIndexOf('.'))};
${kind === 9 ? '' : 'public '}class ${simple} {
${builder}
${members.join('\n')}
}
`;
}

function memberOf(field: string, withoutSetter: boolean): string {
  const [type = '', name = ''] = field.split(' ');
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const setter = withoutSetter ? '' : `public void set${capital}(${type} value) { this.${name} = value; }`;
  return `  private ${field}; public ${type} get${capital}() { return ${name}; } ${setter}`;
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name.replaceAll('.', '/')}.java`);
}

function timed(command: readonly string[], tell?: (output: string) => void): number {
  const started = performance.now();
  tell?.(succeed(command[0] as string, command.slice(1)));
  if (!tell) succeed(command[0] as string, command.slice(1));
  return (performance.now() - started) / 1000;
}

function succeed(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    env: PLAIN_ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ${words.slice(0, 3).join(' ')}: ${stderr.slice(0, 2000)}`);
  return stdout;
}
