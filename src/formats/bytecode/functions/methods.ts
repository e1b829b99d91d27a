import { ACCESS, type ClassFile, has, type Member, sourceFileOf } from '#formats/classfile';
import type { CodePlace } from '../values/value.ts';
import { type ClassSource, typesAbove } from './class-source.ts';
import { flowOf } from './flow/flow.ts';

/** A method with a body, searched upwards from a class, among the classes of the jar. */
export function findMethod(classes: ClassSource, owner: string, name: string, descriptor: string): Member | undefined {
  for (const type of typesAbove(classes, owner)) {
    const method = classes.find(type)?.methods.find((one) => one.name === name && one.descriptor === descriptor);
    if (method !== undefined && !has(method.access, ACCESS.abstract)) return method;
  }
  return undefined;
}

/** Methods of that name which a class declares, as the programmer wrote them: no bridges, none without a body. */
export function methodsNamed(classFile: ClassFile, name: string): readonly Member[] {
  return classFile.methods.filter((one) => one.name === name && isWritten(one));
}

/** As above, taking the nearest class of the jar upwards that has any. */
export function nearestMethods(classes: ClassSource, owner: string, name: string): readonly Member[] {
  for (const type of typesAbove(classes, owner)) {
    const classFile = classes.find(type);
    const methods = classFile === undefined ? [] : methodsNamed(classFile, name);
    if (methods.length > 0) return methods;
  }
  return [];
}

/** Where an instruction stands. */
export function placeOf(method: Member, pc = 0): CodePlace {
  const { classFile } = method;
  return {
    class: classFile.name,
    method: method.name + method.descriptor,
    line: flowOf(method)?.lineOf(pc),
    file: fileOf(classFile),
  };
}

/** Where a class begins: its constructor. */
export function placeOfClass(classFile: ClassFile): CodePlace {
  const first = classFile.methods.find((one) => one.name === '<init>') ?? classFile.methods[0];
  if (first !== undefined) return placeOf(first);
  return { class: classFile.name, method: '<init>()V', line: undefined, file: fileOf(classFile) };
}

/** Written by a programmer, with a body: not abstract, no bridge of the compiler. */
function isWritten({ access }: Member): boolean {
  return (access & (ACCESS.abstract | ACCESS.bridge | ACCESS.synthetic)) === 0;
}

function fileOf(classFile: ClassFile): string | undefined {
  try {
    return sourceFileOf(classFile);
  } catch {
    return undefined;
  }
}
