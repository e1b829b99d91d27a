import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { parseVersion } from '../../lab/flink/version.ts';
import { medianOf } from '../median.ts';
import { PLAIN_ENVIRONMENT } from '../plain-environment.ts';

const ROUNDS = 3;
const FLINK = '1.20.3';
const OURS = join(import.meta.dirname, 'read-jar.mjs');
const FLOOR = join(import.meta.dirname, 'floor.mjs');
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const ASM_PASS = join(import.meta.dirname, 'AsmPass.java');
const PREFLIGHT = 'preflight, all rules';
/** So slow that it is run once. */
const SLOW = 'jdeps -verbose:class';

interface Run {
  readonly seconds: number;
  readonly output: string;
}

/**
 * `npm run bench jar [path]`: whole processes over one jar, interleaved; without a path over `flink-dist` of the lab.
 * Needs a build; `jdeps` where a JDK is on the path, ASM where Maven has brought `flink-shaded-asm-9`.
 */
export async function benchJar([given]: readonly string[]): Promise<void> {
  const jar = given ?? (await obtainDistribution(parseVersion(FLINK))).dist;
  const compiled = mkdtempSync(join(tmpdir(), 'asm-pass-'));
  const asm = compileAsmPass(compiled);
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node, inflate only': [process.execPath, FLOOR, jar],
    'classes, fields, methods': [process.execPath, OURS, jar, 'classes'],
    'and every call': [process.execPath, OURS, jar, 'calls'],
    [PREFLIGHT]: [
      process.execPath,
      CLI,
      'preflight',
      jar,
      '--fail-on',
      'never',
      '--format',
      'json',
      '-o',
      join(compiled, 'report.json'),
    ],
    ...(asm && { 'a bare pass of ASM': ['java', '-cp', asm, 'AsmPass', jar] }),
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
  rmSync(compiled, { recursive: true, force: true });
  show(jar, times);
}

/** The class path of the pass; undefined where ASM or a JDK is missing. */
function compileAsmPass(folder: string): string | undefined {
  const home = join(homedir(), '.m2', 'repository', 'org', 'apache', 'flink', 'flink-shaded-asm-9');
  const version = existsSync(home) ? readdirSync(home).find((name) => /^\d/.test(name)) : undefined;
  const library = version && join(home, version, `flink-shaded-asm-9-${version}.jar`);
  if (library === undefined) return undefined;
  const { status } = spawnSync('javac', ['-cp', library, '-d', folder, ASM_PASS]);
  return status === 0 ? `${folder}:${library}` : undefined;
}

function show(jar: string, times: ReadonlyMap<string, readonly number[]>): void {
  const ours = medianOf(times.get(PREFLIGHT) ?? []);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${basename(jar)}, ${(statSync(jar).size / 1e6).toFixed(0)} MB, load average ${load}, median of ${ROUNDS}`,
  );
  for (const [name, all] of times) {
    const seconds = medianOf(all);
    console.log(`  ${name.padEnd(26)} ${seconds.toFixed(2)} s = ${(seconds / ours).toFixed(2)}× of preflight`);
  }
}

/** Undefined where there is no such command. */
function run([command = '', ...words]: readonly string[]): Run | undefined {
  const started = performance.now();
  const { error, status, stdout, stderr } = spawnSync(command, words, {
    env: PLAIN_ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error || (status !== 0 && command !== process.execPath)) return undefined;
  if (status !== 0 && command === process.execPath)
    throw new Error(`${words.join(' ')}: ${stderr}; run npm run build first`);
  return { seconds: (performance.now() - started) / 1000, output: stdout };
}
