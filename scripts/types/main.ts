// Asks the real Flink what it makes of classes, and compares: the kind of serializer, of each POJO field too, and the
// lines the TypeExtractor logs.
//
//   npx tsx --conditions=source scripts/types/main.ts [--flink 1.20.3] [--classes 2000] [--jdk java.base.jmod]
//     [--only sample/] [--record answers.json] jar…
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { extractType, type SerializerKind, type TypeVerdict } from '#formats/bytecode';
import { bytesSource } from '#formats/bytes';
import { ACCESS, type ClassFile, createStringTable, has, readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';
import { obtainDistribution } from '../../lab/flink/distribution.ts';
import { parseVersion } from '../../lab/flink/version.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    flink: { type: 'string', default: '1.20.3' },
    classes: { type: 'string', default: '2000' },
    /** So many of each jar, rather than of all. */
    each: { type: 'string' },
    /** A table of what was asked, by jar. */
    report: { type: 'string' },
    /** What the jars need besides; not asked about. */
    with: { type: 'string', multiple: true, default: [] },
    jdk: { type: 'string' },
    only: { type: 'string', default: '' },
    record: { type: 'string' },
  },
});
/** What Flink calls the serializers' types, as we do. */
const KINDS: Readonly<Record<string, SerializerKind>> = {
  BasicTypeInfo: 'basic',
  IntegerTypeInfo: 'basic',
  FractionalTypeInfo: 'basic',
  SqlTimeTypeInfo: 'basic',
  PrimitiveArrayTypeInfo: 'array',
  BasicArrayTypeInfo: 'array',
  ObjectArrayTypeInfo: 'array',
  EnumTypeInfo: 'enum',
  PojoTypeInfo: 'pojo',
  'PojoTypeInfo!': 'record',
  TupleTypeInfo: 'tuple',
  NullableListTypeInfo: 'list',
  NullableMapTypeInfo: 'map',
  NullableSetTypeInfo: 'set',
  EitherTypeInfo: 'either',
  ValueTypeInfo: 'value',
  WritableTypeInfo: 'writable',
  AvroTypeInfo: 'avro',
  VariantTypeInfo: 'variant',
  BitmapTypeInfo: 'bitmap',
  GenericTypeInfo: 'kryo',
  unsupported: 'unsupported',
};

const flink = await obtainDistribution(parseVersion(values.flink));
const classes = new Map<string, ClassFile>();
const jarOf = new Map<string, string>();
for (const path of [...positionals, ...values.with, flink.dist]) await readInto(path);
const names = chosen();
if (values.jdk) await readInto(values.jdk);
const answers = ask(names);
let [asked, differ, logs] = [0, 0, 0];
const byJar = new Map<string, { asked: number; pojos: number; kryo: number; verdicts: number; logs: number }>();
const differing: string[] = [];
for (const name of names) compare(name);
if (values.report)
  writeFileSync(
    values.report,
    `${JSON.stringify({ asked, differ, logs, byJar: Object.fromEntries(byJar), differing }, null, 1)}\n`,
  );
if (values.record) writeFileSync(values.record, `${JSON.stringify(recorded(), null, 1)}\n`);
process.stdout.write(`Flink ${values.flink}: ${asked} classes, ${differ} verdicts differ, ${logs} logs differ\n`);

async function readInto(path: string): Promise<void> {
  const unpacker = {
    inflateRaw: (packed: Uint8Array, size: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  };
  const archive = await openArchive(bytesSource(readFileSync(path), path), { unpacker });
  const strings = createStringTable();
  for await (const batch of classesOf(archive, 17, unpacker, () => {})) {
    for (const { bytes, source } of batch) {
      const one = readClass(bytes, source, strings);
      if (classes.has(one.name)) continue;
      classes.set(one.name, one);
      jarOf.set(one.name, basename(path));
    }
  }
}

/** Lambdas' and anonymous classes are nobody's data. */
function isAsked({ name }: ClassFile): boolean {
  return name.startsWith(values.only) && name !== 'module-info' && !/\$\d|package-info$/.test(name);
}

/** Of all classes so many, or of each jar so many that look like data: they have fields, and are no exception. */
function chosen(): readonly string[] {
  const all = [...classes.values()].filter(isAsked);
  if (values.each === undefined) return some(all, Number(values.classes)).map(({ name }) => name);
  const count = Number(values.each);
  return positionals.flatMap((path) => {
    const ofJar = all.filter((one) => jarOf.get(one.name) === basename(path) && isData(one));
    return some(ofJar, count).map(({ name }) => name);
  });
}

function isData({ access, fields, superName = '' }: ClassFile): boolean {
  if (has(access, ACCESS.interface) || /(?:Exception|Error)$/.test(superName)) return false;
  return fields.some((field) => !has(field.access, ACCESS.static));
}

function some(all: readonly ClassFile[], count: number): readonly ClassFile[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]).flatMap(
    (one) => one ?? [],
  );
}

interface Answer {
  readonly kind: string;
  readonly log: readonly string[];
}

function ask(asking: readonly string[]): ReadonlyMap<string, Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-types-'));
  const config = join(folder, 'log4j2.properties');
  writeFileSync(
    config,
    [
      'rootLogger.level=off\nlogger.t.name=org.apache.flink.api.java.typeutils.TypeExtractor\nlogger.t.level=info',
      'logger.t.appenderRef.c.ref=c\nappender.c.type=Console\nappender.c.name=c\nappender.c.layout.type=PatternLayout',
      'appender.c.layout.pattern=LOG %m%n\n',
    ].join('\n'),
  );
  try {
    const { stdout, stderr } = spawnSync(
      'java',
      [
        ...['java.lang', 'java.util', 'java.time', 'java.util.concurrent'].map(
          (one) => `--add-opens=java.base/${one}=ALL-UNNAMED`,
        ),
        `-Dlog4j2.configurationFile=${config}`,
        '-cp',
        // Flink's Scala is older than a library's.
        [...positionals, ...values.with, flink.classPath].join(':'),
        join(import.meta.dirname, 'AskFlink.java'),
      ],
      { input: asking.map((name) => name.replaceAll('/', '.')).join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    if (!stdout.includes('ANSWER')) throw new Error(stderr.slice(0, 2000));
    return answersIn(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answersIn(text: string): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  let log: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('ASK ')) log = [];
    if (line.startsWith('LOG ')) log.push(line.slice(4));
    const [word, name = '', ...kind] = line.split(' ');
    if (word === 'ANSWER') found.set(name.replaceAll('.', '/'), { kind: kind.join(' '), log });
  }
  return found;
}

/** Answers for a test, in our words. */
function recorded(): unknown {
  const rows = [...answers].filter(([, { kind }]) => kind !== 'error');
  return Object.fromEntries(rows.map(([name, { kind, log }]) => [name, { verdict: theirKind(kind), log }]));
}

function compare(name: string): void {
  const answer = answers.get(name);
  if (answer === undefined || answer.kind === 'error') return;
  asked += 1;
  const release = parseVersion(values.flink);
  const { verdict, log } = extractType({ kind: 'class', name, arguments: [] }, release, (one) => classes.get(one));
  const [theirs, ours] = [theirKind(answer.kind), ourKind(verdict)];
  const row = rowOf(name);
  row.asked += 1;
  if (/^(?:pojo|record)/.test(theirs)) row.pojos += 1;
  if (theirs === 'kryo') row.kryo += 1;
  if (theirs !== ours) {
    differ += 1;
    row.verdicts += 1;
    differing.push(`${name}: Flink ${theirs}, ours ${ours} (${verdict.because.code})`);
    process.stdout.write(`${name}\n  Flink ${theirs}\n  ours  ${ours} ${JSON.stringify(verdict.because)}\n`);
  }
  const ourLog = log.filter(({ level }) => level === 'INFO').map(({ text }) => text);
  const theirLog = answer.log.filter(isOurs);
  if (ourLog.join('\n') === theirLog.join('\n')) return;
  logs += 1;
  row.logs += 1;
  const at = ourLog.findIndex((line, i) => line !== theirLog[i]);
  const n = at < 0 ? ourLog.length : at;
  process.stdout.write(`${name} log ${n}\n  Flink ${theirLog[n]}\n  ours  ${ourLog[n]}\n`);
}

/** Classes of the JDK are not at hand to us, as they are not when a jar is examined: lines about them are not ours. */
function isOurs(line: string): boolean {
  return !/(?:^|class |Class )java\./.test(line);
}

function rowOf(name: string) {
  const jar = jarOf.get(name) ?? '';
  const row = byJar.get(jar) ?? { asked: 0, pojos: 0, kryo: 0, verdicts: 0, logs: 0 };
  byJar.set(jar, row);
  return row;
}

function theirKind(text: string): string {
  const [kind = '', ...fields] = text.split(' ');
  // It is a PojoTypeInfo to Flink as well, and its fields are not serialized as such.
  if (kind === 'AvroTypeInfo') return 'avro';
  const named = fields.map((field) => {
    const [name, type = ''] = field.split(':');
    return `${name}:${KINDS[type] ?? 'custom'}`;
  });
  return [KINDS[kind] ?? 'custom', ...named.sort()].join(' ');
}

function ourKind({ serializer, fields }: TypeVerdict): string {
  const named = fields.map(({ name, verdict }) => `${name}:${verdict.serializer.replace('record', 'pojo')}`);
  return [serializer, ...named.sort()].join(' ');
}
