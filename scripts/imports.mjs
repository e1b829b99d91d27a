// Who may import whom. The table is the law; `node scripts/imports.mjs` tries every import line by it, and
// `--picture` prints it, `--write` puts it into ARCHITECTURE.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative } from 'node:path';
import { ROOT } from './set-up.mjs';

/** What each module under src/ may enter. `types`: only their types. `node`: may use Node. `packages`: from the registry. */
const TABLE = {
  'formats/bytes': { may: [] },
  'formats/traces': { may: [] },
  'formats/logs': { may: ['formats/bytes', 'formats/traces'] },
  'formats/codecs': { may: [] },
  'formats/snapshot': { may: ['formats/bytes', 'formats/codecs'] },
  'formats/sst': { may: ['formats/bytes', 'formats/codecs'] },
  'formats/jar': { may: ['formats/bytes'] },
  'formats/flink-sql': { may: [] },
  'formats/classfile': { may: ['formats/bytes'] },
  'formats/bytecode': { may: ['formats/classfile', 'formats/codecs'] },
  evidence: { may: [], types: ['formats/traces'] },
  signatures: { may: [], types: ['formats/traces'] },
  restore: { may: [] },
  snapshots: { may: ['evidence', 'restore', 'formats/bytes', 'formats/snapshot', 'formats/sst'] },
  surgery: { may: ['snapshots', 'formats/bytes', 'formats/snapshot', 'formats/sst'] },
  engine: { may: ['evidence'] },
  symptoms: { may: ['engine', 'evidence', 'signatures', 'formats/traces'] },
  prescriptions: { may: ['engine', 'evidence', 'symptoms'] },
  diagnoses: { may: ['engine', 'symptoms', 'prescriptions', 'evidence'], types: ['formats/traces'] },
  preflight: {
    may: [
      'engine',
      'evidence',
      'restore',
      'formats/bytes',
      'formats/bytecode',
      'formats/classfile',
      'formats/flink-sql',
    ],
    types: ['formats/jar'],
  },
  collect: {
    may: [
      'evidence',
      'signatures',
      'snapshots',
      'preflight',
      'formats/bytes',
      'formats/sst',
      'formats/logs',
      'formats/traces',
      'formats/jar',
      'formats/classfile',
      'formats/bytecode',
    ],
    node: true,
    packages: ['undici', 'tar-stream', 'yaml', 'fzstd'],
  },
  report: { may: [], types: ['engine', 'evidence'] },
  cli: {
    may: [
      'evidence',
      'engine',
      'diagnoses',
      'preflight',
      'collect',
      'report',
      'snapshots',
      'surgery',
      'formats/bytes',
      'formats/classfile',
      'formats/bytecode',
    ],
    node: true,
    packages: ['commander'],
  },
};

const PAGE = 'ARCHITECTURE.md';
const ALIASES = aliases();
const PAGES = new Set(filesBelow('src').filter((file) => file.endsWith('.md')));

if (process.argv.includes('--write')) writePicture();
else if (process.argv.includes('--picture')) process.stdout.write(picture());
else check();

function check() {
  const files = sourceFiles();
  const wrong = files.flatMap((file) => importsOf(file).flatMap((one) => problemsOf(file, one)));
  if (pageWithPicture() !== undefined && pageWithPicture() !== readPage()) {
    wrong.push(`${PAGE} shows another table: node scripts/imports.mjs --write`);
  }
  for (const line of wrong) process.stdout.write(`${line}\n`);
  process.stdout.write(`${files.length} files, ${wrong.length} forbidden imports\n`);
  process.exit(wrong.length === 0 ? 0 : 1);
}

function problemsOf(file, { specifier, typeOnly, line }) {
  const module = moduleOf(file);
  const row = TABLE[module];
  const say = (problem) => [`${file}:${line} ${problem}`];
  if (row === undefined) return say(`"${module}" is no row of the table in scripts/imports.mjs`);
  if (specifier.startsWith('.')) return relativeProblem(file, specifier, say);
  if (file.endsWith('.test.ts')) return [];
  if (specifier.startsWith('#')) {
    const target = ALIASES(specifier);
    if (target === undefined) return say(`${specifier} is no alias of package.json`);
    if (target === module) return say(`${specifier}: inside a module it is ./`);
    const allowed = row.may.includes(target) || (typeOnly && (row.types ?? []).includes(target));
    return allowed ? [] : say(`${module} may not import ${typeOnly ? 'types of ' : ''}${target} (${specifier})`);
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return row.node ? [] : say(`${module} runs anywhere: no ${specifier}`);
  }
  return (row.packages ?? []).includes(specifier) ? [] : say(`${module} may not use the package ${specifier}`);
}

function relativeProblem(file, specifier, say) {
  const target = posix.join(posix.dirname(file), specifier);
  if (moduleOf(target) !== moduleOf(file)) return say(`${specifier} leaves ${moduleOf(file)}: enter modules by #name`);
  const ownRule = posix.basename(file).replace(/\.test\.ts$/, '.ts') === posix.basename(target);
  const anotherRule = /^src\/(?:diagnoses|preflight)\/[^/]+\/[^/]+\.ts$/.test(target) && isRule(target);
  // A test may show that two diagnoses hang together; a rule may not lean on another.
  const mayName = file === 'src/diagnoses/index.ts' || file === 'src/preflight/rules.ts' || file.endsWith('.test.ts');
  if (anotherRule && !ownRule && !mayName) return say(`${specifier} is another diagnosis`);
  return [];
}

/** A diagnosis has a page of the same name beside it. */
function isRule(file) {
  return PAGES.has(file.replace(/\.ts$/, '.md'));
}

function importsOf(file) {
  const source = readFileSync(join(ROOT, file), 'utf8').replace(/`(?:[^`\\]|\\.)*`/g, (text) =>
    // Only its lines stay: white space is sought through by the pattern again and again.
    text.replace(/[^\n]+/g, ''),
  );
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const [, type, names = '', from, dynamic] = match;
    const line = source.slice(0, match.index).split('\n').length + (/^\n*/.exec(match[0])?.[0].length ?? 0);
    return { specifier: from ?? dynamic, typeOnly: Boolean(type) || onlyTypes(names), line };
  });
}

/** `{ type A, type B }` */
function onlyTypes(names) {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts =
    inner
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

/** `src/report/text/wrap.ts` → `report`; a format is a module of its own: `formats/jar`. */
function moduleOf(file) {
  const [top, first, second] = file.split('/');
  if (top !== 'src') return top;
  return first === 'formats' ? `formats/${second}` : first;
}

/** Turns `#symptoms/checkpoints/late-barriers` into the module it enters, by package.json. */
function aliases() {
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const known = Object.entries(imports).map(([alias, { source }]) => [alias, moduleOf(source.slice(2))]);
  return (specifier) =>
    known.find(([alias]) =>
      alias.endsWith('*') ? specifier.startsWith(alias.slice(0, -1)) : alias === specifier,
    )?.[1];
}

function sourceFiles() {
  return filesBelow('src').filter((file) => file.endsWith('.ts'));
}

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function writePicture() {
  const page = pageWithPicture();
  if (page !== undefined) writeFileSync(join(ROOT, PAGE), page);
}

/** The page as it should be; undefined when there is none, or none with a place for the picture. */
function pageWithPicture() {
  const page = readPage();
  if (!page?.includes('<!-- picture -->')) return undefined;
  const shown = `<!-- picture -->\n\n\`\`\`\n${picture()}\`\`\`\n\n<!-- /picture -->`;
  return page.replace(/<!-- picture -->[\s\S]*<!-- \/picture -->/, () => shown);
}

function readPage() {
  const path = join(ROOT, PAGE);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function picture() {
  const width = Math.max(...Object.keys(TABLE).map((name) => name.length));
  const rows = Object.entries(TABLE).map(([name, { may, types = [], packages = [], node }]) => {
    const targets = [...may, ...types.map((type) => `types of ${type}`)].join(', ') || 'nothing';
    const extra = [node ? 'Node' : '', ...packages].filter(Boolean).join(', ');
    return `${name.padEnd(width)}  →  ${targets}${extra ? `   (+ ${extra})` : ''}`;
  });
  return `${rows.join('\n')}\n`;
}
