import { ACCESS, type ClassFile, type Member } from '#formats/classfile';
import type { FindClass } from '../types/known-classes.ts';
import { unlessBroken } from './unless-broken.ts';

/** No class inherits from so many. */
const MOST_ANCESTORS = 200;

/** A field or method of a class, or the one it inherits: superclasses before interfaces. */
export function findMember(
  find: FindClass,
  owner: string,
  section: 'fields' | 'methods',
  name: string,
  descriptor: string,
): Member | undefined {
  for (const classFile of ancestorsOf(find, owner)) {
    const found = declared(classFile, section, name, descriptor);
    if (found) return found;
  }
  return undefined;
}

/** By name and descriptor. A class can have 65,535 members: they are indexed once. */
function declared(
  classFile: ClassFile,
  section: 'fields' | 'methods',
  name: string,
  descriptor: string,
): Member | undefined {
  const indexes = INDEXES[section];
  const index = indexes.get(classFile) ?? indexOf(classFile[section]);
  indexes.set(classFile, index);
  return index.get(`${name} ${descriptor}`);
}

type Index = ReadonlyMap<string, Member>;

function indexOf(members: readonly Member[]): Index {
  const index = new Map<string, Member>();
  for (const member of members) {
    const key = unlessBroken(() => `${member.name} ${member.descriptor}`);
    if (key !== undefined && !index.has(key)) index.set(key, member);
  }
  return index;
}

const INDEXES = { fields: new WeakMap<ClassFile, Index>(), methods: new WeakMap<ClassFile, Index>() };

/** As `findMember`, of a method that has code: an abstract one is passed over for a default. */
export function findMethodWithCode(
  find: FindClass,
  owner: string,
  name: string,
  descriptor: string,
): Member | undefined {
  for (const classFile of ancestorsOf(find, owner)) {
    const found = declared(classFile, 'methods', name, descriptor);
    if (found && (found.access & (ACCESS.abstract | ACCESS.native)) === 0) return found;
  }
  return undefined;
}

/** The class, its superclasses, then all their interfaces, as far as they are at hand. */
export function* ancestorsOf(find: FindClass, owner: string): Generator<ClassFile> {
  const seen = new Set<string>();
  const interfaces: string[] = [];
  let next: string | undefined = owner;
  while (next !== undefined && !seen.has(next) && seen.size < MOST_ANCESTORS) {
    seen.add(next);
    const found: ClassFile | undefined = find(next);
    if (found === undefined) break;
    yield found;
    interfaces.push(...found.interfaces);
    next = found.superName;
  }
  for (let name = interfaces.shift(); name !== undefined; name = interfaces.shift()) {
    if (seen.has(name) || seen.size >= MOST_ANCESTORS) continue;
    seen.add(name);
    const found = find(name);
    if (found === undefined) continue;
    yield found;
    interfaces.push(...found.interfaces);
  }
}
