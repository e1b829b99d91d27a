import type { FlinkRelease } from '../types/verdict.ts';
import { CLASS_TABLE } from './class-table.ts';
import { unpackedNames, wholeDescriptor } from './names.ts';
import { firstIn, goneIn, isWithin, positionOf, releaseOf } from './releases.ts';

/** What is known of a class or method of Flink's public API in one release. */
export type ApiAnswer =
  | { readonly known: 'present'; readonly deprecated: FlinkRelease | undefined }
  /** Other releases have it, from `since` to before `gone`. `instead`: descriptors of its namesakes in this release. */
  | {
      readonly known: 'absent';
      readonly since: FlinkRelease | undefined;
      readonly gone: FlinkRelease | undefined;
      readonly instead: readonly string[];
    }
  | { readonly known: 'no' };

const UNKNOWN: ApiAnswer = { known: 'no' };
const NO_METHODS: readonly ApiMethod[] = [];

interface ApiMethod {
  readonly name: string;
  readonly descriptor: string;
  readonly ranges: string;
  readonly marks: string;
}

interface ApiClass {
  readonly name: string;
  readonly ranges: string;
  readonly supers: readonly string[];
  readonly deprecated: FlinkRelease | undefined;
  readonly methods: ReadonlyMap<string, readonly ApiMethod[]>;
}

/** Whether a release has a class; `no` for classes the table does not list, which are most of Flink's. */
export function flinkClass(name: string, release: FlinkRelease): ApiAnswer {
  const found = classes().get(name);
  if (found === undefined) return UNKNOWN;
  if (isWithin(found.ranges, positionOf(release))) return { known: 'present', deprecated: found.deprecated };
  return { known: 'absent', since: firstIn(found.ranges), gone: goneIn(found.ranges), instead: [] };
}

/**
 * Whether a release has the method that a call names. The owner in a call is the static type of the receiver, so the
 * superclasses and interfaces are asked as well; if one of them is not in the table, a method that was not found may be
 * there, and nothing is known. A method that no release has (a bridge, a private one) is not known either.
 */
export function flinkMethod(owner: string, name: string, descriptor: string, release: FlinkRelease): ApiAnswer {
  const position = positionOf(release);
  const { listed, whole } = ancestry(owner, position);
  const named = listed.flatMap((one) =>
    name === '<init>' && one.name !== owner ? [] : (one.methods.get(name) ?? NO_METHODS),
  );
  const same = named.filter((one) => one.descriptor === descriptor);
  const now = same.find(({ ranges }) => isWithin(ranges, position));
  if (now) return { known: 'present', deprecated: releaseOf(now.marks.replace('s', '')) };
  const last = same.at(-1);
  if (last === undefined || (!whole && name !== '<init>' && !last.marks.includes('s'))) return UNKNOWN;
  const instead = named.filter(({ ranges }) => isWithin(ranges, position)).map((one) => one.descriptor);
  return { known: 'absent', since: firstIn(last.ranges), gone: goneIn(last.ranges), instead };
}

/** The class and what it inherits from, as far as the table goes. */
function ancestry(owner: string, position: number): { readonly listed: readonly ApiClass[]; readonly whole: boolean } {
  const listed: ApiClass[] = [];
  const waiting = [owner];
  let whole = true;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = classes().get(next);
    if (found === undefined || !isWithin(found.ranges, position)) whole &&= EMPTY.has(next);
    else if (!listed.includes(found)) {
      listed.push(found);
      waiting.push(...found.supers);
    }
  }
  return { listed, whole };
}

/** What others inherit from it is known, or nothing. */
const EMPTY: ReadonlySet<string> = new Set(['java/lang/Object', 'java/io/Serializable', 'java/lang/Cloneable']);

let parsed: ReadonlyMap<string, ApiClass> | undefined;

function classes(): ReadonlyMap<string, ApiClass> {
  parsed ??= parse(CLASS_TABLE);
  return parsed;
}

/**
 *     names       number of letters shared with the name before, comma, the rest; one space between
 *     class       :number ranges supers [i] [deprecated]     then per method
 *     method      name descriptor ranges [s] [deprecated]    classes in descriptors by number: L12;
 */
function parse(table: string): ReadonlyMap<string, ApiClass> {
  const [first = '', ...lines] = table.split('\n');
  const names = unpackedNames(first);
  const found = new Map<string, ApiClass>();
  let methods = new Map<string, ApiMethod[]>();
  for (const line of lines) {
    const [head = '', second = '', third = '', ...marks] = line.split(' ');
    if (head.startsWith(':')) {
      const name = names[Number(head.slice(1))] ?? '';
      methods = new Map();
      const supers = [...wholeDescriptor(third, names).matchAll(/L([^;]+);/g)].map(([, one = '']) => one);
      const deprecated = marks.find((mark) => mark !== 'i' && mark !== '');
      found.set(name, {
        name,
        ranges: second,
        supers,
        deprecated: deprecated ? releaseOf(deprecated) : undefined,
        methods,
      });
      continue;
    }
    const method = { name: head, descriptor: wholeDescriptor(second, names), ranges: third, marks: marks[0] ?? '' };
    const known = methods.get(head);
    if (known) known.push(method);
    else methods.set(head, [method]);
  }
  return found;
}
