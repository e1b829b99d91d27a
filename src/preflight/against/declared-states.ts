import { type CallSite, type CodePlace, constantText, createInterpreter, type Value } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import { type JavaType, type Member, parseFieldDescriptor } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';

/** A state that a function asks for, as its code names it. */
export interface DeclaredState {
  readonly name: string;
  /** As `snapshot inspect` calls it: `value`, `list`, `map`, `operator-list`, `broadcast` … */
  readonly kind: string;
  /** Of its values, where a class was given. */
  readonly type: JavaType | undefined;
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
    const states = told.flatMap(({ calls }) => calls.filter(asksForState)).map(declaredBy);
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

function declaredBy({ name: method, owner, arguments: given, at }: CallSite): DeclaredState | undefined {
  const [descriptor] = given;
  const made = descriptor?.kind === 'object' ? descriptor.made.arguments : [];
  const name = made[0] && constantText(made[0]);
  if (name === undefined) return undefined;
  const ofOperator = owner.endsWith('/OperatorStateStore') && method === 'getListState';
  return { name, kind: ofOperator ? 'operator-list' : (KINDS[method] as string), type: typeOf(made[1]), at };
}

function typeOf(value: Value | undefined): JavaType | undefined {
  return value?.kind === 'class' ? parseFieldDescriptor(value.descriptor) : undefined;
}
