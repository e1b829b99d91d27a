import { type JavaType, parseFieldDescriptor } from '#formats/classfile';

export type ClassType = Extract<JavaType, { kind: 'class' }>;

/** A class with arguments. */
export function classType(name: string, ...args: readonly JavaType[]): ClassType {
  return { kind: 'class', name, arguments: args.map((type) => ({ kind: 'exact', type })) };
}

export const STRING = classType('java/lang/String');
export const LONG = classType('java/lang/Long');

/** The type of a descriptor; undefined for `void`, for `Object`, which tells nothing, and for what is none. */
export function describedType(descriptor: string): JavaType | undefined {
  if (descriptor === 'V' || TELLS_NOTHING.has(descriptor) || !DESCRIPTOR.test(descriptor)) return undefined;
  const boxed = BOXES[descriptor];
  return boxed === undefined ? parseFieldDescriptor(descriptor) : classType(boxed);
}

/** Undefined for a type in which a variable or a wildcard is left at the top: it tells nothing. */
export function telling(type: JavaType | undefined): JavaType | undefined {
  if (type === undefined || type.kind === 'variable') return undefined;
  if (type.kind === 'primitive') return type.name === 'void' ? undefined : boxedType(type.name);
  return type.kind === 'class' && TELLS_NOTHING.has(`L${type.name};`) ? undefined : type;
}

/** The nth argument of a type. */
export function argumentOf(type: JavaType | undefined, index: number): JavaType | undefined {
  const argument = type?.kind === 'class' ? type.arguments[index] : undefined;
  return argument === undefined || argument.kind === 'any' ? undefined : argument.type;
}

const DESCRIPTOR = /^\[{0,255}(?:[BCDFIJSZ]|L[^;[<>]+;)$/;
const TELLS_NOTHING = new Set([
  'Ljava/lang/Object;',
  'Ljava/io/Serializable;',
  'Ljava/lang/Comparable;',
  'Lscala/Product;',
]);

/** Generic code boxes what it passes. */
const BOXES: Readonly<Record<string, string>> = {
  Z: 'java/lang/Boolean',
  B: 'java/lang/Byte',
  C: 'java/lang/Character',
  S: 'java/lang/Short',
  I: 'java/lang/Integer',
  J: 'java/lang/Long',
  F: 'java/lang/Float',
  D: 'java/lang/Double',
};

const LETTERS = {
  boolean: 'Z',
  byte: 'B',
  char: 'C',
  short: 'S',
  int: 'I',
  long: 'J',
  float: 'F',
  double: 'D',
} as const;

function boxedType(name: keyof typeof LETTERS): JavaType {
  return classType(BOXES[LETTERS[name]] ?? 'java/lang/Object');
}
