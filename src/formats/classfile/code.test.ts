import { describe, expect, it } from 'vitest';
import { bodyOf, classFixture, classPaths } from '#fixtures/class-fixture';
import { type Code, codeOf, lineAt, lineNumbersOf, localVariablesOf, localVariableTypesOf } from './code.ts';
import { Instructions } from './instructions.ts';
import { mnemonicOf, OPCODE } from './opcodes.ts';

const clinic = classFixture('java8/clinic/Clinic');

/** `pc mnemonic operand second` of each instruction. */
function listing(code: Code): readonly string[] {
  const lines: string[] = [];
  for (const at = new Instructions(code); at.next(); ) lines.push(`${at.pc} ${mnemonicOf(at.opcode)} ${at.operand}`);
  return lines;
}

/** Made-up instructions in the frame of a real class. */
function codeFrom(...bytes: readonly number[]): Code {
  const real = bodyOf(clinic, 'table');
  const all = Uint8Array.of(...bytes);
  const view = new DataView(all.buffer);
  const pool = Object.create(real.pool, { view: { value: view }, source: { value: 'C' } }) as Code['pool'];
  return { ...real, pool, start: 0, length: bytes.length };
}

describe('code', () => {
  it('has sizes, handlers, lines and variables', () => {
    const code = bodyOf(clinic, 'loops');
    expect(code).toMatchObject({ maxStack: 6, maxLocals: 11 });
    expect(code.handlers.slice(1, 4)).toEqual([
      { start: 42, end: 47, handler: 42, type: undefined },
      { start: 12, end: 25, handler: 53, type: 'java/lang/ArithmeticException' },
      { start: 12, end: 25, handler: 53, type: 'java/lang/ArrayStoreException' },
    ]);
    expect(lineNumbersOf(code)[0]).toEqual({ pc: 0, line: 154 });
    expect([0, 1, 2, 57, 184].map((pc) => lineAt(code, pc))).toEqual([154, 154, 155, 159, 168]);
    expect(localVariablesOf(code).find(({ name }) => name === 'cube')).toEqual({
      name: 'cube',
      type: '[[[I',
      slot: 4,
      start: 130,
      end: 185,
    });
    expect(localVariableTypesOf(bodyOf(clinic, 'lambdas')).map(({ type }) => type)).toContain(
      'Ljava/util/Comparator<Ljava/lang/String;>;',
    );
  });

  it('may have been stripped', () => {
    const code = bodyOf(classFixture('bare/clinic/Clinic'), 'loops');
    expect([lineNumbersOf(code), localVariablesOf(code), lineAt(code, 0)]).toEqual([[], [], undefined]);
  });

  it('is absent from abstract and native methods', () => {
    const without = clinic.methods.filter((method) => codeOf(method) === undefined).map(({ name }) => name);
    expect(without).toEqual(['missing', 'foreign']);
  });
});

describe('instructions', () => {
  it('of a table switch', () => {
    const at = new Instructions(bodyOf(clinic, 'table'));
    while (at.next() && at.opcode !== OPCODE.tableswitch);
    expect({ pc: at.pc, default: at.operand, nextPc: at.nextPc }).toEqual({ pc: 1, default: 48, nextPc: 36 });
    expect([...at.cases()]).toEqual([
      { key: -1, target: 36 },
      { key: 0, target: 39 },
      { key: 1, target: 42 },
      { key: 2, target: 48 },
      { key: 3, target: 45 },
    ]);
    expect(at.next() && mnemonicOf(at.opcode)).toBe('bipush');
  });

  it('of a lookup switch', () => {
    const at = new Instructions(bodyOf(clinic, 'lookup'));
    while (at.next() && at.opcode !== OPCODE.lookupswitch);
    expect([...at.cases()]).toEqual([
      { key: -860968463, target: 50 },
      { key: 110182, target: 36 },
    ]);
    expect(at.operand).toBe(61);
  });

  it('with wide operands', () => {
    const lines = listing(bodyOf(classFixture('java8/clinic/Wide'), 'wide'));
    expect(lines).toContain('997 lstore 280');
    expect(lines.some((line) => / istore 282$/.test(line))).toBe(true);
    const at = new Instructions(bodyOf(classFixture('java8/clinic/Wide'), 'wide'));
    const steps: number[] = [];
    while (at.next()) if (at.opcode === OPCODE.iinc) steps.push(at.second);
    expect(steps).toEqual([300, 1]);
  });

  it.each<[string, readonly number[], string]>([
    [
      'small numbers',
      [2, 8, 15, 17, 0xff, 0xfe, 16, 0x80],
      '0 iconst_m1 -1|1 iconst_5 5|2 dconst_1 1|3 sipush -2|6 bipush -128',
    ],
    ['variables', [42, 29, 78, 54, 200], '0 aload_0 0|1 iload_3 3|2 astore_3 3|3 istore 200'],
    ['branches', [167, 0, 3, 200, 0xff, 0xff, 0xff, 0xfd], '0 goto 3|3 goto_w 0'],
    ['subroutines', [168, 0, 3, 169, 1, 196, 169, 1, 0], '0 jsr 3|3 ret 1|5 ret 256'],
    ['arrays', [188, 10, 197, 0, 7, 2], '0 newarray 10|2 multianewarray 7'],
  ])('that compilers seldom make: %s', (_, bytes, expected) => {
    expect(listing(codeFrom(...bytes)).join('|')).toBe(expected);
  });

  it.each<[string, readonly number[], string]>([
    [
      'an opcode that is none',
      [0, 254],
      'C > methods[3] > Code > instruction 1 at byte 1: has the opcode 254, which is none',
    ],
    ['a cut', [0, 17, 1], 'instruction 1 at byte 1: needs 3 bytes, found 2'],
    ['a branch outside', [167, 0, 9], 'goes to 9; the code is 3 bytes long'],
    ['a wide form of nothing', [196, 1, 0, 0], 'widens the opcode 1, which has no wide form'],
    ['a cut wide form', [196, 132, 0, 0], 'needs 6 bytes, found 4'],
    [
      'a switch of too many cases',
      [171, 0, 0, 0, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff],
      'has 2147483647 cases; 0 to 0 fit',
    ],
    ['a switch of minus cases', [170, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 3], 'has -1 cases; 0 to 0 fit'],
    ['a cut switch', [170, 0, 0, 0], 'needs 16 bytes, found 4'],
  ])('refuse %s', (_, bytes, message) => {
    expect(() => listing(codeFrom(...bytes))).toThrow(message);
  });

  it.each(classPaths())('of %s cover its code', (path) => {
    for (const method of classFixture(path).methods) {
      const code = codeOf(method);
      if (!code) continue;
      const at = new Instructions(code);
      while (at.next());
      expect(at.nextPc).toBe(code.length);
    }
  });
});
