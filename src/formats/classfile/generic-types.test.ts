import { describe, expect, it } from 'vitest';
import { classFixture, memberOf } from '#fixtures/class-fixture';
import {
  classSignatureOf,
  erasedDescriptor,
  fieldTypeOf,
  methodTypesOf,
  parseFieldDescriptor,
  parseMethodDescriptor,
  signatureText,
} from './generic-types.ts';
import { type JavaType, parseClassSignature, type Refuse, type TypeArgument } from './signature.ts';

/** As the source writes it. */
function source(type: JavaType): string {
  if (type.kind === 'array') return `${source(type.of)}[]`;
  if (type.kind !== 'class') return type.name;
  const own = type.arguments.length === 0 ? '' : `<${type.arguments.map(argument).join(', ')}>`;
  if (!type.outer) return `${type.name}${own}`;
  return `${source(type.outer)}.${type.name.slice(type.outer.name.length + 1)}${own}`;
}

function argument(one: TypeArgument): string {
  if (one.kind === 'any') return '?';
  return one.kind === 'exact' ? source(one.type) : `? ${one.kind} ${source(one.type)}`;
}

const clinic = classFixture('java8/clinic/Clinic');
const square = classFixture('java17/clinic/Shapes$Square');

describe('generic types', () => {
  it('of a class', () => {
    const { parameters, superclass, interfaces } = classSignatureOf(clinic);
    expect(parameters.map(({ name, bounds }) => `${name}: ${bounds.map(source).join(' & ')}`)).toEqual([
      'T: java/lang/Comparable<? super T> & java/io/Serializable',
      'U: java/lang/Object',
    ]);
    expect(source(superclass)).toBe('java/util/ArrayList<java/util/Map<T, java/util/List<? extends U[]>>>');
    expect(interfaces.map(source)).toEqual(['java/util/concurrent/Callable<T>']);
  });

  it('of a class that has none', () => {
    const circle = classFixture('java17/clinic/Shapes$Circle');
    expect(signatureText(circle)).toBeUndefined();
    expect(classSignatureOf(circle)).toEqual({
      parameters: [],
      superclass: { kind: 'class', name: 'java/lang/Record', arguments: [] },
      interfaces: [{ kind: 'class', name: 'clinic/Shapes', arguments: [] }],
    });
  });

  it.each([
    [clinic, 'entry', 'java/util/Map$Entry<java/lang/String, int[][]>'],
    [clinic, 'ward', 'clinic/Clinic<T, U>.Ward<java/lang/String>'],
    [clinic, 'items', 'T[]'],
    [clinic, 'LONG', 'long'],
    [square, 'side', 'T'],
  ])('of a field: %#', (owner, name, expected) => {
    expect(source(fieldTypeOf(memberOf(owner, name)))).toBe(expected);
  });

  it('of a method', () => {
    const { parameters, arguments: args, returns, throws: thrown } = methodTypesOf(memberOf(clinic, 'generic'));
    expect(parameters.map(({ name, bounds }) => [name, ...bounds.map(source)])).toEqual([
      ['X', 'java/lang/Exception'],
      ['Y', 'java/lang/Object'],
    ]);
    expect(args.map(source)).toEqual(['T', 'java/util/Map<? super U, Y[]>', 'int[]']);
    expect(source(returns)).toBe('java/util/List<Y>');
    expect(thrown.map(source)).toEqual(['X', 'java/io/IOException']);
  });

  it('of descriptors alone', () => {
    const { arguments: args, returns } = parseMethodDescriptor('(I[[Ljava/lang/String;J)V');
    expect([...args, returns].map(source)).toEqual(['int', 'java/lang/String[][]', 'long', 'void']);
    expect(erasedDescriptor(parseFieldDescriptor('[[Ljava/lang/String;'))).toBe('[[Ljava/lang/String;');
  });
});

const refuse: Refuse = (at, problem) => {
  throw new Error(`${at} ${problem}`);
};

describe('refuses', () => {
  it.each([
    ['', '0 expected "L", found the end'],
    ['Ljava/lang/Object', '17 expected ";", found the end'],
    ['L;', '1 expected a name, found ";"'],
    ['Ljava/util/List<>;', '16 expected a type, found ">"'],
    ['Ljava/util/List<+>;', '17 expected a type, found ">"'],
    ['<T>Ljava/lang/Object;', '2 expected ":", found ">"'],
    ['<:Ljava/lang/Object;>La;', '1 expected a name, found ":"'],
    ['Ljava/lang/Object;X', '18 expected "L", found "X"'],
    ['La<TT>;', '5 expected ";", found ">"'],
    [`La<${'['.repeat(1000)}I>;`, '203 is nested more than 200 deep'],
    ['La<'.repeat(1000), '603 is nested more than 200 deep'],
  ])('%s', (text, message) => {
    expect(() => parseClassSignature(text, refuse)).toThrow(message);
  });

  it('a descriptor, saying where', () => {
    expect(() => parseMethodDescriptor('(I')).toThrow('"(I" > descriptor at byte 2: expected a type, found the end');
    expect(() => parseFieldDescriptor('V')).toThrow('expected a type, found "V"');
  });
});
