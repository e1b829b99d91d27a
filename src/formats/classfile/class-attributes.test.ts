import { describe, expect, it } from 'vitest';
import { classFixture, memberOf } from '#fixtures/class-fixture';
import { ACCESS } from './access.ts';
import { hasAttribute } from './attributes.ts';
import {
  enclosingMethodOf,
  innerClassesOf,
  modifiersOf,
  nestHostOf,
  nestMembersOf,
  permittedSubclassesOf,
  recordComponentsOf,
  sourceFileOf,
} from './class-attributes.ts';
import { fieldTypeOf, signatureText } from './generic-types.ts';
import { constantValueOf, exceptionsOf, methodParametersOf } from './member-attributes.ts';
import { moduleOf } from './module.ts';

const clinic = classFixture('java8/clinic/Clinic');

describe('a class', () => {
  it('names its source, unless that was left out', () => {
    expect(sourceFileOf(clinic)).toBe('Clinic.java');
    expect(sourceFileOf(classFixture('bare/clinic/Clinic'))).toBeUndefined();
  });

  it.each([
    ['Guarded', ACCESS.protected | ACCESS.static],
    ['Hidden', ACCESS.private | ACCESS.static],
    ['Ward', ACCESS.public],
  ])('%s has modifiers its frame does not tell', (name, expected) => {
    expect(modifiersOf(classFixture(`java8/clinic/Clinic$${name}`))).toBe(expected);
  });

  it('names what is nested', () => {
    const inner = innerClassesOf(clinic);
    expect(inner.find(({ name }) => name === 'clinic/Clinic$Ward')).toMatchObject({
      outer: 'clinic/Clinic',
      simpleName: 'Ward',
    });
    expect(inner.find(({ name }) => name === 'clinic/Clinic$1')).toMatchObject({
      outer: undefined,
      simpleName: undefined,
    });
    expect(inner.find(({ name }) => name === 'java/util/Map$Entry')).toMatchObject({ outer: 'java/util/Map' });
  });

  it('names what it stands in', () => {
    const expected = { owner: 'clinic/Clinic', name: 'anonymous', descriptor: '()Ljava/lang/Object;' };
    expect(enclosingMethodOf(classFixture('java8/clinic/Clinic$1'))).toEqual(expected);
    expect(enclosingMethodOf(classFixture('java8/clinic/Clinic$Kind$1'))).toMatchObject({ name: undefined });
    expect(enclosingMethodOf(clinic)).toBeUndefined();
  });

  it('names nest mates', () => {
    expect(nestHostOf(classFixture('java17/clinic/Shapes$Circle'))).toBe('clinic/Shapes');
    expect(nestMembersOf(classFixture('java25/clinic/Triage'))).toEqual([
      'clinic/Triage$Score',
      'clinic/Triage$Level',
      'clinic/Triage$Colour',
    ]);
    expect(nestMembersOf(clinic)).toEqual([]);
  });

  it('permits subclasses', () => {
    expect(permittedSubclassesOf(classFixture('java17/clinic/Shapes'))).toEqual([
      'clinic/Shapes$Circle',
      'clinic/Shapes$Square',
      'clinic/Shapes$Other',
    ]);
    expect(permittedSubclassesOf(clinic)).toBeUndefined();
  });

  it('is a record', () => {
    const components = recordComponentsOf(classFixture('java17/clinic/Shapes$Square')) ?? [];
    expect(components.map((one) => [one.name, one.descriptor, signatureText(one), fieldTypeOf(one).kind])).toEqual([
      ['side', 'Ljava/lang/Comparable;', 'TT;', 'variable'],
      ['corners', '[I', undefined, 'array'],
    ]);
    expect(recordComponentsOf(clinic)).toBeUndefined();
  });

  it('is a module', () => {
    const declared = moduleOf(classFixture('java17/module-info'));
    expect(declared).toMatchObject({
      name: 'clinic.ward',
      exports: [{ package: 'clinic', to: ['java.naming'] }],
      opens: [{ package: 'clinic', to: [] }],
      uses: ['java/util/function/Supplier'],
      provides: [{ service: 'clinic/Shapes', by: ['clinic/Shapes$Other'] }],
    });
    expect(declared?.requires.map(({ module }) => module)).toEqual(['java.base', 'java.logging', 'java.sql']);
    expect(moduleOf(clinic)).toBeUndefined();
  });
});

describe('members', () => {
  it.each([
    ['INT', { kind: 'int', value: 42 }],
    ['LONG', { kind: 'long', value: 2n ** 53n }],
    ['DOUBLE', { kind: 'double', value: Math.PI }],
    ['FLOAT', { kind: 'float', value: 0.5 }],
    ['FLAG', { kind: 'int', value: 1 }],
    ['CHAR', { kind: 'int', value: 223 }],
    ['TEXT', { kind: 'string', value: 'nul\0 é 😀 lone\ud800' }],
    ['entry', undefined],
  ])('%s begins with', (name, expected) => {
    expect(constantValueOf(memberOf(clinic, name))).toEqual(expected);
  });

  it('declare exceptions and parameters', () => {
    expect(exceptionsOf(memberOf(clinic, 'generic'))).toEqual(['java/lang/Exception', 'java/io/IOException']);
    const named = methodParametersOf(memberOf(classFixture('java11/clinic/Clinic'), 'concat'));
    expect(named?.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(methodParametersOf(memberOf(clinic, 'concat'))).toBeUndefined();
  });

  it('are deprecated', () => {
    expect(hasAttribute(memberOf(clinic, 'entry'), 'Deprecated')).toBe(true);
    expect(hasAttribute(memberOf(clinic, 'ward'), 'Deprecated')).toBe(false);
  });
});
