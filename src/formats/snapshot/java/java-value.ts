/** What a Java object stream holds, without the classes. */
export type JavaValue = null | boolean | number | bigint | string | JavaObject | JavaArray | JavaEnum | JavaClass;

export interface JavaObject {
  readonly kind: 'object';
  readonly className: string;
  /** Of the class and its superclasses; where two declare the same name, the class's own. */
  readonly fields: ReadonlyMap<string, JavaValue>;
  /** What `writeObject` or `writeExternal` added: objects, and raw bytes between them. */
  readonly annotations: readonly (JavaValue | Uint8Array)[];
}

interface JavaArray {
  readonly kind: 'array';
  /** Such as `[I` or `[Ljava.lang.String;`. */
  readonly className: string;
  readonly items: readonly JavaValue[] | Uint8Array;
}

interface JavaEnum {
  readonly kind: 'enum';
  readonly className: string;
  readonly constant: string;
}

export interface JavaClass {
  readonly kind: 'class';
  readonly className: string;
}

/** A field of an object; undefined if the value is no object or has no such field. */
export function javaField(value: JavaValue | undefined, field: string): JavaValue | undefined {
  return isJavaObject(value) ? value.fields.get(field) : undefined;
}

export function isJavaObject(value: JavaValue | Uint8Array | undefined): value is JavaObject {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}

/** The constant of an enum, undefined if the value is none. */
export function javaConstant(value: JavaValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && value.kind === 'enum' ? value.constant : undefined;
}

/** The name without package and enclosing classes: `org.x.Outer$Inner` → `Inner`. */
export function simpleName(className: string): string {
  return className.slice(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
}
