import type { ClassFile } from '#formats/classfile';

/** Where classes come from: those of a jar. Names are internal. */
export interface ClassSource {
  find(name: string): ClassFile | undefined;
  /** The job's own classes. */
  readonly own: readonly string[];
  isOwn(name: string): boolean;
}

/** A class, what it extends and implements, and so on upwards, as far as names are known; itself first, nearest first. */
export function typesAbove(classes: ClassSource, name: string): readonly string[] {
  const known = ABOVE.get(classes) ?? new Map<string, readonly string[]>();
  ABOVE.set(classes, known);
  const above = known.get(name) ?? gatherAbove(classes, name);
  known.set(name, above);
  return above;
}

/** Asked again for every call that is resolved. */
const ABOVE = new WeakMap<ClassSource, Map<string, readonly string[]>>();

function gatherAbove(classes: ClassSource, name: string): readonly string[] {
  const seen = new Set([name]);
  for (const one of seen) {
    const classFile = classes.find(one);
    if (classFile === undefined || seen.size > MOST_ABOVE) continue;
    if (classFile.superName !== undefined) seen.add(classFile.superName);
    for (const above of classFile.interfaces) seen.add(above);
  }
  return [...seen];
}

/** Nothing has more; what names itself as its parent ends too. */
const MOST_ABOVE = 500;
