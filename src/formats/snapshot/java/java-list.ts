import { isJavaObject, type JavaValue, javaField } from './java-value.ts';

/** Wrappers around a wrapper are two or three deep in practice. */
const MOST_WRAPPERS = 8;

/**
 * The items of a Java collection of the usual kinds: `ArrayList` and `LinkedList` write them after their fields,
 * `List.of` likewise, `Arrays.asList` keeps an array, the unmodifiable ones wrap another.
 *
 * @returns undefined if the value is no such collection
 */
export function javaList(value: JavaValue | undefined, wrappers = 0): readonly JavaValue[] | undefined {
  if (!isJavaObject(value) || wrappers > MOST_WRAPPERS) return undefined;
  const array = javaField(value, 'a');
  if (typeof array === 'object' && array !== null && array.kind === 'array' && !(array.items instanceof Uint8Array)) {
    return array.items;
  }
  const wrapped = javaField(value, 'list') ?? javaField(value, 'c');
  if (isJavaObject(wrapped)) return javaList(wrapped, wrappers + 1);
  const items: JavaValue[] = [];
  for (const item of value.annotations) if (!(item instanceof Uint8Array)) items.push(item);
  return value.className.startsWith('java.util.') ? items : undefined;
}
