/** A type as the source has it, with its arguments. */
export type JavaType =
  | { readonly kind: 'primitive'; readonly name: PrimitiveName }
  | ClassType
  | { readonly kind: 'array'; readonly of: JavaType }
  | { readonly kind: 'variable'; readonly name: string };

export interface ClassType {
  readonly kind: 'class';
  /** Internal and whole: `java/util/Map$Entry`. */
  readonly name: string;
  readonly arguments: readonly TypeArgument[];
  /** The class around it, only where that has arguments of its own. */
  readonly outer?: ClassType;
}

export type PrimitiveName = 'boolean' | 'byte' | 'char' | 'short' | 'int' | 'long' | 'float' | 'double' | 'void';

/** `exact` is `T`, `extends` and `super` are wildcards with a bound, `any` is `?`. */
export type TypeArgument =
  | { readonly kind: 'exact' | 'extends' | 'super'; readonly type: JavaType }
  | { readonly kind: 'any' };

/** `<T extends A & B>`; the class bound is left out when only interfaces are named. */
export interface TypeParameter {
  readonly name: string;
  readonly bounds: readonly JavaType[];
}

export interface ClassSignature {
  readonly parameters: readonly TypeParameter[];
  readonly superclass: JavaType;
  readonly interfaces: readonly JavaType[];
}

export interface MethodSignature {
  readonly parameters: readonly TypeParameter[];
  readonly arguments: readonly JavaType[];
  readonly returns: JavaType;
  readonly throws: readonly JavaType[];
}

/** Called with the character at which the text cannot go on; must throw. */
export type Refuse = (at: number, problem: string) => never;

/** No compiler nests types deeper. */
const MOST_DEPTH = 200;

/**
 * The signature of a class (JVM specification 4.7.9.1):
 *
 *     [ < parameter… > ] superclass interface…
 *     parameter  name : [class bound] { : interface bound }
 */
export function parseClassSignature(text: string, refuse: Refuse): ClassSignature {
  const reader: Reader = { text, at: 0, depth: 0, refuse };
  const parameters = typeParameters(reader);
  const superclass = classType(reader);
  const interfaces: JavaType[] = [];
  while (reader.at < text.length) interfaces.push(classType(reader));
  return { parameters, superclass, interfaces };
}

/** The signature or the descriptor of a method: `[ < parameter… > ] ( type… ) type { ^ thrown }`. */
export function parseMethodSignature(text: string, refuse: Refuse): MethodSignature {
  const reader: Reader = { text, at: 0, depth: 0, refuse };
  const parameters = typeParameters(reader);
  expect(reader, '(');
  const args: JavaType[] = [];
  while (text[reader.at] !== ')') args.push(anyType(reader));
  reader.at += 1;
  const returns = text[reader.at] === 'V' ? voidType(reader) : anyType(reader);
  const thrown: JavaType[] = [];
  while (take(reader, '^')) thrown.push(anyType(reader));
  end(reader);
  return { parameters, arguments: args, returns, throws: thrown };
}

/** The signature or the descriptor of a field. */
export function parseFieldSignature(text: string, refuse: Refuse): JavaType {
  const reader: Reader = { text, at: 0, depth: 0, refuse };
  const type = anyType(reader);
  end(reader);
  return type;
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly refuse: Refuse;
}

const PRIMITIVES: ReadonlyMap<string, JavaType> = new Map(
  (
    [
      ['Z', 'boolean'],
      ['B', 'byte'],
      ['C', 'char'],
      ['S', 'short'],
      ['I', 'int'],
      ['J', 'long'],
      ['F', 'float'],
      ['D', 'double'],
    ] as const
  ).map(([letter, name]) => [letter, { kind: 'primitive', name }]),
);
const VOID: JavaType = { kind: 'primitive', name: 'void' };

function typeParameters(reader: Reader): readonly TypeParameter[] {
  const parameters: TypeParameter[] = [];
  if (!take(reader, '<')) return parameters;
  do {
    const name = identifier(reader);
    expect(reader, ':');
    const bounds: JavaType[] = [];
    const next = reader.text[reader.at];
    if (next === 'L' || next === 'T' || next === '[') bounds.push(anyType(reader));
    while (take(reader, ':')) bounds.push(anyType(reader));
    parameters.push({ name, bounds });
  } while (!take(reader, '>'));
  return parameters;
}

function anyType(reader: Reader): JavaType {
  const letter = reader.text[reader.at];
  const primitive = letter === undefined ? undefined : PRIMITIVES.get(letter);
  if (primitive) {
    reader.at += 1;
    return primitive;
  }
  if (letter === 'L') return classType(reader);
  if (letter === '[') return arrayType(reader);
  if (letter === 'T') return variable(reader);
  return reader.refuse(reader.at, `expected a type, found ${shown(letter)}`);
}

function arrayType(reader: Reader): JavaType {
  reader.at += 1;
  return deeper(reader, () => ({ kind: 'array', of: anyType(reader) }));
}

function variable(reader: Reader): JavaType {
  reader.at += 1;
  const name = identifier(reader);
  expect(reader, ';');
  return { kind: 'variable', name };
}

/** `L a/b/Outer [<…>] { . Inner [<…>] } ;` */
function classType(reader: Reader): JavaType {
  expect(reader, 'L');
  let name = identifier(reader);
  let type: ClassType = { kind: 'class', name, arguments: typeArguments(reader) };
  while (take(reader, '.')) {
    name = `${name}$${identifier(reader)}`;
    const args = typeArguments(reader);
    const generic: boolean = type.arguments.length > 0 || type.outer !== undefined;
    type = { kind: 'class', name, arguments: args, ...(generic ? { outer: type } : {}) };
  }
  expect(reader, ';');
  return type;
}

const NO_ARGUMENTS: readonly TypeArgument[] = [];
const ANY: TypeArgument = { kind: 'any' };

function typeArguments(reader: Reader): readonly TypeArgument[] {
  if (!take(reader, '<')) return NO_ARGUMENTS;
  return deeper(reader, () => {
    const args: TypeArgument[] = [];
    do args.push(typeArgument(reader));
    while (!take(reader, '>'));
    return args;
  });
}

function typeArgument(reader: Reader): TypeArgument {
  if (take(reader, '*')) return ANY;
  if (take(reader, '+')) return { kind: 'extends', type: anyType(reader) };
  if (take(reader, '-')) return { kind: 'super', type: anyType(reader) };
  return { kind: 'exact', type: anyType(reader) };
}

function voidType(reader: Reader): JavaType {
  reader.at += 1;
  return VOID;
}

function deeper<T>(reader: Reader, read: () => T): T {
  if (reader.depth === MOST_DEPTH) reader.refuse(reader.at, `is nested more than ${MOST_DEPTH} deep`);
  reader.depth += 1;
  const value = read();
  reader.depth -= 1;
  return value;
}

/** Names may hold anything but these (4.2.2): `. ; [ < > :`; a class name has slashes between its parts. */
function identifier(reader: Reader): string {
  const { text } = reader;
  const start = reader.at;
  let at = start;
  while (at < text.length && !endsName(text.charCodeAt(at))) at += 1;
  if (at === start) reader.refuse(at, `expected a name, found ${shown(text[at])}`);
  reader.at = at;
  return text.slice(start, at);
}

const [DOT, COLON, SEMICOLON, LESS, GREATER, BRACKET] = [0x2e, 0x3a, 0x3b, 0x3c, 0x3e, 0x5b];

function endsName(code: number): boolean {
  return code === DOT || code === COLON || code === SEMICOLON || code === LESS || code === GREATER || code === BRACKET;
}

function take(reader: Reader, letter: string): boolean {
  if (reader.text[reader.at] !== letter) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, letter: string): void {
  if (!take(reader, letter)) reader.refuse(reader.at, `expected "${letter}", found ${shown(reader.text[reader.at])}`);
}

function end({ text, at, refuse }: Reader): void {
  if (at < text.length) refuse(at, `expected the end, found ${shown(text[at])}`);
}

function shown(letter: string | undefined): string {
  return letter === undefined ? 'the end' : JSON.stringify(letter);
}
