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
  methods: AccessorsByName,
  flink: FlinkRelease,
): readonly ('getter' | 'setter')[] {
  const name = normalized(wanted.field.name);
  const called = (...names: readonly string[]) => names.flatMap((one) => methods.get(one) ?? []);
  const ofObject = OBJECT_GETTERS.get(`get${name}`) ?? OBJECT_GETTERS.get(name);
  const getter =
    ofObject === wanted.field.descriptor ||
    called(`get${name}`, `is${name}`, name).some((method) => isGetter(method, wanted));
  const setters = called(`set${name}`, `${name}_$eq`);
  if (isSince(flink, 2, 0) && name.startsWith('is')) setters.push(...called(`set${name.slice(2)}`));
  const setter = setters.some((method) => isSetter(method, wanted));
  return [...(getter ? [] : (['getter'] as const)), ...(setter ? [] : (['setter'] as const))];
}

/** Public methods by their names without case and underscores. */
export type AccessorsByName = ReadonlyMap<string, readonly Member[]>;

/** So many methods of one name are hostile. */
const MOST_OF_ONE_NAME = 500;

export function accessorsByName(methods: readonly Member[]): AccessorsByName {
  const byName = new Map<string, Member[]>();
  for (const method of methods) {
    if (!has(method.access, ACCESS.public)) continue;
    const name = methodName(method.name);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [method]);
    else if (known.length < MOST_OF_ONE_NAME) known.push(method);
  }
  return byName;
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
  return name.toLowerCase().replaceAll('_', '');
}

/** Scala's setters end in `_$eq`, which is kept. */
function methodName(name: string): string {
  const plain = normalized(name);
  return name.endsWith('_$eq') ? `${plain.slice(0, -'$eq'.length)}_$eq` : plain;
}
