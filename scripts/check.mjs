// npm run check: everything that can be said about the code without running it. Every check is run and named, also after
// one has failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './set-up.mjs';

const bin = (name, file) => join(ROOT, 'node_modules', name, file);

const CHECKS = [
  { name: 'types', args: [bin('typescript', 'bin/tsc')] },
  { name: 'lint and format', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--max-diagnostics=40', '.'] },
  { name: 'kernel', args: ['scripts/kernel.mjs', '--check'] },
  { name: 'precedents', args: ['--conditions=source', '--import', 'tsx', 'evaluate/precedents/main.ts', '--check'] },
  { name: 'imports', args: ['scripts/imports.mjs'] },
  { name: 'unused code', args: [bin('knip', 'bin/knip.js'), '--tsConfig', 'tsconfig.build.json', '--no-config-hints'] },
  { name: 'build', args: ['scripts/build.mjs'] },
  { name: 'package contents', args: ['scripts/package-contents.mjs'] },
];

ensureInstalled();
const results = CHECKS.map(({ name, args }) => {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
});
process.exit(results.every(Boolean) ? 0 : 1);
