import type { CodePlace } from '#formats/bytecode';
import {
  type Call,
  createReach,
  type FunctionKind,
  flowOf,
  type MethodFlow,
  placeOf,
  type Reach,
  type Reached,
  type UserFunction,
  userFunctionsOf,
} from '#formats/bytecode';
import { type ClassFile, TAG } from '#formats/classfile';
import type { JobCode } from './job-code.ts';

/** The job's functions, and what they reach. */
export interface UserCode {
  readonly functions: readonly UserFunction[];
  readonly reach: Reach;
}

/** A call that runs for each record. */
export interface CallPerRecord {
  readonly function: UserFunction;
  readonly call: Call;
  readonly reached: Reached;
  readonly place: CodePlace;
  readonly inLoop: boolean;
  /** It stands in a handler of this exception, here or in a caller; `'any'` in a `finally`. */
  readonly inHandler: string | undefined;
  /** Nothing passes it by. */
  readonly always: boolean;
}

/** Found once per job. */
export function userCodeOf(code: JobCode): UserCode {
  const known = KNOWN.get(code);
  if (known !== undefined) return known;
  const made = { functions: userFunctionsOf(code.classes), reach: createReach(code.classes) };
  KNOWN.set(code, made);
  return made;
}

const KNOWN = new WeakMap<JobCode, UserCode>();

/** Functions that are only to wait and to talk to the outside: sources, enumerators, readers of formats. */
export const READERS: readonly FunctionKind[] = ['source', 'split-reader', 'enumerator', 'format'];
/** … and those that write there. */
export const OUTSIDE: readonly FunctionKind[] = [...READERS, 'sink', 'sql-lookup'];

/** Own methods that run for each record, with the function they run for; each method once. */
export function* methodsPerRecord(
  code: JobCode,
  wanted: (one: UserFunction) => boolean = () => true,
): Generator<{ readonly function: UserFunction; readonly reached: Reached }> {
  const { functions, reach } = userCodeOf(code);
  const seen = new Set<Reached>();
  for (const one of functions) {
    if (!wanted(one)) continue;
    for (const entry of one.perRecord) {
      for (const reached of reach.from(entry)) {
        if (seen.has(reached)) continue;
        seen.add(reached);
        yield { function: one, reached };
      }
    }
  }
}

/** Calls that run for each record. What runs on another thread is left out unless asked for. */
export function* callsPerRecord(
  code: JobCode,
  matches: (call: Call) => boolean,
  { but = [], elsewhere = false }: { readonly but?: readonly FunctionKind[]; readonly elsewhere?: boolean } = {},
): Generator<CallPerRecord> {
  for (const { function: one, reached } of methodsPerRecord(code, isNone(but))) {
    if (reached.elsewhere && !elsewhere) continue;
    for (const call of reached.flow.calls) {
      if (matches(call)) yield callPerRecord(one, reached, call);
    }
  }
}

/** Own methods that a function runs on a TaskManager: to open, per record, to close. */
export function* methodsOfFunctions(
  code: JobCode,
): Generator<{ readonly function: UserFunction; readonly reached: Reached }> {
  const { functions, reach } = userCodeOf(code);
  const seen = new Set<Reached>();
  for (const one of functions) {
    for (const entry of [...one.opening, ...one.perRecord, ...one.closing]) {
      for (const reached of reach.from(entry)) {
        if (!seen.has(reached)) yield { function: one, reached };
        seen.add(reached);
      }
    }
  }
}

function callPerRecord(one: UserFunction, reached: Reached, call: Call): CallPerRecord {
  const { ways } = reached.flow;
  return {
    function: one,
    call,
    reached,
    place: placeOf(reached.method, call.pc),
    inLoop: reached.inLoop || ways.inLoop(call.pc),
    inHandler: reached.inHandler ?? ways.handlerOf(call.pc),
    always: reached.always && ways.always(call.pc),
  };
}

/** Accepts functions that are of none of these kinds. */
function isNone(kinds: readonly FunctionKind[]): (one: UserFunction) => boolean {
  return (one) => !kinds.some((kind) => one.kinds.has(kind));
}

/** All methods of own classes whose constants name a class that matches: others are not walked. */
export function* flowsNaming(code: JobCode, matches: (name: string) => boolean): Generator<MethodFlow> {
  for (const classFile of classesNaming(code, matches)) yield* flowsOf(classFile);
}

export function* flowsOf(classFile: ClassFile): Generator<MethodFlow> {
  for (const method of classFile.methods) {
    const flow = flowOf(method);
    if (flow !== undefined) yield flow;
  }
}

/** Own classes whose constants name a class that matches. */
export function* classesNaming(code: JobCode, matches: (name: string) => boolean): Generator<ClassFile> {
  for (const classFile of ownClasses(code)) if (namesIn(classFile).some(matches)) yield classFile;
}

export function* ownClasses(code: JobCode): Generator<ClassFile> {
  for (const name of code.classes.own) {
    const classFile = code.classes.find(name);
    if (classFile !== undefined) yield classFile;
  }
}

/** Names of all classes in the constants of a class. */
function namesIn(classFile: ClassFile): readonly string[] {
  const known = NAMES.get(classFile);
  if (known !== undefined) return known;
  const { pool } = classFile;
  const names: string[] = [];
  for (let index = 1; index < pool.count; index++) if (pool.tag(index) === TAG.class) names.push(pool.className(index));
  NAMES.set(classFile, names);
  return names;
}

const NAMES = new WeakMap<ClassFile, readonly string[]>();
