import type { Call } from '#formats/bytecode';
import { classSignatureOf } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { classesNaming, flowsOf, ownClasses } from '../user-code.ts';
import { classGiven } from './data-uses.ts';

const MAKERS = new Set(
  [
    'typeinfo/TypeInformation',
    'typeinfo/TypeInfoFactory',
    'typeutils/TypeSerializer',
    'typeutils/base/TypeSerializerSingleton',
  ]
    .map((name) => `org/apache/flink/api/common/${name}`)
    .concat('com/esotericsoftware/kryo/Serializer'),
);
/** Calls that say how a class is to be serialized. */
const REGISTERS =
  /^(?:register(?:Type|KryoType|PojoType|TypeWithKryoSerializer)|addDefaultKryoSerializer|GENERIC|addKryoTypeSerializer)$/;

const REGISTRARS =
  /^org\/apache\/flink\/(?:api\/common\/(?:ExecutionConfig|serialization\/SerializerConfig\w*|typeinfo\/Types)|(?:streaming\/api\/environment\/Stream|api\/java\/)ExecutionEnvironment)$/;

/** Classes somebody has thought about: they have a serializer or a factory in the job, or are registered. Internal names. */
export function handledTypes(code: JobCode): ReadonlySet<string> {
  const known = KNOWN.get(code);
  if (known) return known;
  const found = new Set<string>([...ofMakers(code), ...registered(code)]);
  KNOWN.set(code, found);
  return found;
}

const KNOWN = new WeakMap<JobCode, ReadonlySet<string>>();

function* ofMakers(code: JobCode): Generator<string> {
  for (const classFile of ownClasses(code)) {
    if (classFile.superName === undefined || !MAKERS.has(classFile.superName)) continue;
    const { superclass } = classSignatureOf(classFile);
    if (superclass.kind !== 'class') continue;
    for (const argument of superclass.arguments) {
      if (argument.kind === 'exact' && argument.type.kind === 'class') yield argument.type.name;
    }
  }
}

function* registered(code: JobCode): Generator<string> {
  for (const classFile of classesNaming(code, (name) => REGISTRARS.test(name))) {
    for (const { calls } of flowsOf(classFile)) {
      for (const call of calls) if (isRegistration(call)) yield* classesIn(call);
    }
  }
}

function isRegistration({ owner, name }: Call): boolean {
  return owner.startsWith('org/apache/flink/') && REGISTERS.test(name);
}

function* classesIn(call: Call): Generator<string> {
  for (const argument of call.arguments) {
    const type = classGiven(argument);
    if (type?.kind === 'class') yield type.name;
  }
}
