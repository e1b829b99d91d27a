/** What stands in the way of reading what one schema wrote with another. */
export interface AvroProblem {
  /** `lines[].grams`; `` for the whole. */
  readonly path: string;
  /** What was written, and what is expected; `–` where there was nothing. */
  readonly before: string;
  readonly now: string;
}

/**
 * Whether Avro can read with one schema what another wrote, by its rules of schema resolution, as its `SchemaCompatibility`
 * has them: what Flink asks before it migrates Avro state. Fields are found by name, missing ones come from defaults, numbers
 * become wider; names count without their packages.
 *
 * @param writer, reader JSON schemas
 * @returns the first problem there is; undefined if there is none; 'unknown' where the schemas are no JSON, or too large to tell
 */
export function avroProblem(writer: string, reader: string): AvroProblem | 'unknown' | undefined {
  const [old, now] = [parsed(writer), parsed(reader)];
  if (old === undefined || now === undefined) return 'unknown';
  const walk: Walk = { writers: namesWithin(old.schema), readers: namesWithin(now.schema), seen: new Map(), steps: 0 };
  const problem = mismatch(old.schema, now.schema, '', walk);
  return walk.steps > MOST_STEPS ? 'unknown' : problem;
}

type Schema = unknown;

interface Walk {
  /** Named types of either side, by full name and by the last part of it. */
  readonly writers: ReadonlyMap<string, Schema>;
  readonly readers: ReadonlyMap<string, Schema>;
  /** Pairs that were compared, or are being compared, as a type may contain itself: nothing is wrong with these so far. */
  readonly seen: Map<Schema, Map<Schema, AvroProblem | undefined>>;
  steps: number;
}

const MOST_STEPS = 100_000;
const MOST_DEPTH = 200;

function parsed(text: string): { readonly schema: Schema } | undefined {
  try {
    return { schema: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** @returns the first place at which the reader cannot take what the writer wrote; undefined if there is none */
function mismatch(writer: Schema, reader: Schema, path: string, walk: Walk, depth = 0): AvroProblem | undefined {
  walk.steps++;
  if (depth > MOST_DEPTH) walk.steps = MOST_STEPS + 1;
  if (walk.steps > MOST_STEPS) return undefined;
  const [old, now] = [resolved(writer, walk.writers), resolved(reader, walk.readers)];
  const met = walk.seen.get(old) ?? new Map<Schema, AvroProblem | undefined>();
  if (met.has(now)) return met.get(now);
  walk.seen.set(old, met.set(now, undefined));
  const problem = typesMismatch(old, now, path, (a, b, place) => mismatch(a, b, place, walk, depth + 1));
  met.set(now, problem);
  return problem;
}

type Within = (writer: Schema, reader: Schema, path: string) => AvroProblem | undefined;

function typesMismatch(old: Schema, now: Schema, path: string, within: Within): AvroProblem | undefined {
  if (Array.isArray(old)) return first(old.map((branch) => () => within(branch, now, path)));
  if (Array.isArray(now)) {
    const takes = now.some((branch) => within(old, branch, path) === undefined);
    return takes ? undefined : told(path, typeOf(old), now.map(typeOf).join('|'));
  }
  const [from, to] = [typeOf(old), typeOf(now)];
  if (from !== to) return PROMOTED[to]?.includes(from) ? undefined : told(path, from, to);
  switch (to) {
    case 'record':
    case 'error':
      return renamed(old, now, path) ?? fieldsMismatch(old, now, path, within);
    case 'enum':
      return renamed(old, now, path) ?? symbolsMismatch(old, now, path);
    case 'fixed':
      return renamed(old, now, path) ?? sizesMismatch(old, now, path);
    case 'array':
      return within(memberOf(old, 'items'), memberOf(now, 'items'), `${path}[]`);
    case 'map':
      return within(memberOf(old, 'values'), memberOf(now, 'values'), `${path}{}`);
    default:
      return undefined;
  }
}

/** What a reader's type takes besides itself. */
const PROMOTED: Readonly<Record<string, readonly string[]>> = {
  long: ['int'],
  float: ['int', 'long'],
  double: ['int', 'long', 'float'],
  bytes: ['string'],
  string: ['bytes'],
};

/** Of the writer's fields those are skipped that the reader lacks; of the reader's, those need a default. */
function fieldsMismatch(old: Schema, now: Schema, path: string, within: Within): AvroProblem | undefined {
  const written = new Map(listOf(old, 'fields').map((field) => [memberOf(field, 'name'), field]));
  return first(
    listOf(now, 'fields').map((field) => () => {
      const name = memberOf(field, 'name');
      const place = path === '' ? String(name) : `${path}.${String(name)}`;
      const source = [name, ...listOf(field, 'aliases')]
        .map((one) => written.get(one))
        .find((one) => one !== undefined);
      if (source !== undefined) return within(memberOf(source, 'type'), memberOf(field, 'type'), place);
      return memberOf(field, 'default') === undefined
        ? told(place, '–', `${typeOf(memberOf(field, 'type'))} without a default`)
        : undefined;
    }),
  );
}

function symbolsMismatch(old: Schema, now: Schema, path: string): AvroProblem | undefined {
  if (memberOf(now, 'default') !== undefined) return undefined;
  const known = new Set(listOf(now, 'symbols'));
  const gone = listOf(old, 'symbols').filter((symbol) => !known.has(symbol));
  return gone.length === 0 ? undefined : told(path, gone.join(', '), '–');
}

function sizesMismatch(old: Schema, now: Schema, path: string): AvroProblem | undefined {
  const [from, to] = [memberOf(old, 'size'), memberOf(now, 'size')];
  return from === to ? undefined : told(path, `${String(from)} bytes`, `${String(to)} bytes`);
}

/** Names are compared without their namespaces; an alias of the reader makes up for another name. */
function renamed(old: Schema, now: Schema, path: string): AvroProblem | undefined {
  const [from, to] = [nameOf(old), nameOf(now)];
  const aliases = listOf(now, 'aliases').map((alias) => lastPart(String(alias)));
  return lastPart(from) === lastPart(to) || aliases.includes(lastPart(from)) ? undefined : told(path, from, to);
}

function first(checks: readonly (() => AvroProblem | undefined)[]): AvroProblem | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function told(path: string, before: string, now: string): AvroProblem {
  return { path, before, now };
}

/** A name stands for the type that was defined under it; `{"type": …}` around a type says nothing. */
function resolved(schema: Schema, named: ReadonlyMap<string, Schema>): Schema {
  let one = schema;
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    const type = memberOf(one, 'type');
    if (typeof one === 'string') one = named.get(one) ?? named.get(lastPart(one)) ?? one;
    if (type === undefined || typeof type === 'string') break;
    one = type;
  }
  return one;
}

function typeOf(schema: Schema): string {
  if (Array.isArray(schema)) return 'union';
  return typeof schema === 'string' ? schema : String(memberOf(schema, 'type') ?? '?');
}

function namesWithin(schema: Schema): ReadonlyMap<string, Schema> {
  const names = new Map<string, Schema>();
  const waiting: Schema[] = [schema];
  for (let one = waiting.pop(); one !== undefined && names.size < MOST_STEPS; one = waiting.pop()) {
    if (!isObject(one)) continue;
    const name = memberOf(one, 'name');
    if (typeof name === 'string' && /^(?:record|error|enum|fixed)$/.test(String(memberOf(one, 'type')))) {
      names.set(name, one).set(lastPart(name), one);
    }
    for (const part of Object.values(one)) if (isObject(part)) waiting.push(part);
  }
  return names;
}

function nameOf(schema: Schema): string {
  return String(memberOf(schema, 'name') ?? '');
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function listOf(schema: Schema, member: string): readonly unknown[] {
  const list = memberOf(schema, member);
  return Array.isArray(list) ? list : [];
}

function memberOf(schema: Schema, member: string): unknown {
  return isObject(schema) && !Array.isArray(schema) && Object.hasOwn(schema, member) ? schema[member] : undefined;
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null;
}
