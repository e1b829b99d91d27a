import { FormatError } from '#formats/bytes';
import { type ClassFile, createStringTable, readClass } from '#formats/classfile';
import type { ClassIndex } from '#preflight';
import type { CodePackage } from './code-package.ts';
import { ownClassesOf } from './own-classes.ts';

/** Classes by name, each read when it is first asked for; what is broken goes to the package's problems. */
export function classIndexOf(code: CodePackage): ClassIndex {
  const { classes } = code;
  const own = ownClassesOf(code);
  const ownNames = new Set(own);
  const strings = createStringTable();
  const known = new Map<string, ClassFile | undefined>();
  const read = (name: string): ClassFile | undefined => {
    const packed = classes.get(name);
    const bytes = packed?.read();
    if (packed === undefined || bytes === undefined) return undefined;
    try {
      return readClass(bytes, packed.source, strings);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      code.problems.push({ entry: `${name}.class`, problem: `${error.field.join(' > ')}: ${error.problem}` });
      return undefined;
    }
  };
  return {
    find(name) {
      const before = known.get(name);
      if (before !== undefined || known.has(name)) return before;
      const found = read(name);
      known.set(name, found);
      return found;
    },
    expect: code.expect,
    reject(source, problem) {
      const name = [...known].find(([, found]) => found?.source === source)?.[0];
      if (name === undefined) return false;
      known.set(name, undefined);
      code.problems.push({ entry: `${name}.class`, problem });
      return true;
    },
    names: [...classes.keys()],
    own,
    isOwn: (name) => ownNames.has(name),
    sourceOf: (name) => classes.get(name)?.source,
  };
}
