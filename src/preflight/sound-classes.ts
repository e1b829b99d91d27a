import { FormatError } from '#formats/bytes';
import {
  annotationsOf,
  bootstrapMethodsOf,
  type ClassFile,
  classSignatureOf,
  codeOf,
  constantValueOf,
  enclosingMethodOf,
  exceptionsOf,
  fieldTypeOf,
  Instructions,
  innerClassesOf,
  lineNumbersOf,
  localVariablesOf,
  localVariableTypesOf,
  type Member,
  methodTypesOf,
  recordComponentsOf,
  sourceFileOf,
  TAG,
} from '#formats/classfile';
import type { JobCode } from './job-code.ts';

/**
 * The same code, without the class in which an error was met and those of the job's that are broken anywhere inside, and with
 * nothing remembered of them.
 */
export function withoutBroken(code: JobCode, met: FormatError): JobCode {
  code.classes.reject(met.source, `${met.field.join(' > ')}: ${met.problem}`);
  for (const name of code.classes.own) {
    const found = code.classes.find(name);
    const problem = found && problemIn(found);
    if (found && problem) code.classes.reject(found.source, problem);
  }
  return code.again();
}

/** Reads whatever a rule may read of a class; undefined if all of it can be read. */
function problemIn(classFile: ClassFile): string | undefined {
  try {
    readConstants(classFile);
    classSignatureOf(classFile);
    sourceFileOf(classFile);
    innerClassesOf(classFile);
    enclosingMethodOf(classFile);
    annotationsOf(classFile);
    recordComponentsOf(classFile);
    bootstrapMethodsOf(classFile);
    for (const field of classFile.fields) readField(field);
    for (const method of classFile.methods) readMethod(method);
    return undefined;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return `${error.field.join(' > ')}: ${error.problem}`;
  }
}

function readConstants({ pool }: ClassFile): void {
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag === TAG.utf8) pool.utf8(index);
    else if (tag === TAG.class) pool.className(index);
    else if (tag === TAG.string || tag === TAG.methodType) pool.textOf(index, tag);
    else if (tag >= TAG.field && tag <= TAG.interfaceMethod) {
      pool.ownerOf(index);
      pool.nameOf(index);
      pool.descriptorOf(index);
    }
  }
}

function readField(field: Member): void {
  fieldTypeOf(field);
  constantValueOf(field);
  annotationsOf(field);
}

function readMethod(method: Member): void {
  methodTypesOf(method);
  exceptionsOf(method);
  annotationsOf(method);
  const code = codeOf(method);
  if (!code) return;
  lineNumbersOf(code);
  localVariablesOf(code);
  localVariableTypesOf(code);
  for (const at = new Instructions(code); at.next(); );
}
