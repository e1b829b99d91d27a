// Builds dist/: compiled sources, and the diagnosis pages beside them. The new build replaces the old one only when it is
// whole, so that a command running meanwhile finds one or the other. `--if-stale` builds only where something is newer.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './set-up.mjs';

/**
 * Modules of many small files, and the files by which each is entered: each becomes one file, or as many as are loaded at
 * different times, as opening hundreds takes time.
 */
const JOINED = {
  cli: ['main.js'],
  // Worker threads load the pass over logs and its job; the bench its parts.
  collect: [
    'index.js',
    'snapshots.js',
    'jar-files/index.js',
    'logs/log-pass-job.js',
    'logs/pass/pass-worker.js',
    'logs/pass/index.js',
    'logs/bytes/index.js',
  ],
  diagnoses: ['index.js'],
  evidence: ['index.js'],
  'formats/bytecode': ['index.js'],
  'formats/bytes': ['index.js'],
  'formats/classfile': ['index.js'],
  'formats/codecs': ['index.js'],
  'formats/logs': ['index.js'],
  'formats/snapshot': ['index.js'],
  'formats/sst': ['index.js'],
  'formats/traces': ['index.js'],
  preflight: ['index.js'],
  report: ['index.js'],
  signatures: ['index.js'],
  snapshots: ['index.js', 'library.js'],
  surgery: ['index.js'],
};

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
    for (const [module, entries] of Object.entries(JOINED)) joinFiles(join(fresh, module), entries, buildSync);
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

/**
 * What the module takes from others (`#engine`) stays an import, so that nothing is there twice. What it loads later
 * (`await import`) becomes a file beside, so that places relative to it (`import.meta.url`) stay right.
 */
function joinFiles(folder, entries, buildSync) {
  const { outputs } = buildSync({
    entryPoints: entries.map((entry) => join(folder, entry)),
    outdir: folder,
    outbase: folder,
    chunkNames: '[name]-[hash]',
    splitting: true,
    metafile: true,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['#*'],
    charset: 'utf8',
    logLevel: 'error',
  }).metafile;
  const joined = new Set(Object.keys(outputs).map((path) => resolve(path)));
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  for (const file of files) if (file.endsWith('.js') && !joined.has(file)) rmSync(file);
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
