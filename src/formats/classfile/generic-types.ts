import { FormatError } from '#formats/bytes';
import { readAttribute } from './attributes.ts';
import type { ClassFile, Member, Owner } from './class-file.ts';
import {
  type ClassSignature,
  type JavaType,
  type MethodSignature,
  parseClassSignature,
  parseFieldSignature,
  parseMethodSignature,
  type Refuse,
} from './signature.ts';

/** The `Signature` as it is written; undefined without one: then nothing in the declaration is generic, or it was stripped. */
export function signatureText(owner: Owner): string | undefined {
  return readAttribute(owner, 'Signature', (cursor) => owner.pool.utf8(cursor.uint16('signature')));
}

/** The generic declaration of a class; without a `Signature`, what its frame says. */
export function classSignatureOf(classFile: ClassFile): ClassSignature {
  const text = signatureText(classFile);
  if (text !== undefined) return parseClassSignature(text, refusal(classFile, text));
  return {
    parameters: [],
    superclass: rawClass(classFile.superName ?? 'java/lang/Object'),
    interfaces: classFile.interfaces.map(rawClass),
  };
}

/** The generic type of a field, or of a component of a record; the erased one if there is no other. */
export function fieldTypeOf(field: Member | (Owner & { readonly descriptor: string })): JavaType {
  const text = signatureText(field);
  if (text !== undefined) return parseFieldSignature(text, refusal(field, text));
  const { descriptor } = field;
  const known = ERASED.get(descriptor);
  if (known) return known;
  const type = parseFieldSignature(descriptor, refusal(field, descriptor));
  if (ERASED.size < MOST_ERASED) ERASED.set(descriptor, type);
  return type;
}

/** Most fields are of few types: each descriptor is read once. */
const ERASED = new Map<string, JavaType>();
const MOST_ERASED = 4096;

/** The generic types of a method; the erased ones if there are no others. */
export function methodTypesOf(method: Member): MethodSignature {
  const text = signatureText(method) ?? method.descriptor;
  return parseMethodSignature(text, refusal(method, text));
}

/** The types in a descriptor that stands alone: of a call, a handle, a method type. */
export function parseMethodDescriptor(descriptor: string): MethodSignature {
  return parseMethodSignature(descriptor, aloneRefusal(descriptor));
}

/** The type in a descriptor that stands alone. */
export function parseFieldDescriptor(descriptor: string): JavaType {
  return parseFieldSignature(descriptor, aloneRefusal(descriptor));
}

/** A class without arguments; understands the descriptor of an array, which a class constant may hold. */
function rawClass(name: string): JavaType {
  return name.startsWith('[') ? parseFieldDescriptor(name) : { kind: 'class', name, arguments: [] };
}

/** A type as descriptors write it: arguments are left out, a variable is `java/lang/Object`. */
export function erasedDescriptor(type: JavaType): string {
  if (type.kind === 'array') return `[${erasedDescriptor(type.of)}`;
  if (type.kind === 'class') return `L${type.name};`;
  return type.kind === 'variable' ? 'Ljava/lang/Object;' : (LETTERS[type.name] ?? 'V');
}

const LETTERS: Readonly<Record<string, string>> = {
  boolean: 'Z',
  byte: 'B',
  char: 'C',
  short: 'S',
  int: 'I',
  long: 'J',
  float: 'F',
  double: 'D',
};

/** A text in an error is cut after this. */
const SHOWN = 120;

function refusal(owner: Owner, text: string): Refuse {
  return (at, problem) => {
    const index = owner.index < 0 ? '' : `[${owner.index}]`;
    throw new FormatError({
      source: owner.pool.source,
      field: [`${owner.section}${index}`, 'signature'],
      offset: owner.attributesAt,
      code: 'impossible',
      problem: `${problem} at character ${at} of "${text.slice(0, SHOWN)}"`,
    });
  };
}

function aloneRefusal(text: string): Refuse {
  return (at, problem) => {
    const source = `"${text.slice(0, SHOWN)}"`;
    throw new FormatError({ source, field: ['descriptor'], offset: at, code: 'impossible', problem });
  };
}
