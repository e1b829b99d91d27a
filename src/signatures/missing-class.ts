import { classOrigins, type OriginKind } from './class-origins.ts';

/** How the JVM, Flink and Java's service loader say that a class is not there. */
export const MISSING = [
  'ClassNotFoundException',
  'NoClassDefFoundError',
  'Cannot load user class',
  'TypeNotPresentException',
];

/** State whose class is gone is not a matter of the class path: another diagnosis. */
export const RESTORE = /SerializerSnapshot|StateMetaInfoSnapshot|SavepointV\d|restoreKeyedState|restoreUnsafe/;

/** Client, connector or lake library that asked for the class, next to the error. */
export const ASKED_BY_CONNECTOR =
  /(?:ClassNotFoundException|NoClassDefFoundError)[^\n]*\n(?:\s*at (?:java|jdk|sun|org\.apache\.flink\.util|org\.apache\.flink\.runtime\.execution)[^\n]*\n){0,14}\s*at (?:[\w.@-]*\/\/?)?(?:org\.apache\.flink\.(?:connectors?|streaming\.connectors|formats|cdc|table\.store|orc)\.|com\.ververica\.cdc|org\.apache\.(?:iceberg|hudi|paimon|doris)\.|com\.starrocks|io\.debezium)/;

/** What every Flink has, and a program that was started without Flink has not. */
export const CORE =
  'org[./]apache[./]flink[./](?:streaming[./](?:api|runtime|util)|api[./](?:common|java|connector|dag)|configuration|core|util|runtime|types|client|metrics)';

export const TABLE = 'org[./]apache[./]flink[./]table[./](?:planner|runtime|api|catalog|functions)';

/** Flink's own frames or entries around it: its core is on that class path. */
export const FLINK_RUNS =
  /\bat (?:[\w.@-]*\/\/?)?org\.apache\.flink\.(?:streaming\.(?:runtime|api)|runtime|client|core|api|table|util)\.|switched from [A-Z]|Starting (?:TaskManager|JobManager|Standalone)/;

/** A class that is missing, of the packages of one kind and of none that lies deeper and is of another. */
export function missing(kind: OriginKind): RegExp {
  const own = classOrigins.filter((origin) => origin.kind === kind);
  return missingIn(oneOf(own.map(({ prefix }) => ({ path: prefix.split('.'), except: butNot(prefix, kind) }))));
}

interface Package {
  /** What is left of its name, by its dots. */
  readonly path: readonly string[];
  /** Pattern of what must not follow. */
  readonly except: string;
}

/** What packages have in common is written once: compiling the pattern took 14 ms of every pass when each stood in full. */
function oneOf(packages: readonly Package[]): string {
  const below = new Map<string, Package[]>();
  for (const { path, except } of packages) {
    const [first = '', ...rest] = path;
    const known = below.get(first);
    if (known) known.push({ path: rest, except });
    else below.set(first, [{ path: rest, except }]);
  }
  return [...below].map(([first, rest]) => written(first) + behind(rest)).join('|');
}

function behind(packages: readonly Package[]): string {
  const deeper = packages.filter(({ path }) => path.length > 0);
  const ends = packages.flatMap(({ path, except }) => (path.length === 0 ? [except] : []));
  const ways = deeper.length === 0 ? ends : [`[./](?:${oneOf(deeper)})`, ...ends];
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
}

function butNot(prefix: string, kind: OriginKind): string {
  const others = classOrigins.filter((other) => other.kind !== kind && other.prefix.startsWith(`${prefix}.`));
  const rests = others.map((other) => written(other.prefix.slice(prefix.length)));
  return rests.length === 0 ? '' : `(?!(?:${rests.join('|')})(?![\\w-]))`;
}

/** As a pattern for both ways of writing: `a.b` and `a/b`. */
function written(prefix: string): string {
  return prefix.replaceAll('$', '\\$').replaceAll('.', '[./]');
}

export function missingIn(packages: string): RegExp {
  return new RegExp(
    `(?:ClassNotFoundException|NoClassDefFoundError|Cannot load user class|TypeNotPresentException): ?(?:Type |Class )?L?(?<missing>(?:${packages})(?![\\w-])[\\w.$/-]*)`,
  );
}
