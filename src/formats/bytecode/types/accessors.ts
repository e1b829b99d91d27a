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

/** Which of the two are missing among the public methods of a class. Names are compared without case and underscores. */
export function missingAccessors(
  wanted: Wanted,
  methods: readonly Member[],
  flink: FlinkRelease,
): readonly ('getter' | 'setter')[] {
  const name = normalized(wanted.field.name);
  const getters = new Set([`get${name}`, `is${name}`, name]);
  const setters = new Set([`set${name}`, `${name}_$eq`]);
  if (isSince(flink, 2, 0) && name.startsWith('is')) setters.add(`set${name.slice(2)}`);
  let [getter, setter] = [false, false];
  for (const method of methods) {
    if (!has(method.access, ACCESS.public)) continue;
    const called = methodName(method.name);
    if (getters.has(called)) getter ||= isGetter(method, wanted);
    if (setters.has(called)) setter ||= isSetter(method, wanted);
  }
  return [...(getter ? [] : (['getter'] as const)), ...(setter ? [] : (['setter'] as const))];
}

function isGetter(method: Member, wanted: Wanted): boolean {
  if (!method.descriptor.startsWith('()')) return false;
  return isOfField(method.descriptor.slice(2), typesOfMethod(method).returns, wanted);
}

/** Takes the value, returns nothing or the object itself. */
function isSetter(method: Member, wanted: Wanted): boolean {
  const close = method.descriptor.indexOf(')');
  const returns = method.descriptor.slice(close + 1);
  if (returns !== 'V' && returns !== `L${wanted.owner};`) return false;
  const { takes } = typesOfMethod(method);
  const [only] = takes;
  return takes.length === 1 && only !== undefined && isOfField(method.descriptor.slice(1, close), only, wanted);
}

/** The erased type (boxed, for a primitive), or the generic one: as declared, or what its variable stands for. */
function isOfField(erased: string, generic: JavaType, { field, declared, type }: Wanted): boolean {
  return erased === wrapperOf(field.descriptor) || sameType(generic, type) || sameType(generic, declared);
}

function normalized(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** Scala's setters end in `_$eq`, which is kept. */
function methodName(name: string): string {
  const plain = normalized(name);
  return name.endsWith('_$eq') ? `${plain.slice(0, -'$eq'.length)}_$eq` : plain;
}
