import { type ClassFile, TAG } from '#formats/classfile';
import type { ClassSource } from './class-source.ts';
import type { FunctionKind } from './flink-functions.ts';
import { flowOf } from './flow/flow.ts';
import { alternatives, type Call, type FunctionMade } from './flow/origin.ts';
import { findMethod } from './methods.ts';
import type { UserFunction } from './user-functions.ts';

/** Methods of Flink's Scala API (to 1.20) and its successor `flinkx` that are given a Scala function. */
const KINDS: ReadonlyMap<string, FunctionKind> = new Map([
  ['map', 'map'],
  ['flatMap', 'map'],
  ['filter', 'filter'],
  ['filterNot', 'filter'],
  ['keyBy', 'key-selector'],
  ['reduce', 'reduce'],
  ['apply', 'window'],
  ['mapWithState', 'map'],
  ['flatMapWithState', 'map'],
  ['filterWithState', 'filter'],
  ['assignAscendingTimestamps', 'timestamps'],
  ['addSource', 'source'],
  ['addSink', 'sink'],
]);

const SCALA_API = /^org\/apache\/flink(?:\/streaming\/api\/scala|x\/api)\//;

/**
 * Closures handed to the Scala API: since Scala 2.12 an `invokedynamic` that makes a `scala.Function1`, 2 or 3. What becomes
 * of it is told by the method it is given to, so the code of classes that name that API is followed.
 */
export function scalaClosuresIn(classes: ClassSource, classFile: ClassFile): readonly UserFunction[] {
  if (!namesScalaApi(classFile)) return [];
  return classFile.methods.flatMap((method) => {
    const flow = flowOf(method);
    const given = (flow?.calls ?? []).filter(({ owner, name }) => SCALA_API.test(owner) && KINDS.has(name));
    return given.flatMap((call) => closuresOf(call).flatMap((one) => functionOf(classes, classFile, call, one)));
  });
}

function closuresOf({ arguments: taken }: Call): readonly FunctionMade[] {
  const made = taken.flatMap(alternatives).filter((one) => one.kind === 'dynamic');
  return made.filter(
    ({ lambda }) => lambda !== undefined && /^scala\/(?:Function|runtime\/java8\/J)/.test(lambda.interfaceName),
  );
}

function functionOf(
  classes: ClassSource,
  classFile: ClassFile,
  { name: method }: Call,
  { lambda }: FunctionMade,
): readonly UserFunction[] {
  const kind = KINDS.get(method);
  if (lambda === undefined || kind === undefined || !classes.isOwn(lambda.implementation.owner)) return [];
  const { owner, name, descriptor } = lambda.implementation;
  const body = findMethod(classes, owner, plainName(name), descriptor) ?? findMethod(classes, owner, name, descriptor);
  const perRecord = body === undefined ? [] : [body];
  const types = [lambda.interfaceName];
  return [{ kinds: new Set([kind]), types, classFile, lambda, rich: false, perRecord, opening: [], closing: [] }];
}

/** `$anonfun$main$1$adapted` only boxes for `$anonfun$main$1`, whose descriptor differs: it is reached from there. */
function plainName(name: string): string {
  return name.replace(/\$adapted$/, '');
}

function namesScalaApi({ pool }: ClassFile): boolean {
  for (let index = 1; index < pool.count; index++) {
    if (pool.tag(index) === TAG.class && SCALA_API.test(pool.className(index))) return true;
  }
  return false;
}
