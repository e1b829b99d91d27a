import {
  type CallSite,
  type CodePlace,
  constantText,
  createInterpreter,
  type MadeObject,
  type Value,
} from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import { type JavaType, type Member, parseFieldDescriptor } from '#formats/classfile';
import type { SerializerShape } from '#restore';
import type { JobCode } from '../job-code.ts';
import { shapeGiven } from './expected-shape.ts';

/** A state that a function asks for, as its code names it. */
export interface DeclaredState {
  readonly name: string;
  /** As `snapshot inspect` calls it: `value`, `list`, `map`, `operator-list`, `broadcast` … */
  readonly kind: string;
  /** Of its values, where a class was given. */
  readonly type: JavaType | undefined;
  /** The serializers Flink will make for it, by their roles in a snapshot (`value`; `key` of a broadcast state; `namespace`). */
  readonly shapes: Readonly<Record<string, SerializerShape | undefined>>;
  /** Its values carry when they were last used; undefined where the code does not tell. */
  readonly ttl: boolean | undefined;
  readonly at: CodePlace;
}

const KINDS: Readonly<Record<string, string>> = {
  getState: 'value',
  getListState: 'list',
  getMapState: 'map',
  getReducingState: 'reducing',
  getAggregatingState: 'aggregating',
  getUnionListState: 'operator-union',
  getBroadcastState: 'broadcast',
};
const OPENING = /^(?:open|initializeState|setup)$/;

/**
 * The states a function class asks for when it starts; undefined where a name is not constant, or what it does cannot be
 * followed.
 */
export function declaredStates(className: string, code: JobCode): readonly DeclaredState[] | undefined {
  const { find, isOwn } = code.classes;
  try {
    const methods = openingMethods(className, code);
    if (methods === undefined) return undefined;
    const interpreter = createInterpreter(className, { find, isOwn });
    const receiver = interpreter.construct(className);
    const told = methods.map((one) => interpreter.interpret(one, { receiver }));
    if (told.some(({ unfollowed }) => unfollowed.length > 0)) return undefined;
    const states = told.flatMap(({ calls }) => calls.filter(asksForState)).map((call) => declaredBy(call, code));
    return states.some((one) => one === undefined) ? undefined : states.filter((one) => one !== undefined);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return undefined;
  }
}

/** Nobody has more above a function. */
const MOST_ABOVE = 20;

/** Its own, and those it inherits from the job's classes. */
function openingMethods(className: string, { classes }: JobCode): readonly Member[] | undefined {
  const methods = new Map<string, Member>();
  let name: string | undefined = className;
  for (let above = 0; name !== undefined && classes.isOwn(name) && above < MOST_ABOVE; above++) {
    const found = classes.find(name);
    if (found === undefined) return undefined;
    for (const one of found.methods) {
      const key = `${one.name}${one.descriptor}`;
      if (OPENING.test(one.name) && !methods.has(key)) methods.set(key, one);
    }
    name = found.superName;
  }
  return [...methods.values()];
}

function asksForState({ name, owner, arguments: given }: CallSite): boolean {
  return KINDS[name] !== undefined && given.length === 1 && owner.startsWith('org/apache/flink/');
}

function declaredBy({ name: method, owner, arguments: given, at }: CallSite, code: JobCode): DeclaredState | undefined {
  const ofOperator = owner.endsWith('/OperatorStateStore') && method === 'getListState';
  return stateOfDescriptor(given[0], ofOperator ? 'operator-list' : (KINDS[method] as string), at, code);
}

/** The state that a descriptor describes; undefined where its name is not constant. */
export function stateOfDescriptor(
  descriptor: Value | undefined,
  kind: string,
  at: CodePlace,
  code: JobCode,
): DeclaredState | undefined {
  if (descriptor?.kind !== 'object') return undefined;
  const made = descriptor.made.arguments;
  const name = made[0] && constantText(made[0]);
  if (name === undefined) return undefined;
  // Between the name and the type of a reducing or aggregating state stands its function.
  const typed = kind === 'reducing' || kind === 'aggregating' ? made[2] : made[1];
  const shapes = shapesOf(kind, shapeGiven(typed, code), shapeGiven(made[2], code));
  return { name, kind, type: typeOf(typed), shapes, ttl: ttlOf(descriptor), at };
}

/** Of a list or map state Flink keeps the serializer of the whole. */
export function shapesOf(
  kind: string,
  first: SerializerShape | undefined,
  second: SerializerShape | undefined,
): DeclaredState['shapes'] {
  switch (kind) {
    case 'list':
      return { value: { family: 'list', parts: [{ role: 'element', shape: first }] }, namespace: NO_NAMESPACE };
    case 'map': {
      const parts = [
        { role: 'key', shape: first },
        { role: 'value', shape: second },
      ];
      return { value: { family: 'map', parts }, namespace: NO_NAMESPACE };
    }
    case 'broadcast':
      return { key: first, value: second };
    case 'operator-list':
    case 'operator-union':
      return { value: first };
    default:
      return { value: first, namespace: NO_NAMESPACE };
  }
}

/** `VoidNamespace`: what state of a user's function is kept under. */
const NO_NAMESPACE: SerializerShape = { family: 'void', parts: [] };

function ttlOf({ calls }: MadeObject): boolean | undefined {
  const call = calls.findLast(({ name }) => name === 'enableTimeToLive');
  if (call === undefined) return false;
  const [config] = call.arguments;
  if (config?.kind === 'static' && config.field === 'DISABLED') return false;
  return call.certain ? true : undefined;
}

function typeOf(value: Value | undefined): JavaType | undefined {
  return value?.kind === 'class' ? parseFieldDescriptor(value.descriptor) : undefined;
}
