import {
  type DerivedInfo,
  derivedIn,
  derivedVerdict,
  isMacroInfo,
  macroClassOf,
  macroVerdict,
  type TypeVerdict,
  verdictOf,
} from '#formats/bytecode/types';
import { FormatError } from '#formats/bytes';
import { type ClassFile, classSignatureOf, type JavaType } from '#formats/classfile';
import type { JobClasses, JobCode } from '../job-code.ts';
import type { DataUse } from './data-uses.ts';

/**
 * What Flink makes of a type where it is used. With the Scala API it is the macro `createTypeInformation` that decides, at the
 * place of the call, with the community's it is what Magnolia derives there; who hands a class to Flink (`TypeInformation.of`, a state descriptor) gets Java's verdict.
 */
export function verdictOfUse({ type, sure, place }: DataUse, code: JobCode): TypeVerdict {
  if (sure) return code.typeOf(type);
  const written = code.classes.find(place.class);
  const exact = written && isMacroInfo(written) ? verdictIn(written, code) : undefined;
  return exact ?? macroVerdictOf(type, code) ?? code.typeOf(type);
}

/** What the macro made of a type, if it wrote something for it in this jar. */
export function macroVerdictOf(type: JavaType, code: JobClasses): TypeVerdict | undefined {
  if (type.kind !== 'class') return undefined;
  const derived = derivedOf(code);
  const own = derived.get(type.name);
  if (own) return derivedVerdict(type, own, derived, code.classes.find);
  if (derived.size > 0 && type.name.startsWith('scala/')) return known(type, COMMUNITY);
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
const COMMUNITY = 'org/apache/flinkx/api/serializers';

/** `Option`, `Either`, a collection: known to the macro, without a class of their own. */
function known(type: JavaType, info: string): TypeVerdict {
  return verdictOf(type, 'scala', { code: 'scala-macro', info });
}

function verdictIn(info: ClassFile, { flink, classes }: JobClasses): TypeVerdict | undefined {
  return macroVerdict(info, flink, classes.find);
}

function isGeneric(name: string, { classes }: JobClasses): boolean {
  const found = classes.find(name);
  return found === undefined || classSignatureOf(found).parameters.length > 0;
}

/** As scalac names classes without a name: others need not be read for this. */
const ANONYMOUS = /\$anon\$/;

/** The informations the macro wrote, by the class they are about. */
function infosOf(code: JobClasses): ReadonlyMap<string, readonly ClassFile[]> {
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

const KNOWN = new WeakMap<JobClasses, ReadonlyMap<string, readonly ClassFile[]>>();

/** As scalac names objects and classes without a name: in a job of Java there are none, and no class is looked into. */
const OF_SCALA = /\$$|\$anon\$/;

/** What the community's Scala API derives, by class. */
function derivedOf(code: JobClasses): ReadonlyMap<string, DerivedInfo> {
  const before = DERIVED.get(code);
  if (before) return before;
  const { own, find } = code.classes;
  const derived = new Map<string, DerivedInfo>();
  for (const name of own.some((one) => OF_SCALA.test(one)) ? own : []) {
    const classFile = find(name);
    for (const one of classFile ? soundly(classFile) : []) derived.set(one.class, one);
  }
  DERIVED.set(code, derived);
  return derived;
}

/** A broken class derives nothing. */
function soundly(classFile: ClassFile): readonly DerivedInfo[] {
  try {
    return derivedIn(classFile);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [];
  }
}

const DERIVED = new WeakMap<JobClasses, ReadonlyMap<string, DerivedInfo>>();
