// Builds dist/: sources joined into few files, their types, and the diagnosis pages beside them. The new build replaces the
// old one only when it is whole, so that a command running meanwhile finds one or the other. `--if-stale` builds only where
// something is newer.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './set-up.mjs';

/**
 * Where the code is entered: the command, what other programs import, and what worker threads load. All else becomes parts
 * of these, cut by what is loaded together. The last eight are for the benches, which run on what is published.
 */
const ENTRIES = [
  'cli/main.ts',
  'engine/index.ts',
  'snapshots/library.ts',
  'collect/logs/log-pass-job.ts',
  'collect/logs/pass/pass-worker.ts',
  'collect/logs/bytes/unpack-worker.ts',
  'collect/logs/pass/index.ts',
  'collect/logs/bytes/index.ts',
  'formats/classfile/index.ts',
  'formats/jar/index.ts',
  'formats/logs/index.ts',
  'signatures/index.ts',
  'collect/snapshots.ts',
  'snapshots/index.ts',
];

/** Joined as well (see NOTICE): loading its CommonJS from a module costs every command some milliseconds. */
const COMMANDER = {
  name: 'commander',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]commander[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /\brequire\('(node:\w+)'\)/g,
        "globalThis.process.getBuiltinModule('$1')",
      ),
    }));
  },
};

ensureInstalled();
if (process.argv.includes('--if-stale')) ensureBuilt();
else await build();

async function build() {
  const fresh = join(ROOT, 'node_modules', `.build-${process.pid}`);
  const old = `${fresh}-old`;
  const compiled = declare(fresh);
  if (compiled) {
    await joinSources(fresh);
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

/** Checks types, and writes them. */
function declare(folder) {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const words = ['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', folder];
  const { status } = spawnSync(process.execPath, [tsc, ...words], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

/**
 * Few files, as opening hundreds takes time; what is loaded later (`await import`) is a file of its own, so that a command
 * loads what it needs. Parts lie one folder deep, as sources do that look for files beside (`import.meta.url`).
 */
async function joinSources(folder) {
  // Only here: it may just have been installed.
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES.map((entry) => `src/${entry}`),
    outdir: folder,
    outbase: 'src',
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    external: ['undici', 'tar-stream', 'yaml', 'fzstd'],
    plugins: [COMMANDER],
    charset: 'utf8',
    logLevel: 'error',
  });
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
