import {
  ACCESS,
  type ClassFile,
  dynamicCallAt,
  has,
  type Lambda,
  lambdaOf,
  type Member,
  TAG,
} from '#formats/classfile';
import { type ClassSource, typesAbove } from './class-source.ts';
import { CLOSING, type FlinkFunction, type FunctionKind, flinkFunctionOf, OPENING } from './flink-functions.ts';
import { findMethod, nearestMethods } from './methods.ts';
import { scalaClosuresIn } from './scala-closures.ts';

/** A function of the job that Flink calls: a class, or a lambda or method reference handed to Flink. */
export interface UserFunction {
  readonly kinds: ReadonlySet<FunctionKind>;
  /** Flink's types it implements or extends, by internal name, nearest first. */
  readonly types: readonly string[];
  /** The class; of a lambda, the class it is written in. */
  readonly classFile: ClassFile;
  /** Undefined for a class. */
  readonly lambda: Lambda | undefined;
  /** It has `open`, `close` and a runtime context. */
  readonly rich: boolean;
  /** What runs for each record, window, timer or request; those of bases in the jar included. */
  readonly perRecord: readonly Member[];
  readonly opening: readonly Member[];
  readonly closing: readonly Member[];
}

/** All functions of the job's own classes: first classes, then lambdas, each in the order of the jar. */
export function userFunctionsOf(classes: ClassSource): readonly UserFunction[] {
  const own = classes.own.flatMap((name) => classes.find(name) ?? []);
  return [
    ...own.flatMap((one) => classFunction(classes, one) ?? []),
    ...own.flatMap((one) => lambdasIn(classes, one)),
    ...own.flatMap((one) => scalaClosuresIn(classes, one)),
  ];
}

function classFunction(classes: ClassSource, classFile: ClassFile): UserFunction | undefined {
  if (has(classFile.access, ACCESS.interface)) return undefined;
  const above = typesAbove(classes, classFile.name);
  const types = above.filter((one) => flinkFunctionOf(one) !== undefined);
  if (types.length === 0) return undefined;
  const known = types.map((one) => flinkFunctionOf(one) as FlinkFunction);
  const all = (names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => nearestMethods(classes, classFile.name, name));
  return {
    kinds: new Set(known.map(({ kind }) => kind)),
    types,
    classFile,
    lambda: undefined,
    rich: known.some(({ rich }) => rich) || above.includes(RICH),
    perRecord: all(known.flatMap(({ perRecord }) => perRecord)),
    opening: all(OPENING),
    closing: all(CLOSING),
  };
}

const RICH = 'org/apache/flink/api/common/functions/RichFunction';

/** Lambdas are found in the constants: no code is walked for them. */
function lambdasIn(classes: ClassSource, classFile: ClassFile): readonly UserFunction[] {
  const { pool } = classFile;
  const functions = new Map<string, UserFunction>();
  for (let index = 1; index < pool.count; index++) {
    if (pool.tag(index) !== TAG.invokeDynamic) continue;
    const lambda = lambdaAt(classFile, index);
    const known = lambda === undefined ? undefined : flinkFunctionOf(lambda.interfaceName);
    if (lambda === undefined || known === undefined) continue;
    const { owner, name, descriptor } = lambda.implementation;
    const body = classes.isOwn(owner) ? findMethod(classes, owner, name, descriptor) : undefined;
    functions.set(`${owner}.${name}${descriptor}`, {
      kinds: new Set([known.kind]),
      types: [lambda.interfaceName],
      classFile,
      lambda,
      rich: false,
      perRecord: body === undefined ? [] : [body],
      opening: [],
      closing: [],
    });
  }
  return [...functions.values()];
}

function lambdaAt(classFile: ClassFile, index: number): Lambda | undefined {
  try {
    return lambdaOf(classFile, dynamicCallAt(classFile, index));
  } catch {
    return undefined;
  }
}
