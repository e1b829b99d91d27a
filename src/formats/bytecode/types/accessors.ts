import { ACCESS, has, type JavaType, type Member } from '#formats/classfile';
import { typesOfMethod } from './known-classes.ts';
import { sameType, wrapperOf } from './known-types.ts';
import { type FlinkRelease, isSince } from './verdict.ts';

/** A field whose getter and setter are wanted. */
export interface Wanted {
  readonly field: Member;
  /** As declared: may be a variable. */
  readonly declared: JavaType;
  /** What a variable stands for; otherwise as declared. */
  readonly type: JavaType;
  /** The class that is examined, which may inherit the field: a setter may return it. */
  readonly owner: string;
}

/** Which of the two are missing among the methods of a class. */
export function missingAccessors(
  wanted: Wanted,
  accessors: Accessors,
  flink: FlinkRelease,
): readonly ('getter' | 'setter')[] {
  const { name } = wanted.field;
  const usual = name.charAt(0).toUpperCase() + name.slice(1);
  const getter =
    (accessors.named(`get${usual}`)?.some((method) => isGetter(method, wanted)) ?? false) ||
    hasGetter(normalized(name), accessors, wanted);
  const setter =
    (accessors.named(`set${usual}`)?.some((method) => isSetter(method, wanted)) ?? false) ||
    hasSetter(normalized(name), accessors, wanted, flink);
  if (getter && setter) return NOTHING;
  return [...(getter ? [] : (['getter'] as const)), ...(setter ? [] : (['setter'] as const))];
}

const NOTHING: readonly ('getter' | 'setter')[] = [];

function hasGetter(name: string, { like }: Accessors, wanted: Wanted): boolean {
  const ofObject = OBJECT_GETTERS.get(`get${name}`) ?? OBJECT_GETTERS.get(name);
  if (ofObject === wanted.field.descriptor) return true;
  return [`get${name}`, `is${name}`, name].some((one) => like(one)?.some((method) => isGetter(method, wanted)));
}

function hasSetter(name: string, { like }: Accessors, wanted: Wanted, flink: FlinkRelease): boolean {
  const names = [`set${name}`, `${name}_$eq`];
  if (isSince(flink, 2, 0) && name.startsWith('is')) names.push(`set${name.slice(2)}`);
  return names.some((one) => like(one)?.some((method) => isSetter(method, wanted)));
}

/** Public methods of a class by name. */
export interface Accessors {
  /** As it is written. Nearly all accessors are found by this. */
  named(name: string): readonly Member[] | undefined;
  /** Without case and underscores, as Flink looks. */
  like(name: string): readonly Member[] | undefined;
}

export function createAccessors(methods: readonly Member[]): Accessors {
  const written = byName(methods, (name) => name);
  let normal: ReadonlyMap<string, readonly Member[]> | undefined;
  return {
    named: (name) => written.get(name),
    like(name) {
      normal ??= byName(methods, methodName);
      return normal.get(name);
    },
  };
}

/** So many methods of one name are hostile. */
const MOST_OF_ONE_NAME = 500;

function byName(methods: readonly Member[], keyOf: (name: string) => string): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const method of methods) {
    if (!has(method.access, ACCESS.public)) continue;
    const name = keyOf(method.name);
    const known = found.get(name);
    if (known === undefined) found.set(name, [method]);
    else if (known.length < MOST_OF_ONE_NAME) known.push(method);
  }
  return found;
}

/** What every object has, which `java.lang.Object` need not be at hand for: a field `hashCode` has a getter. */
const OBJECT_GETTERS: ReadonlyMap<string, string> = new Map([
  ['getclass', 'Ljava/lang/Class;'],
  ['hashcode', 'I'],
  ['tostring', 'Ljava/lang/String;'],
]);

function isGetter(method: Member, wanted: Wanted): boolean {
  if (!method.descriptor.startsWith('()')) return false;
  return isErasedField(method.descriptor.slice(2), wanted) || isField(typesOfMethod(method).returns, wanted);
}

/** Takes the value, returns nothing or the object itself. */
function isSetter(method: Member, wanted: Wanted): boolean {
  const close = method.descriptor.indexOf(')');
  const returns = method.descriptor.slice(close + 1);
  if (returns !== 'V' && returns !== `L${wanted.owner};`) return false;
  if (isErasedField(method.descriptor.slice(1, close), wanted)) return true;
  const { takes } = typesOfMethod(method);
  const [only] = takes;
  return takes.length === 1 && only !== undefined && isField(only, wanted);
}

/** The erased type, or, for a primitive, its box. Of nearly all accessors this decides, and no signature is read. */
function isErasedField(erased: string, { field }: Wanted): boolean {
  return erased === field.descriptor || erased === wrapperOf(field.descriptor);
}

/** The generic type: as declared, or what its variable stands for. */
function isField(generic: JavaType, { declared, type }: Wanted): boolean {
  return sameType(generic, type) || sameType(generic, declared);
}

function normalized(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes('_') ? lower.replaceAll('_', '') : lower;
}

/** Scala's setters end in `_$eq`, which is kept. */
function methodName(name: string): string {
  const plain = normalized(name);
  return name.endsWith('_$eq') ? `${plain.slice(0, -'$eq'.length)}_$eq` : plain;
}
