// What would be published: only what is meant to be, nothing missing, not too big, and entered the way it says.
import { spawnSync } from 'node:child_process';
import { publint } from 'publint';
import { ROOT } from './set-up.mjs';

const LARGEST_BYTES = 4 * 1024 * 1024;
const INTENDED = [
  /^dist\/.+\.(js|d\.ts|md)$/,
  /^fixtures\/patients\/.+$/,
  /^(package\.json|README\.md|README\.zh\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
];
const FORBIDDEN = [/\.test\./, /^dist\/.*fixture/, /(^|\/)\./, /\.map$/];
const NEEDED = [
  ...['package.json', 'dist/cli/main.js', 'dist/engine/index.js', 'dist/engine/index.d.ts'],
  ...['dist/snapshots/library.js', 'dist/snapshots/library.d.ts'],
];

const { files, size } = packed();
const paths = files.map(({ path }) => path);
const { messages } = await publint({ pkgDir: ROOT, strict: true });
const problems = [
  ...paths
    .filter((path) => !INTENDED.some((one) => one.test(path)))
    .map((path) => `not meant to be published: ${path}`),
  ...paths.filter((path) => FORBIDDEN.some((one) => one.test(path))).map((path) => `must not be published: ${path}`),
  ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `missing: ${path}`),
  ...(size > LARGEST_BYTES ? [`${size} bytes packed, more than ${LARGEST_BYTES}`] : []),
  ...messages.map(({ code, path, args }) => `publint: ${code} at ${path.join('.')} ${JSON.stringify(args)}`),
];
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${paths.length} files, ${Math.round(size / 1024)} KiB packed\n`);
process.exit(problems.length === 0 ? 0 : 1);

function packed() {
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  return JSON.parse(stdout)[0];
}
