import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { bytesSource } from '#formats/bytes';
import { ACCESS, createStringTable, has, modifiersOf, readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';

/** A class of one release as others may link to it. */
export interface SurfaceClass {
  readonly name: string;
  readonly public: boolean;
  readonly supers: readonly string[];
  /** `name descriptor` of methods, `name` and a type of fields; those others may use, bridges too. */
  readonly members: ReadonlySet<string>;
  /** The same without what compilers made. */
  readonly written: readonly string[];
}

export type Surface = ReadonlyMap<string, SurfaceClass>;

/** All classes below `org/apache/flink` in the jars of a folder. */
export async function surfaceOf(folder: string): Promise<Surface> {
  const found = new Map<string, SurfaceClass>();
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  for (const jar of jars) await readInto(found, join(folder, jar));
  return found;
}

async function readInto(found: Map<string, SurfaceClass>, path: string): Promise<void> {
  const unpacker = {
    inflateRaw: (packed: Uint8Array, size: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
  };
  const archive = await openArchive(bytesSource(readFileSync(path), path), { unpacker });
  const strings = createStringTable();
  for await (const batch of classesOf(archive, 17, unpacker, () => {})) {
    for (const { bytes, source, path: entry } of batch) {
      if (!entry.startsWith('org/apache/flink/') || entry.includes('/shaded/')) continue;
      const one = readClass(bytes, source, strings);
      const usable = [...one.fields, ...one.methods].filter(
        ({ access }) => (access & (ACCESS.public | ACCESS.protected)) !== 0,
      );
      const shown = ({ name, descriptor }: { name: string; descriptor: string }) => `${name} ${descriptor}`;
      found.set(one.name, {
        name: one.name,
        public: has(modifiersOf(one), ACCESS.public),
        supers: [...(one.superName === undefined ? [] : [one.superName]), ...one.interfaces],
        members: new Set(usable.map(shown)),
        written: usable.filter(({ access }) => !has(access, ACCESS.synthetic)).map(shown),
      });
    }
  }
}

/** A class and what it inherits from; ends at classes that are not Flink's. */
export function ancestorsIn(surface: Surface, name: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(surface.get(next)?.supers ?? []));
  }
  return [...seen];
}

/** Whether a member can be linked from a class: declared there or inherited from a class of Flink. */
export function links(surface: Surface, owner: string, member: string): boolean {
  return ancestorsIn(surface, owner).some((name) => surface.get(name)?.members.has(member));
}
