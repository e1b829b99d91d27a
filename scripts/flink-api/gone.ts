// Makes src/formats/bytecode/api/gone-table.ts: what distributions of Flink had that later ones no longer have.
//
//     npx tsx --conditions=source scripts/flink-api/gone.ts 1.17=<folder of jars> 1.20=<folder> 2.0=<folder> 2.3=<folder>
import { letterOf, NameTable, writeTable } from './packing.ts';
import { ancestorsIn, links, type Surface, type SurfaceClass, surfaceOf } from './surface.ts';

/** Not for users: the planner, the engine room, generated parsers; and test classes. */
const INTERNAL =
  /^org\/apache\/flink\/(?:table\/(?:planner|plan|codegen|runtime|filesystem|data\/vector|calcite|sinks\/.*Internal|functions\/(?:agg|sql))|sql\/parser|mesos|kubernetes|yarn|optimizer|python|streaming\/(?:runtime\/(?:io|tasks|operators)|api\/(?:graph|runners|transformations|operators\/(?:python|collect)))|api\/(?:scala\/codegen|java\/summarize|java\/(?:typeutils\/runtime\/kryo)|python)|client|container|entrypoint|dispatcher|contrib\/streaming\/state\/(?:iterator|restore|snapshot|ttl|writer|sstmerge)|core\/(?:memory|plugin)|changelog|queryablestate|runtime\/(?!state\/[^/]+$|state\/(?:filesystem|memory|hashmap|storage)\/))/;
/** Every object has these, and JDK types Flink's classes extend have more. */
const INHERITED =
  /^(?:equals|hashCode|toString|getClass|clone|finalize|notify|wait|close|run|call|iterator|forEach|compareTo|getMessage|getCause|valueOf|values|ordinal|name|get|put|size|remove|add|clear|next|hasNext|read|write|flush|accept|apply|test|spliterator|entrySet|keySet|contains\w*|isEmpty) /;

const releases = await Promise.all(
  process.argv.slice(2).map(async (given) => {
    const [release = '', folder = ''] = given.split('=');
    return { release, surface: await surfaceOf(folder) };
  }),
);
const lines: string[] = [];
const names = new NameTable();
const known = new WeakMap<Surface, Map<string, SurfaceClass[]>>();
/** Gone members by class and last release, to tell subclasses. */
const owners = new Set<string>();
const last = releases.at(-1)?.surface ?? new Map();

for (const name of [...new Set(releases.flatMap(({ surface }) => [...surface.keys()]))].sort()) tell(name);
const heirs = inherit();
writeTable(
  'gone-table',
  [
    `Made by scripts/flink-api/gone.ts from the distributions of Flink ${releases.map(({ release }) => release).join(', ')}.`,
    'Do not edit; gone-api.ts says how to read it.',
  ],
  [names.packed(), ...lines, ...heirs],
);

/** `!name releases [moved to]`, or `:name` and its members, `name descriptor releases`: the last that has it, the first without. */
function tell(name: string): void {
  if (INTERNAL.test(name) || /\$(?:\d|\w*\$anon|\$)|package-info|package$|\$$/.test(name)) return;
  const having = releases.filter(({ surface }) => surface.get(name)?.public);
  const [first] = having;
  const newest = having.at(-1);
  if (first === undefined || newest === undefined) return;
  const next = releases[releases.indexOf(newest) + 1];
  if (next !== undefined && !releases.slice(releases.indexOf(next)).some(({ surface }) => surface.has(name))) {
    lines.push(
      `!${names.numberOf(name)} ${letterOf(newest.release)}${letterOf(next.release)} ${moved(name)}`.trimEnd(),
    );
    return;
  }
  const members = goneMembers(name);
  if (members.length === 0) return;
  owners.add(name);
  lines.push(`:${names.numberOf(name)}`, ...members);
}

function goneMembers(name: string): readonly string[] {
  const all = new Set(releases.flatMap(({ surface }) => [...(surface.get(name)?.written ?? [])]));
  return [...all].flatMap((member) => {
    if (INHERITED.test(member)) return [];
    const has = releases.map(({ surface }) => surface.has(name) && links(surface, name, member));
    const at = has.lastIndexOf(true);
    const [newest, next] = [releases[at], releases[at + 1]];
    if (newest === undefined || next === undefined) return [];
    const later = releases.slice(at + 1);
    if (later.some(({ surface }) => heirStillHas(surface, newest.surface, name, member))) return [];
    const [called = '', descriptor = ''] = member.split(' ');
    return [`${called} ${names.shortened(descriptor)} ${letterOf(newest.release)}${letterOf(next.release)}`];
  });
}

/** A subclass may still have what its superclass lost. */
function heirStillHas(later: Surface, before: Surface, name: string, member: string): boolean {
  return heirsOf(before, name).some((heir) => later.has(heir) && links(later, heir, member));
}

function heirsOf(surface: Surface, name: string): readonly string[] {
  return (byAncestor(surface).get(name) ?? []).map((one) => one.name);
}

function byAncestor(surface: Surface): ReadonlyMap<string, SurfaceClass[]> {
  const found = known.get(surface);
  if (found) return found;
  const made = new Map<string, SurfaceClass[]>();
  for (const one of surface.values()) {
    for (const ancestor of ancestorsIn(surface, one.name).slice(1)) {
      const heirs = made.get(ancestor);
      if (heirs) heirs.push(one);
      else made.set(ancestor, [one]);
    }
  }
  known.set(surface, made);
  return made;
}

/** The one public class of the same name that the last release has elsewhere. */
function moved(name: string): string {
  const simple = name.slice(name.lastIndexOf('/') + 1);
  const same = [...last.values()].filter(
    (one) => one.public && one.name.endsWith(`/${simple}`) && !INTERNAL.test(one.name),
  );
  const [only] = same;
  return only !== undefined && same.length === 1 ? String(names.numberOf(only.name)) : '';
}

/** `<heir class…`: public classes that inherited from one that lost members. */
function inherit(): readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const { surface } of releases) {
    for (const one of surface.values()) {
      if (!one.public || INTERNAL.test(one.name) || /\$\d/.test(one.name)) continue;
      for (const ancestor of ancestorsIn(surface, one.name).slice(1)) {
        if (owners.has(ancestor)) found.set(one.name, (found.get(one.name) ?? new Set()).add(ancestor));
      }
    }
  }
  const number = (name: string) => names.numberOf(name);
  return [...found].map(([heir, from]) => `<${number(heir)} ${[...from].map(number).join(' ')}`);
}
