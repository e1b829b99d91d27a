import type { Difference } from '#restore';
import type { JobCode } from '../job-code.ts';

/**
 * What goes wrong before serializers are compared: the heap backend makes objects of all old values when it is restored,
 * with the classes of the job as they are now. Empty where it can.
 */
export function readProblems(difference: Difference, code: JobCode): readonly string[] {
  const { what, before, field: within } = difference;
  if (what === 'schema') return ['AvroTypeException: Found …, expecting …'];
  if (what !== 'serializer') return [];
  const [family = '', type = ''] = before.split(' ');
  if (family === 'pojo' && !hasPlainConstructor(type, code)) return [`NoSuchMethodException: ${type}.<init>()`];
  if (within === undefined) return [];
  const { owner, name } = within;
  const field = code.classes.find(internalName(owner))?.fields.find((one) => one.name === name);
  const value = BOXED[family] ?? (type || undefined);
  if (field === undefined || value === undefined || isWidened(family, field.descriptor)) return [];
  if (javaTypeOf(field.descriptor) === value) return [];
  return [`IllegalArgumentException: Can not set ${javaTypeOf(field.descriptor)} field ${owner}.${name} to ${value}`];
}

/** By the names of serializers. */
const BOXED: Readonly<Record<string, string>> = {
  string: 'java.lang.String',
  boolean: 'java.lang.Boolean',
  byte: 'java.lang.Byte',
  short: 'java.lang.Short',
  int: 'java.lang.Integer',
  long: 'java.lang.Long',
  float: 'java.lang.Float',
  double: 'java.lang.Double',
  char: 'java.lang.Character',
};

/** `Field.set` makes a number wider, as an assignment would, if the field is primitive. */
const WIDER: Readonly<Record<string, string>> = {
  byte: 'BSIJFD',
  short: 'SIJFD',
  char: 'CIJFD',
  int: 'IJFD',
  long: 'JFD',
  float: 'FD',
  double: 'D',
};

function isWidened(family: string, descriptor: string): boolean {
  return descriptor.length === 1 && (WIDER[family] ?? '').includes(descriptor);
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  Z: 'boolean',
  B: 'byte',
  S: 'short',
  C: 'char',
  I: 'int',
  J: 'long',
  F: 'float',
  D: 'double',
};

function javaTypeOf(descriptor: string): string {
  const primitive = PRIMITIVES[descriptor];
  if (primitive !== undefined) return primitive;
  return descriptor.startsWith('L') ? descriptor.slice(1, -1).replaceAll('/', '.') : '…';
}

function hasPlainConstructor(type: string, { classes }: JobCode): boolean {
  const found = classes.find(internalName(type));
  return found === undefined || found.methods.some(({ name, descriptor }) => name === '<init>' && descriptor === '()V');
}

function internalName(type: string): string {
  return type.replaceAll('.', '/');
}
