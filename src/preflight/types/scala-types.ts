import { isMacroInfo, macroClassOf, macroVerdict, type TypeVerdict, verdictOf } from '#formats/bytecode';
import { type ClassFile, classSignatureOf, type JavaType } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import type { DataUse } from './data-uses.ts';

/**
 * What Flink makes of a type where it is used. With the Scala API it is the macro `createTypeInformation` that decides, at the
 * place of the call; who hands a class to Flink (`TypeInformation.of`, a state descriptor) gets Java's verdict.
 */
export function verdictOfUse({ type, sure, place }: DataUse, code: JobCode): TypeVerdict {
  if (sure) return code.typeOf(type);
  const written = code.classes.find(place.class);
  const exact = written && isMacroInfo(written) ? verdictIn(written, code) : undefined;
  return exact ?? macroVerdictOf(type, code) ?? code.typeOf(type);
}

/** What the macro made of a type, if it wrote something for it in this jar. */
export function macroVerdictOf(type: JavaType, code: JobCode): TypeVerdict | undefined {
  if (type.kind !== 'class') return undefined;
  const infos = infosOf(code);
  const [info, ...others] = infos.get(type.name) ?? [];
  if (info === undefined) return infos.size > 0 && type.name.startsWith('scala/') ? known(type, SCALA) : undefined;
  const verdict = verdictIn(info, code);
  // Of a class with parameters, as tuples are, each is another: which one is meant here is not known.
  return verdict && others.length > 0 && isGeneric(type.name, code)
    ? { ...verdict, fields: [], elements: [] }
    : verdict;
}

const SCALA = 'org/apache/flink/api/scala/createTypeInformation';

/** `Option`, `Either`, a collection: known to the macro, without a class of their own. */
function known(type: JavaType, info: string): TypeVerdict {
  return verdictOf(type, 'scala', { code: 'scala-macro', info });
}

function verdictIn(info: ClassFile, { flink, classes }: JobCode): TypeVerdict | undefined {
  return macroVerdict(info, flink, classes.find);
}

function isGeneric(name: string, { classes }: JobCode): boolean {
  const found = classes.find(name);
  return found === undefined || classSignatureOf(found).parameters.length > 0;
}

/** As scalac names classes without a name: others need not be read for this. */
const ANONYMOUS = /\$anon\$/;

/** The informations the macro wrote, by the class they are about. */
function infosOf(code: JobCode): ReadonlyMap<string, readonly ClassFile[]> {
  const before = KNOWN.get(code);
  if (before) return before;
  const infos = new Map<string, ClassFile[]>();
  for (const own of code.classes.own) {
    const classFile = ANONYMOUS.test(own) ? code.classes.find(own) : undefined;
    const name = classFile && isMacroInfo(classFile) ? macroClassOf(classFile) : undefined;
    const same = name === undefined ? undefined : infos.get(name);
    if (classFile && same) same.push(classFile);
    else if (classFile && name !== undefined) infos.set(name, [classFile]);
  }
  KNOWN.set(code, infos);
  return infos;
}

const KNOWN = new WeakMap<JobCode, ReadonlyMap<string, readonly ClassFile[]>>();
