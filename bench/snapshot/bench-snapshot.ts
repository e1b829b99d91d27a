import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { JDK_ACCESS } from '../../lab/flink/java-options.ts';
import { parseVersion } from '../../lab/flink/version.ts';
import { obtainJobsJar } from '../../lab/jobs-jar.ts';
import { makeWorkspace } from '../../lab/processes/workspace.ts';
import { readingBytes, readingRows } from './bench-state.ts';
import { compare, type Ground, inTurn, timed } from './processes.ts';

const FLINK = parseVersion('1.20.3');
const CLI = join(import.meta.dirname, '../../dist/cli/main.js');
const OPEN = join(import.meta.dirname, 'open-metadata.mjs');
const MAIN = 'dev.flinkdoctor.lab.scale.MetadataFile';
/** Which operator is dropped of which file: by its place for Flink, by its id for the doctor. */
const DROPS: readonly {
  readonly kind: string;
  readonly what: string;
  readonly place: string;
  readonly operator: string;
}[] = [
  { kind: 'wide', what: 'one of 1,000 operators', place: '0', operator: '00000000000000000000000000000007' },
  { kind: 'union', what: 'the small operator', place: '0', operator: '00000000000000010000000000000007' },
  { kind: 'union', what: 'what has swollen', place: '1', operator: '00000000000000020000000000000007' },
  { kind: 'inline', what: 'the small operator', place: '0', operator: '00000000000000010000000000000007' },
  { kind: 'inline', what: 'what has swollen', place: '1', operator: '00000000000000020000000000000007' },
];

/** How Flink's own code makes each `_metadata`. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  wide: [],
  union: ['62500'],
  'union-large': ['200000'],
  inline: ['10000'],
};

/**
 * `npm run bench snapshot [-- --only metadata,drop,rows,bytes] [--rounds 3] [--material folder]`: beside Flink's own code, whole
 * processes in turn. Needs a build, a JDK, Maven, GNU time; `rows` and `bytes` start a real Flink once to make what is read.
 */
export async function benchSnapshot(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', default: 'metadata,drop,rows,bytes' },
      rounds: { type: 'string', default: '3' },
      material: { type: 'string', default: '.cache/bench-snapshot' },
    },
  });
  const workspace = makeWorkspace();
  try {
    const { classPath } = await obtainDistribution(FLINK);
    const jar = await obtainJobsJar(FLINK, workspace.folder('jobs'));
    const java = ['java', '-XX:-UsePerfData', ...JDK_ACCESS, '-cp', `${jar}:${classPath}`];
    const ground: Ground = {
      material: resolve(values.material),
      rounds: Number(values.rounds),
      java,
      cli: CLI,
    };
    mkdirSync(ground.material, { recursive: true });
    const benches = { metadata, drop, rows: readingRows, bytes: readingBytes };
    for (const [name, bench] of Object.entries(benches)) {
      if (!values.only.split(',').includes(name)) continue;
      console.log(`\n${name}, load average ${loadavg()[0]?.toFixed(1)}`);
      await bench(ground);
    }
  } finally {
    workspace.remove();
  }
}

/** Loading, cold: a whole process each. */
function metadata({ material, rounds, java }: Ground): void {
  for (const kind of Object.keys(FILES)) {
    const folder = metadataFile(material, java, kind);
    const ended = inTurn(
      {
        flink: () => timed([...java, MAIN, 'load', folder]),
        doctor: () => timed([process.execPath, OPEN, folder]),
      },
      rounds,
    );
    compare(`load ${kind}, ${megabytes(folder)}`, ended);
  }
  const folder = metadataFile(material, java, 'union-large');
  const [flink, doctor] = [
    timed([...java, MAIN, 'load', folder, '6']),
    timed([process.execPath, OPEN, folder, '6']),
  ].map(({ output }) => lastMilliseconds(output));
  console.log(`  the sixth load in one process, union-large: Flink ${flink} ms, doctor ${doctor} ms`);
}

function lastMilliseconds(output: string): number {
  return (JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as { readonly ms: number }).ms;
}

/** Writing a copy without one operator. */
function drop({ material, rounds, java, cli }: Ground): void {
  const [theirs, ours] = [join(material, 'dropped-flink'), join(material, 'dropped-doctor')];
  for (const { kind, what, place, operator } of DROPS) {
    const folder = metadataFile(material, java, kind);
    const ended = inTurn(
      {
        flink: () => {
          rmSync(theirs, { recursive: true, force: true });
          return timed([...java, MAIN, 'drop', folder, theirs, place]);
        },
        doctor: () => {
          rmSync(ours, { recursive: true, force: true });
          return timed([process.execPath, cli, 'snapshot', 'drop', folder, '--operator', operator, '-o', ours]);
        },
      },
      rounds,
    );
    compare(`${kind}, ${megabytes(folder)}: drop ${what}, ${megabytes(ours)} are left`, ended);
    console.log(`    Flink reads the doctor's copy: ${timed([...java, MAIN, 'load', ours]).output.trim()}`);
  }
}

function metadataFile(material: string, java: readonly string[], kind: string): string {
  const folder = join(material, kind);
  const made = kind === 'union-large' ? 'union' : kind;
  if (!existsSync(join(folder, '_metadata'))) timed([...java, MAIN, made, folder, ...(FILES[kind] ?? [])]);
  return folder;
}

function megabytes(folder: string): string {
  return `${(statSync(join(folder, '_metadata')).size / 1e6).toFixed(0)} MB`;
}
