import {
  type Call,
  type CodePlace,
  type FunctionMade,
  isMacroInfo,
  macroClassOf,
  type Origin,
  placeOf,
  placeOfClass,
} from '#formats/bytecode';
import {
  ACCESS,
  type ClassFile,
  classSignatureOf,
  has,
  type JavaType,
  methodTypesOf,
  parseFieldDescriptor,
  parseMethodDescriptor,
  type TypeArgument,
} from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { classesNaming, flowsOf, ownClasses } from '../user-code.ts';
import { type DataRole, rolesOf } from './function-roles.ts';
import { hintedFunctions } from './hinted-functions.ts';

/** A type that Flink has to serialize, and where the code says so. */
export interface DataUse {
  readonly type: JavaType;
  readonly role: DataRole | 'input';
  readonly place: CodePlace;
  /** Flink is told nothing else about it here: a descriptor with a class, `TypeInformation.of`. Otherwise a hint may follow. */
  readonly sure: boolean;
}

/** All of the job's own code, found once: arguments of functions, lambdas, descriptors, hints. */
export function dataUsesOf(code: JobCode): readonly DataUse[] {
  const known = KNOWN.get(code);
  if (known) return known;
  const uses = [...usesIn(code)];
  KNOWN.set(code, uses);
  return uses;
}

const KNOWN = new WeakMap<JobCode, readonly DataUse[]>();
const QUERYABLE = 'org/apache/flink/api/java/typeutils/ResultTypeQueryable';
const FLINK = 'org/apache/flink/';
/** A class that names none of these has neither lambdas for streams nor classes for descriptors. */
const SPEAKERS =
  /^org\/apache\/flink\/(?:api\/common\/(?:state\/|typeinfo\/TypeInformation$)|api\/java\/typeutils\/TypeExtractor$|streaming\/api\/(?:datastream|environment)\/|cep\/)/;

function* usesIn(code: JobCode): Generator<DataUse> {
  const isFunction = functionTest(code);
  for (const classFile of ownClasses(code)) {
    if (isMacroInfo(classFile)) yield* usesOfMacro(classFile);
    else if (isFunction(classFile)) yield* usesOfClass(classFile, code);
  }
  for (const classFile of classesNaming(code, (name) => SPEAKERS.test(name))) {
    // Its parts are told as fields of the case class.
    if (isMacroInfo(classFile)) continue;
    for (const flow of flowsOf(classFile)) {
      if (flow.method.name === '$deserializeLambda$') continue;
      for (const made of flow.functions) yield* usesOfLambda(made, placeOf(flow.method, made.pc), code);
      for (const call of flow.calls) yield* usesOfCall(call, placeOf(flow.method, call.pc));
    }
  }
}

/** What the macro of the Scala API wrote for a case class: it was asked for where a stream, a key or a state is made. */
function* usesOfMacro(classFile: ClassFile): Generator<DataUse> {
  const name = macroClassOf(classFile);
  if (name === undefined) return;
  yield { type: { kind: 'class', name, arguments: [] }, role: 'stream', place: placeOfClass(classFile), sure: false };
}

/** `class Parse implements MapFunction<String, Order>`: its arguments, also where a class between passes them on. */
function* usesOfClass(classFile: ClassFile, code: JobCode): Generator<DataUse> {
  if (has(classFile.access, ACCESS.interface)) return;
  const place = placeOfClass(classFile);
  const supers = supersOf(classFile, code);
  const saysItself =
    supers.some(({ name }) => name === QUERYABLE) || classFile.methods.some(({ name }) => name === 'getProducedType');
  for (const type of supers) {
    const roles = rolesOf(type.name);
    for (const [i, argument] of type.arguments.entries()) {
      const role = roles?.[i];
      if (role === undefined || argument.kind !== 'exact' || hasVariable(argument.type)) continue;
      if ((saysItself || hintedFunctions(code).has(classFile.name)) && role === 'stream') continue;
      yield { type: argument.type, role, place, sure: role === 'hint' || role === 'side-output' };
    }
  }
}

/** Whether a class extends or implements a type of Flink, by way of own classes; generic signatures need not be read for it. */
function functionTest({ classes }: JobCode): (classFile: ClassFile) => boolean {
  const known = new Map<string, boolean>();
  return (classFile) => test(classFile, 0);

  function test({ name, superName, interfaces }: ClassFile, depth: number): boolean {
    const before = known.get(name);
    if (before !== undefined || depth > MOST_SUPERS) return before ?? false;
    // What names itself as its parent ends here.
    known.set(name, false);
    const answer = [superName ?? '', ...interfaces].some((above) => {
      if (above.startsWith(FLINK)) return true;
      const found = classes.isOwn(above) ? classes.find(above) : undefined;
      return found !== undefined && test(found, depth + 1);
    });
    known.set(name, answer);
    return answer;
  }
}

type ClassType = Extract<JavaType, { kind: 'class' }>;
/** Nobody has more above a function. */
const MOST_SUPERS = 60;

/** What a class extends and implements, with arguments as they arrive there. */
function supersOf(classFile: ClassFile, { classes }: JobCode): readonly ClassType[] {
  const found: ClassType[] = [];
  const add = (one: ClassFile, bound: ReadonlyMap<string, JavaType>) => {
    const { superclass, interfaces } = classSignatureOf(one);
    for (const type of [superclass, ...interfaces]) {
      if (type.kind === 'class') found.push(substituted(type, bound) as ClassType);
    }
  };
  add(classFile, new Map());
  for (let i = 0; i < found.length && i < MOST_SUPERS; i++) {
    const type = found[i] as ClassType;
    const above = type.name.startsWith(FLINK) ? undefined : classes.find(type.name);
    if (above) add(above, bindings(above, type.arguments));
  }
  return found;
}

function bindings(classFile: ClassFile, given: readonly TypeArgument[]): ReadonlyMap<string, JavaType> {
  const bound = new Map<string, JavaType>();
  for (const [i, { name }] of classSignatureOf(classFile).parameters.entries()) {
    const argument = given[i];
    if (argument?.kind === 'exact') bound.set(name, argument.type);
  }
  return bound;
}

function substituted(type: JavaType, bound: ReadonlyMap<string, JavaType>): JavaType {
  if (type.kind === 'variable') return bound.get(type.name) ?? type;
  if (type.kind === 'array') return { kind: 'array', of: substituted(type.of, bound) };
  if (type.kind !== 'class' || type.arguments.length === 0) return type;
  const replaced = type.arguments.map((one) =>
    one.kind === 'any' ? one : { ...one, type: substituted(one.type, bound) },
  );
  return { ...type, arguments: replaced };
}

function hasVariable(type: JavaType): boolean {
  if (type.kind === 'variable') return true;
  if (type.kind === 'array') return hasVariable(type.of);
  return type.kind === 'class' && type.arguments.some((one) => one.kind !== 'any' && hasVariable(one.type));
}

/** Of a method reference the method's own types; a lambda's are erased, so those of classes with arguments are left out. */
function* usesOfLambda({ lambda }: FunctionMade, place: CodePlace, code: JobCode): Generator<DataUse> {
  if (lambda === undefined || !lambda.interfaceName.startsWith(FLINK)) return;
  const roles = rolesOf(lambda.interfaceName);
  if (roles === undefined) return;
  const erased = parseMethodDescriptor(lambda.instantiated);
  const { owner, name, descriptor } = lambda.implementation;
  const written = name.includes('lambda$')
    ? undefined
    : code.classes.find(owner)?.methods.find((one) => one.name === name && one.descriptor === descriptor);
  const generic = written === undefined ? undefined : methodTypesOf(written);
  const isHinted = hintedFunctions(code).has(`${owner}.${name}${descriptor}`);
  const only = !isHinted && roles.length === erased.arguments.length + 1 ? roles.at(-1) : undefined;
  const returned = generic?.returns ?? erased.returns;
  if (only !== undefined && isWhole(returned, code)) yield { type: returned, role: only, place, sure: false };
  for (const [i, type] of erased.arguments.entries()) {
    if (roles[i] === 'input' && isWhole(type, code)) yield { type, role: 'input', place, sure: false };
  }
}

/** Nothing of it was erased. */
function isWhole(type: JavaType, { classes }: JobCode): boolean {
  if (type.kind !== 'class')
    return type.kind === 'primitive' || (type.kind === 'array' && isWhole(type.of, { classes } as JobCode));
  if (type.arguments.length > 0) return !hasVariable(type);
  if (
    type.name === 'java/lang/Object' ||
    /^(?:java\/util\/|org\/apache\/flink\/api\/java\/tuple\/|scala\/)/.test(type.name)
  )
    return false;
  const found = classes.find(type.name);
  return found === undefined || classSignatureOf(found).parameters.length === 0;
}

const TYPE_INFO = 'org/apache/flink/api/common/typeinfo/';

/** `new ValueStateDescriptor("x", Order.class)`, `TypeInformation.of(Order.class)`, `returns(Order.class)`. */
function* usesOfCall(call: Call, place: CodePlace): Generator<DataUse> {
  const role = roleOfCall(call);
  if (role === undefined) return;
  for (const argument of call.arguments) {
    const type = classGiven(argument);
    if (type) yield { type, role, place, sure: true };
  }
}

/** With more arguments the class is the one whose argument is asked for. */
const TAKES_ONE = /^\(Ljava\/lang\/(?:Class|reflect\/Type);\)/;

function roleOfCall({ owner, name, descriptor }: Call): DataRole | undefined {
  if (!descriptor.includes('Ljava/lang/Class;')) return undefined;
  if (isStateDescriptor(owner) && name === '<init>') return 'state';
  if (owner === `${TYPE_INFO}TypeInformation` && name === 'of') return 'hint';
  if (
    owner === 'org/apache/flink/api/java/typeutils/TypeExtractor' &&
    /^(?:getForClass|createTypeInfo)$/.test(name) &&
    TAKES_ONE.test(descriptor)
  )
    return 'hint';
  if (owner.startsWith('org/apache/flink/streaming/api/datastream/') && name === 'returns') return 'stream';
  return undefined;
}

function isStateDescriptor(owner: string): boolean {
  return /^org\/apache\/flink\/api\/common\/state\/(?:v2\/)?(?:Value|List|Map|Reducing|Aggregating)StateDescriptor$/.test(
    owner,
  );
}

/** A class constant as a type. */
export function classGiven(origin: Origin): JavaType | undefined {
  if (origin.kind !== 'constant' || origin.value.kind !== 'class') return undefined;
  const { name } = origin.value;
  return name.startsWith('[') ? parseFieldDescriptor(name) : { kind: 'class', name, arguments: [] };
}
