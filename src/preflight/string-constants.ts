import type { CodePlace } from '#formats/bytecode';
import {
  type ClassFile,
  codeOf,
  concatenationOf,
  dynamicCallAt,
  Instructions,
  lineAt,
  type Member,
  OPCODE,
  sourceFileOf,
  TAG,
} from '#formats/classfile';
import type { JobCode } from './job-code.ts';

/** A string as it stands in the code. */
export interface StringConstant {
  /** Values that are put in at run time appear as `UNKNOWN`. */
  readonly text: string;
  readonly place: CodePlace;
  /** `whole` · `joined` with values at run time · a `piece` that a StringBuilder makes longer. */
  readonly is: 'whole' | 'joined' | 'piece';
}

/** Stands for what is only known at run time; a name in SQL, and harmless in a string. */
export const UNKNOWN = '__unknown__';

/** The strings in the job's own code that match, in the order of the code. Classes without one are not walked. */
export function stringsIn(code: JobCode, matches: (text: string) => boolean): readonly StringConstant[] {
  return code.classes.own.flatMap((name) => {
    const classFile = code.classes.find(name);
    return classFile && poolHolds(classFile, matches) ? stringsOfClass(classFile, matches) : [];
  });
}

/** Recipes of concatenations are strings of the pool as well. */
function poolHolds({ pool }: ClassFile, matches: (text: string) => boolean): boolean {
  for (let index = 1; index < pool.count; index++) {
    if (pool.tag(index) === TAG.string && matches(pool.textOf(index, TAG.string))) return true;
  }
  return false;
}

function stringsOfClass(classFile: ClassFile, matches: (text: string) => boolean): readonly StringConstant[] {
  const file = sourceFileOf(classFile);
  return classFile.methods.flatMap((method) => stringsOfMethod(method, file, matches));
}

function stringsOfMethod(
  method: Member,
  file: string | undefined,
  matches: (text: string) => boolean,
): readonly StringConstant[] {
  const code = codeOf(method);
  if (code === undefined) return [];
  const found: StringConstant[] = [];
  const at = new Instructions(code);
  for (let last: { text: string; pc: number } | undefined; at.next(); ) {
    if (last) found.push(constantOf(last, isAppend(at, method.classFile)));
    last = undefined;
    const text = textAt(at, method.classFile);
    if (text === undefined || !matches(text.text)) continue;
    if (text.joined) found.push({ text: text.text, place: placeOf(at.pc), is: 'joined' });
    else last = { text: text.text, pc: at.pc };
  }
  return found;

  function constantOf(one: { text: string; pc: number }, appended: boolean): StringConstant {
    return { text: one.text, place: placeOf(one.pc), is: appended ? 'piece' : 'whole' };
  }

  function placeOf(pc: number): CodePlace {
    const { name, descriptor, classFile } = method;
    return { class: classFile.name, method: `${name}${descriptor}`, line: code && lineAt(code, pc), file };
  }
}

function textAt(at: Instructions, classFile: ClassFile): { text: string; joined: boolean } | undefined {
  if (at.opcode === OPCODE.ldc || at.opcode === OPCODE.ldcW) {
    if (classFile.pool.tag(at.operand) !== TAG.string) return undefined;
    return { text: classFile.pool.textOf(at.operand, TAG.string), joined: false };
  }
  if (at.opcode !== OPCODE.invokedynamic) return undefined;
  const parts = concatenationOf(classFile, dynamicCallAt(classFile, at.operand));
  const text = parts?.map((part) => {
    if (part.kind === 'text') return part.text;
    return part.kind === 'constant' && part.constant.kind === 'string' ? part.constant.value : UNKNOWN;
  });
  return text && { text: text.join(''), joined: true };
}

/** The string goes into a longer one. */
function isAppend(at: Instructions, { pool }: ClassFile): boolean {
  if (at.opcode !== OPCODE.invokevirtual) return false;
  return pool.nameOf(at.operand) === 'append' && pool.ownerOf(at.operand).startsWith('java/lang/StringBu');
}
