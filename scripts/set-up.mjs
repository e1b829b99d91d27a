// What every other script needs first: the right Node, the packages, and (where asked) a build that is not stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 20];

/**
 * Installs the packages, as locked, when they are missing or older than the lock file. Not `npm ci`: that refuses a lock
 * file without the binaries of every other platform, and some registry mirrors hold only some of them.
 */
export function ensureInstalled() {
  requireNode();
  const installed = modified('node_modules/.package-lock.json');
  if (installed >= modified('package-lock.json')) return;
  note('installing packages (npm install, about a minute)');
  run('npm', ['install', '--no-save', '--ignore-scripts', '--include=dev', '--prefer-offline', '--loglevel=error']);
}

/** Builds when something in `src` is newer than the build. */
export function ensureBuilt() {
  const built = modified('dist/cli/main.js');
  const sources = ['package.json', 'tsconfig.json', 'tsconfig.build.json', ...filesBelow('src')];
  if (built > 0 && sources.every((file) => modified(file) <= built)) return;
  note('building');
  run(process.execPath, ['scripts/build.mjs']);
}

/** Runs a command in the project's folder; ends this process when it fails. Its output goes to standard error. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed`);
}

export function note(message) {
  process.stderr.write(`· ${message}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function modified(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}
