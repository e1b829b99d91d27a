import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { parseVersion } from '../../lab/flink/version.ts';

const ROUNDS = 3;
const FLINK = '1.20.3';
const OURS = join(import.meta.dirname, 'read-jar.mjs');
const FLOOR = join(import.meta.dirname, 'floor.mjs');
/** So slow that it is run once. */
const SLOW = 'jdeps -verbose:class';

interface Run {
  readonly seconds: number;
  readonly output: string;
}

/**
 * `npm run bench jar [path]`: whole processes over one jar, interleaved; without a path over `flink-dist` of the lab.
 * Needs a build; `jdeps` where a JDK is on the path.
 */
export async function benchJar([given]: readonly string[]): Promise<void> {
  const jar = given ?? (await obtainDistribution(parseVersion(FLINK))).dist;
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node, inflate only': [process.execPath, FLOOR, jar],
    'classes, fields, methods': [process.execPath, OURS, jar, 'classes'],
    'and every call': [process.execPath, OURS, jar, 'calls'],
    [SLOW]: ['jdeps', '--multi-release', 'base', '-verbose:class', jar],
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, command] of Object.entries(commands)) {
      if (name === SLOW && round > 0) continue;
      const ended = run(command);
      if (ended === undefined) continue;
      times.set(name, [...(times.get(name) ?? []), ended.seconds]);
      if (round === 0 && ended.output.startsWith('{')) console.log(`  ${name}: ${ended.output.trim()}`);
    }
  }
  show(jar, times);
}

function show(jar: string, times: ReadonlyMap<string, readonly number[]>): void {
  const ours = medianOf(times.get('and every call') ?? []);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${basename(jar)}, ${(statSync(jar).size / 1e6).toFixed(0)} MB, load average ${load}, median of ${ROUNDS}`,
  );
  for (const [name, all] of times) {
    const seconds = medianOf(all);
    console.log(`  ${name.padEnd(26)} ${seconds.toFixed(2)} s = ${(seconds / ours).toFixed(2)}× of every call`);
  }
}

/** Undefined where there is no such command. */
function run([command = '', ...words]: readonly string[]): Run | undefined {
  const started = performance.now();
  const { error, status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error || (status !== 0 && command !== process.execPath)) return undefined;
  if (status !== 0 && command === process.execPath)
    throw new Error(`${words.join(' ')}: ${stderr}; run npm run build first`);
  return { seconds: (performance.now() - started) / 1000, output: stdout };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
