// Builds dist/: compiled sources, and the diagnosis pages beside them. The new build replaces the old one only when it is
// whole, so that a command running meanwhile finds one or the other. `--if-stale` builds only where something is newer.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './set-up.mjs';

/** Modules of many small files that are only entered through their interface: each becomes one file, as opening hundreds takes time. */
const JOINED = ['diagnoses', 'formats/bytecode', 'preflight', 'signatures'];

ensureInstalled();
if (process.argv.includes('--if-stale')) ensureBuilt();
else await build();

async function build() {
  const fresh = join(ROOT, 'node_modules', `.build-${process.pid}`);
  const old = `${fresh}-old`;
  const compiled = compile(fresh);
  if (compiled) {
    // Only here: it may just have been installed.
    const { buildSync } = await import('esbuild');
    for (const module of JOINED) joinFiles(join(fresh, module), buildSync);
    copyPages(fresh);
    chmodSync(join(fresh, 'cli', 'main.js'), 0o755);
    const dist = join(ROOT, 'dist');
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  }
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  if (!compiled) process.exit(1);
}

function compile(folder) {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

/** What the module takes from others (`#engine`) stays an import, so that nothing is there twice. */
function joinFiles(folder, buildSync) {
  const entry = join(folder, 'index.js');
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js') && name !== 'index.js');
  buildSync({
    entryPoints: [entry],
    outfile: entry,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['#*'],
    charset: 'utf8',
    logLevel: 'error',
  });
  for (const name of files) rmSync(join(folder, name));
}

/** `explain` shows the pages that lie beside the diagnoses. */
function copyPages(folder) {
  const sources = join(ROOT, 'src');
  const pages = readdirSync(sources, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.md'),
  );
  for (const { parentPath, name } of pages) {
    const target = join(folder, relative(sources, parentPath), name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(parentPath, name), target);
  }
}
