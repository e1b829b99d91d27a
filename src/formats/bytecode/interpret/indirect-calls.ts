import { unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { Activation } from './activation.ts';
import { parametersOf } from './descriptors.ts';
import { ancestorsOf } from './find-member.ts';
import { createObject, report } from './session.ts';
import { unlessBroken } from './unless-broken.ts';

/** Methods that make others run what they are given: owner, name, and the methods that are run. */
const ROWS: readonly (readonly [RegExp, RegExp, readonly string[]])[] = [
  [/^java\/lang\/Thread$/, /^start$/, ['run']],
  [/^java\/util\/concurrent\/\w*Executor\w*$/, /^(?:submit|execute|invoke\w+|schedule\w*)$/, ['run', 'call']],
  [/^java\/util\/concurrent\/CompletableFuture$/, /^(?:runAsync|supplyAsync)$/, ['run', 'get']],
  [/^java\/security\/AccessController$|\/UserGroupInformation$/, /^(?:doPrivileged|doAs)$/, ['run']],
  [/\/CommandLine$/, /^(?:execute|run|call)$/, ['call', 'run']],
  [/\/SpringApplication$/, /^run$/, ['run']],
];

/** Frameworks that set fields by themselves, or run more than what is seen here. */
const FRAMEWORKS =
  /^org\/springframework\/|^io\/quarkus\/|^io\/micronaut\/|^org\/apache\/beam\/|^com\/google\/inject\//;

/**
 * Follows what a thread, an executor or a framework is given to run.
 *
 * @param perform makes a call as if it stood here
 */
export function followIndirectly(
  activation: Activation,
  call: CallSite,
  perform: (call: CallSite) => Value | undefined,
  invoke: (lambda: Value) => Value | undefined,
): void {
  if (FRAMEWORKS.test(call.owner)) report(activation.session, call.at, 'framework', `${call.owner}.${call.name}`);
  const row = ROWS.find(([owner, name]) => owner.test(call.owner) && name.test(call.name));
  if (row === undefined) return;
  const [, , methods] = row;
  for (const given of givenTo(call)) {
    if (given.kind === 'lambda') invoke(given);
    else runIn(activation, call, given, methods, perform);
  }
}

/** What the call has, or what its receiver was made with: `new Thread(task)`, `new CommandLine(job)`. */
function givenTo({ receiver, arguments: args }: CallSite): readonly Value[] {
  const held = receiver?.kind === 'object' ? [receiver, ...receiver.made.arguments] : [];
  return [...args, ...held].filter(({ kind }) => kind === 'lambda' || kind === 'object' || kind === 'class');
}

function runIn(
  activation: Activation,
  call: CallSite,
  given: Value,
  methods: readonly string[],
  perform: (call: CallSite) => Value | undefined,
): void {
  const { session } = activation;
  const type = given.kind === 'object' ? given.type : given.kind === 'class' ? given.descriptor.slice(1, -1) : '';
  if (!session.isOwn(type)) return;
  const found = methodIn(activation, type, methods);
  if (found === undefined) return;
  const receiver = given.kind === 'object' ? given : createObject(session, type, call);
  const { at, repeated, handling, certain } = call;
  const args = parametersOf(found.descriptor).takes.map((one) => unknown('arguments', one));
  perform({ owner: type, ...found, receiver, arguments: args, at, repeated, handling, certain });
}

function methodIn({ session }: Activation, type: string, methods: readonly string[]) {
  for (const name of methods) {
    for (const classFile of ancestorsOf(session.find, type)) {
      const found = classFile.methods.find(
        (one) => unlessBroken(() => one.name) === name && (one.access & SYNTHETIC) === 0,
      );
      if (found) return { name, descriptor: found.descriptor };
    }
  }
  return undefined;
}

/** Bridges, which call the method that is meant. */
const SYNTHETIC = 0x1000;
