import { describe, expect, it } from 'vitest';
import { bodyOf, classFixture } from '#fixtures/class-fixture';
import { bootstrapArguments, bootstrapMethodsOf, type DynamicCall, dynamicCallAt } from './bootstrap-methods.ts';
import type { ClassFile } from './class-file.ts';
import { concatenationOf } from './concatenation.ts';
import { constantAt } from './constant.ts';
import { Instructions } from './instructions.ts';
import { lambdaOf } from './lambda.ts';
import { OPCODE } from './opcodes.ts';

function callsIn(classFile: ClassFile, method: string): readonly DynamicCall[] {
  const calls: DynamicCall[] = [];
  for (const at = new Instructions(bodyOf(classFile, method)); at.next(); ) {
    if (at.opcode === OPCODE.invokedynamic) calls.push(dynamicCallAt(classFile, at.operand));
  }
  return calls;
}

describe('lambdas and method references', () => {
  it.each(['java8', 'java11', 'bare'])('of %s', (folder) => {
    const clinic = classFixture(`${folder}/clinic/Clinic`);
    const lambdas = callsIn(clinic, 'lambdas').map((call) => lambdaOf(clinic, call));
    expect(
      lambdas.map((one) => `${one?.interfaceName} ${one?.implementation.kind} ${one?.implementation.name}`),
    ).toEqual([
      'java/util/function/IntBinaryOperator invoke-static lambda$lambdas$0',
      'java/util/function/Function invoke-static parseInt',
      'java/util/function/Supplier new-invoke-special <init>',
      expect.stringMatching(/^java\/util\/Comparator invoke-static lambda\$lambdas\$[0-9a-f]+\$1$/),
      'java/lang/Runnable invoke-special lambda$lambdas$1',
      'java/util/function/Supplier invoke-static lambda$lambdas$2',
    ]);
    expect(lambdas.map((one) => one?.serializable)).toEqual([false, false, false, true, false, false]);
    expect(lambdas[1]).toMatchObject({
      method: 'apply',
      erased: '(Ljava/lang/Object;)Ljava/lang/Object;',
      instantiated: '(Ljava/lang/String;)Ljava/lang/Integer;',
      implementation: { owner: 'java/lang/Integer', descriptor: '(Ljava/lang/String;)I', ofInterface: false },
      captures: '()Ljava/util/function/Function;',
      markers: [],
    });
    expect(lambdas[4]?.captures).toBe('(Lclinic/Clinic;Ljava/lang/String;)Ljava/lang/Runnable;');
  });

  it('of Kotlin and Scala', () => {
    const ward = classFixture('kotlin/clinic/Ward');
    expect(callsIn(ward, 'adults').map((call) => lambdaOf(ward, call)?.interfaceName)).toEqual(['clinic/Rule']);
    const reading = classFixture('scala/clinic/Reading$');
    expect(callsIn(reading, 'hot').map((call) => lambdaOf(reading, call))).toMatchObject([
      { interfaceName: 'scala/Function1', serializable: true },
    ]);
  });
});

describe('concatenations', () => {
  it('since Java 9', () => {
    const clinic = classFixture('java11/clinic/Clinic');
    const [call] = callsIn(clinic, 'concat');
    expect(call && concatenationOf(clinic, call)).toEqual([
      { kind: 'text', text: 'a=' },
      { kind: 'argument', index: 0 },
      { kind: 'text', text: ', b=' },
      { kind: 'argument', index: 1 },
      { kind: 'text', text: '; ' },
      { kind: 'argument', index: 2 },
    ]);
    expect(call && lambdaOf(clinic, call)).toBeUndefined();
  });

  it('are no dynamic calls before', () => {
    expect(callsIn(classFixture('java8/clinic/Clinic'), 'concat')).toEqual([]);
  });
});

describe('other bootstrap methods', () => {
  it('of records and pattern switches', () => {
    const triage = classFixture('java25/clinic/Triage');
    const [call] = callsIn(triage, 'triage');
    expect(call).toMatchObject({
      name: 'typeSwitch',
      bootstrap: { handle: { owner: 'java/lang/runtime/SwitchBootstraps' } },
    });
    expect(call && [lambdaOf(triage, call), concatenationOf(triage, call)]).toEqual([undefined, undefined]);
    const labels = call ? bootstrapArguments(triage, call.bootstrap) : [];
    expect(labels.map(({ kind }) => kind)).toEqual(['dynamic', 'class', 'class', 'dynamic']);
    expect(labels[0]).toMatchObject({ name: 'invoke', descriptor: 'Ljava/lang/Enum$EnumDesc;' });
  });

  it('that are not there', () => {
    const { pool } = classFixture('java17/clinic/Shapes$Other');
    expect(bootstrapMethodsOf(classFixture('java17/clinic/Shapes$Other'))).toEqual([]);
    expect(() => constantAt(pool, 5)).toThrow('expected a constant that can be loaded');
  });
});
