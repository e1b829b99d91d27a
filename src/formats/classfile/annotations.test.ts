import { describe, expect, it } from 'vitest';
import { bodyOf, classFixture, memberOf } from '#fixtures/class-fixture';
import { annotationDefaultOf, annotationsOf, parameterAnnotationsOf } from './annotations.ts';
import { attributesOf } from './attributes.ts';
import { recordComponentsOf } from './class-attributes.ts';
import { typeAnnotationsOf } from './type-annotations.ts';

const clinic = classFixture('java8/clinic/Clinic');
const marked = classFixture('java8/clinic/Clinic$Marked');

describe('annotations', () => {
  it('with every kind of value', () => {
    const [annotation] = annotationsOf(clinic);
    expect(annotation).toMatchObject({ type: 'Lclinic/Clinic$Marked;', visible: true });
    expect(Object.fromEntries(annotation?.elements.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      name: { kind: 'string', value: 'whole' },
      bytes: { kind: 'primitive', of: 'B', value: 1 },
      letter: { kind: 'primitive', of: 'C', value: 120 },
      real: { kind: 'primitive', of: 'D', value: 2.5 },
      small: { kind: 'primitive', of: 'F', value: 1.5 },
      count: { kind: 'primitive', of: 'I', value: 7 },
      large: { kind: 'primitive', of: 'J', value: 2n ** 40n },
      few: { kind: 'primitive', of: 'S', value: -3 },
      yes: { kind: 'primitive', of: 'Z', value: 1 },
      kind: { kind: 'enum', type: 'Lclinic/Clinic$Kind;', name: 'SICK' },
      type: { kind: 'class', descriptor: '[Ljava/lang/String;' },
      nested: {
        kind: 'annotation',
        annotation: {
          type: 'Lclinic/Clinic$Inner;',
          visible: true,
          elements: [{ name: 'value', value: { kind: 'string', value: 'deep' } }],
        },
      },
      list: {
        kind: 'array',
        values: [
          { kind: 'string', value: 'a' },
          { kind: 'string', value: 'b' },
        ],
      },
    });
  });

  it('of fields, parameters and record components', () => {
    expect(annotationsOf(memberOf(clinic, 'entry')).map(({ type }) => type)).toEqual(['Ljava/lang/Deprecated;']);
    const parameters = parameterAnnotationsOf(memberOf(clinic, 'generic'));
    expect(parameters.map((one) => one.map(({ type, visible }) => `${type} ${visible}`))).toEqual([
      [],
      ['Lclinic/Clinic$Inner; true', 'Lclinic/Clinic$Quiet; false'],
      [],
    ]);
    const components = recordComponentsOf(classFixture('java17/clinic/Shapes$Circle')) ?? [];
    expect(components.map((one) => annotationsOf(one).length)).toEqual([0, 0]);
    expect(annotationsOf(memberOf(classFixture('java17/clinic/Shapes$Circle'), 'marks'))).toHaveLength(1);
  });

  it('of types', () => {
    expect(typeAnnotationsOf(memberOf(clinic, 'items'))).toMatchObject([
      { type: 'Lclinic/Clinic$Inner;', target: 0x13, at: [], path: [0, 0] },
    ]);
    expect(typeAnnotationsOf(memberOf(clinic, 'generic'))).toMatchObject([{ target: 0x16, at: [1], path: [] }]);
    expect(typeAnnotationsOf(bodyOf(clinic, 'generic'))).toEqual([]);
  });

  it('have defaults', () => {
    expect(annotationDefaultOf(memberOf(marked, 'list'))).toEqual({
      kind: 'array',
      values: [{ kind: 'string', value: 'none' }],
    });
    expect(annotationDefaultOf(memberOf(marked, 'unset'))).toEqual({ kind: 'primitive', of: 'I', value: 5 });
    expect(annotationDefaultOf(memberOf(marked, 'name'))).toBeUndefined();
  });

  it('hold what Kotlin and Scala know', () => {
    const kotlin = annotationsOf(classFixture('kotlin/clinic/Patient'));
    const metadata = kotlin.find(({ type }) => type === 'Lkotlin/Metadata;');
    expect(metadata?.elements.map(({ name }) => name)).toEqual(['mv', 'k', 'xi', 'd1', 'd2']);
    const scala = classFixture('scala/clinic/Reading');
    expect(annotationsOf(scala).map(({ type }) => type)).toContain('Lscala/reflect/ScalaSignature;');
    expect(attributesOf(scala).map(({ name, bytes }) => [name, bytes.length])).toContainEqual(['ScalaSig', 3]);
  });
});
