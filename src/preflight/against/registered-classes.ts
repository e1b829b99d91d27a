import type { CallSite, Pipeline } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';

/** What a program registers with Flink's serializers; classes as Java names them. */
export interface RegisteredClasses {
  /** Subclasses of a POJO by its class. */
  readonly subclasses: ReadonlyMap<string, readonly string[]>;
  readonly kryo: readonly string[];
}

/** Of 1.x on `ExecutionConfig`, of 2.x on `SerializerConfigImpl`. */
export function registeredClasses({ calls }: Pipeline, code: JobCode): RegisteredClasses {
  const subclasses = new Map<string, string[]>();
  for (const name of named(calls, /^registerPojoType$/)) {
    for (const above of classesAbove(name, code)) {
      const known = subclasses.get(above);
      if (known === undefined) subclasses.set(above, [javaName(name)]);
      else known.push(javaName(name));
    }
  }
  return { subclasses, kryo: named(calls, /^registerKryoType$|^registerTypeWithKryoSerializer$/).map(javaName) };
}

/** Internal names of the classes given first. */
function named(calls: readonly CallSite[], method: RegExp): readonly string[] {
  const found = calls.flatMap(({ name, arguments: [type] }) =>
    method.test(name) && type?.kind === 'class' && type.descriptor.startsWith('L')
      ? [type.descriptor.slice(1, -1)]
      : [],
  );
  return [...new Set(found)];
}

/** Nobody has more above a class. */
const MOST_ABOVE = 50;

function classesAbove(name: string, { classes }: JobCode): readonly string[] {
  const above: string[] = [];
  let next = classes.find(name)?.superName;
  while (next !== undefined && next !== 'java/lang/Object' && above.length < MOST_ABOVE) {
    above.push(javaName(next));
    next = classes.find(next)?.superName;
  }
  return above;
}

function javaName(internal: string): string {
  return internal.replaceAll('/', '.');
}
