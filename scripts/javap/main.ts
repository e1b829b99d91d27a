// Compares what we read of compiled classes with what `javap -v -p` of the JDK on the path says, fact by fact.
//
//   npx tsx --conditions=source scripts/javap/main.ts [--classes 300] [--seed 1] jar-or-class…
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, inflateRawSync } from 'node:zlib';
import { bytesSource } from '#formats/bytes';
import { readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';
import { javapFacts } from './javap-facts.ts';
import { ourFacts } from './our-facts.ts';

const AT_ONCE = 50;
const SHOWN = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { classes: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});

const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-javap-'));
let [classes, facts, wrong] = [0, 0, 0];
try {
  for (const path of positionals) {
    const chosen = some(await classesIn(path), Number(values.classes), Number(values.seed));
    for (let i = 0; i < chosen.length; i += AT_ONCE) compare(chosen.slice(i, i + AT_ONCE));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${classes} classes, ${facts} facts, ${wrong} that differ\n`);
process.exit(wrong === 0 ? 0 : 1);

interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function classesIn(path: string): Promise<readonly Found[]> {
  const bytes = readFileSync(path);
  if (path.endsWith('.class')) return [{ name: path, bytes }];
  const unpacker = {
    inflateRaw: (packed: Uint8Array, size: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
    crc32: (content: Uint8Array) => crc32(content),
  };
  const report = (problem: unknown) => process.stdout.write(`${JSON.stringify(problem)}\n`);
  const archive = await openArchive(bytesSource(bytes, path), { unpacker });
  for (const problem of archive.problems) report(problem);
  const found: Found[] = [];
  for await (const batch of classesOf(archive, 25, unpacker, report)) {
    found.push(...batch.map(({ source, bytes: content }) => ({ name: source, bytes: content })));
  }
  return found;
}

/** Evenly over the whole. */
function some(all: readonly Found[], count: number, seed: number): readonly Found[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor(i * step + ((seed - 1) % step))] ?? all[i],
  ).flatMap((one) => one ?? []);
}

function compare(found: readonly Found[]): void {
  const files = found.map(({ bytes }, i) => {
    const file = join(folder, `${i}`, 'X.class');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  });
  const utf8 = ['-J-Dfile.encoding=UTF-8', '-J-Dstdout.encoding=UTF-8', '-J-Dsun.stdout.encoding=UTF-8'];
  const { stdout } = spawnSync('javap', [...utf8, '-v', '-p', ...files], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const told = stdout.split(/^Classfile .*$/m).slice(1);
  for (const [i, one] of found.entries()) compareOne(one, told[i] ?? '');
}

function compareOne({ name, bytes }: Found, told: string): void {
  const theirs = counted(javapFacts(told));
  const ours = counted(ourFacts(readClass(bytes, name)));
  const missing = [...theirs].filter(([fact, count]) => ours.get(fact) !== count).map(([fact]) => `  javap ${fact}`);
  const extra = [...ours].filter(([fact, count]) => theirs.get(fact) !== count).map(([fact]) => `  ours  ${fact}`);
  classes += 1;
  facts += theirs.size;
  wrong += Math.max(missing.length, extra.length);
  const lines = [...missing, ...extra].slice(0, SHOWN).map((line) => line.slice(0, 200));
  if (lines.length > 0) process.stdout.write(`${name}\n${lines.join('\n')}\n`);
}

function counted(facts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of facts) {
    // White space at the ends of constants is lost in what javap prints.
    const fact = one.includes('Annotations ') ? one.replace(/\s+/g, '') : one;
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return counts;
}
