import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = `${ROOT}dist/cli/main.js`;

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Sends this signal once so many milliseconds have passed. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly afterMs: number };
}

/** Builds the command once where the build is not up to date. */
export function buildCommand(): void {
  const { status, stderr } = spawnSync(process.execPath, [`${ROOT}scripts/build.mjs`, '--if-stale'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Runs the built command as a user would, with a locale and colours that do not depend on the machine. */
export function flinkDoctor(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(process.execPath, [MAIN, ...args], options);
}

/** Runs any command and waits for its end. */
export function ended(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, NO_COLOR: ____, FORCE_COLOR: _____, ...inherited } = process.env;
  const child = spawn(command, args, { cwd: options.cwd, env: { ...inherited, LANG: 'en_US.UTF-8', ...options.env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.end();
  const { interrupt } = options;
  if (interrupt) setTimeout(() => child.kill(interrupt.signal), interrupt.afterMs).unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Path of the built command, for use inside a shell line. */
export const MAIN_FILE = MAIN;

/** Bundles of captured patients that ship with the package. */
export function shippedPatients(): readonly string[] {
  const folder = `${ROOT}fixtures/patients`;
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.tar.gz'));
    return files.sort().map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
}
