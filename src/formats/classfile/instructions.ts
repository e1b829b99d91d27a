import { FormatError, type FormatProblem } from '#formats/bytes';
import type { Code } from './code.ts';
import { OPCODE, SHAPE, SHAPE_WIDTHS, SHAPES } from './opcodes.ts';

/** Key and position of a case of a switch. */
export interface SwitchCase {
  readonly key: number;
  readonly target: number;
}

/**
 * Walks over the instructions of a method: one object for all of them, whose properties tell about the one `next` has
 * come to.
 *
 *     for (const at = new Instructions(code); at.next(); ) if (at.opcode === OPCODE.new) pool.className(at.operand);
 */
export class Instructions {
  readonly code: Code;
  /** Where the instruction begins, from the start of the code. */
  pc = 0;
  /** Where the next one begins. */
  nextPc = 0;
  /** Of a `wide` instruction, the one it widens. */
  opcode = 0;
  /**
   * By the kind of instruction: the number of a constant, of a local variable (also of `iload_0` and its like), the number
   * that is pushed (`iconst_1`, `bipush`, `sipush`), the position a branch goes to, a switch's default, the letter of
   * `newarray`; 0 for others.
   */
  operand = 0;
  /** What `iinc` adds, how many arguments `invokeinterface` takes, how many dimensions `multianewarray` makes. */
  second = 0;
  readonly #view: DataView;
  readonly #start: number;
  readonly #end: number;
  /** Where the cases of a switch begin, and how many there are; with the lowest key for a `tableswitch`. */
  #casesAt = 0;
  #cases = 0;
  #low = 0;

  constructor(code: Code) {
    this.code = code;
    this.#view = code.pool.view;
    this.#start = code.start;
    this.#end = code.start + code.length;
  }

  /** Goes to the next instruction; false after the last. */
  next(): boolean {
    return this.moveTo(this.nextPc);
  }

  /** Goes to the instruction at a position, such as the target of a branch; false at the end of the code. */
  moveTo(pc: number): boolean {
    const at = this.#start + pc;
    this.pc = pc;
    if (at >= this.#end) return false;
    const opcode = this.#view.getUint8(at);
    const shape = SHAPES[opcode] as number;
    const width = SHAPE_WIDTHS[shape] as number;
    if (at + width > this.#end) this.#fail(`needs ${width} bytes, found ${this.#end - at}`, 'truncated');
    this.opcode = opcode;
    this.nextPc = pc + width;
    if (shape === SHAPE.nothing) this.operand = implied(opcode);
    else this.#readOperand(shape, at);
    return true;
  }

  /** The cases of a switch, in the order of their keys. */
  *cases(): Generator<SwitchCase> {
    const table = this.opcode === OPCODE.tableswitch;
    const width = table ? 4 : 8;
    for (let i = 0; i < this.#cases; i++) {
      const at = this.#casesAt + i * width;
      const key = table ? this.#low + i : this.#view.getInt32(at);
      yield { key, target: this.#target(this.#view.getInt32(at + width - 4)) };
    }
  }

  #readOperand(shape: number, at: number): void {
    const view = this.#view;
    switch (shape) {
      case SHAPE.constant:
      case SHAPE.local:
      case SHAPE.array:
        this.operand = view.getUint8(at + 1);
        return;
      case SHAPE.wideConstant:
      case SHAPE.dynamic:
        this.operand = view.getUint16(at + 1);
        return;
      case SHAPE.byte:
        this.operand = view.getInt8(at + 1);
        return;
      case SHAPE.short:
        this.operand = view.getInt16(at + 1);
        return;
      case SHAPE.branch:
        this.operand = this.#target(view.getInt16(at + 1));
        return;
      case SHAPE.wideBranch:
        this.operand = this.#target(view.getInt32(at + 1));
        return;
      case SHAPE.interface:
      case SHAPE.arrays:
        this.operand = view.getUint16(at + 1);
        this.second = view.getUint8(at + 3);
        return;
      case SHAPE.increment:
        this.operand = view.getUint8(at + 1);
        this.second = view.getInt8(at + 2);
        return;
      default:
        this.#readVariable(shape, at);
    }
  }

  #readVariable(shape: number, at: number): void {
    if (shape === SHAPE.wide) this.#readWide(at);
    else if (shape === SHAPE.unknown) this.#fail(`has the opcode ${this.opcode}, which is none`, 'unknown');
    else this.#readSwitch(shape, at);
  }

  /** `wide opcode local: u2`, for `iinc` with `by: int16`. */
  #readWide(at: number): void {
    this.#need(at, 4);
    const opcode = this.#view.getUint8(at + 1);
    const shape = SHAPES[opcode];
    if (shape !== SHAPE.local && shape !== SHAPE.increment) {
      this.#fail(`widens the opcode ${opcode}, which has no wide form`, 'impossible');
    }
    const width = shape === SHAPE.increment ? 6 : 4;
    this.#need(at, width);
    this.opcode = opcode;
    this.operand = this.#view.getUint16(at + 2);
    if (width === 6) this.second = this.#view.getInt16(at + 4);
    this.nextPc = this.pc + width;
  }

  /**
   * Up to three bytes until the position is a multiple of four, then
   * `default: int32   low: int32   high: int32   (high - low + 1) × target: int32` or
   * `default: int32   count: int32   count × { key: int32   target: int32 }`
   */
  #readSwitch(shape: number, at: number): void {
    const table = shape === SHAPE.table;
    const head = 1 + ((3 - this.pc) & 3);
    const headWidth = head + (table ? 12 : 8);
    this.#need(at, headWidth);
    this.operand = this.#target(this.#view.getInt32(at + head));
    this.#low = this.#view.getInt32(at + head + 4);
    const count = table ? this.#view.getInt32(at + head + 8) - this.#low + 1 : this.#low;
    const width = table ? 4 : 8;
    const most = Math.floor((this.#end - at - headWidth) / width);
    if (count < 0 || count > most) this.#fail(`has ${count} cases; 0 to ${most} fit`, 'impossible');
    this.#cases = count;
    this.#casesAt = at + headWidth;
    this.nextPc = this.pc + headWidth + count * width;
  }

  #need(at: number, width: number): void {
    if (at + width > this.#end) this.#fail(`needs ${width} bytes, found ${this.#end - at}`, 'truncated');
  }

  #target(distance: number): number {
    const target = this.pc + distance;
    if (target < 0 || target >= this.code.length) {
      this.#fail(`goes to ${target}; the code is ${this.code.length} bytes long`, 'impossible');
    }
    return target;
  }

  #fail(problem: string, code: FormatProblem): never {
    const { pool, index } = this.code;
    const field = [`methods[${index}]`, 'Code', `instruction ${this.pc}`];
    throw new FormatError({ source: pool.source, field, offset: this.#start + this.pc, code, problem });
  }
}

/** The number or the local variable an opcode names by itself: `iconst_m1` -1, `aload_0` 0; 0 for others. */
function implied(opcode: number): number {
  return IMPLIED[opcode] as number;
}

const IMPLIED = (() => {
  const table = new Int8Array(256);
  for (let opcode = OPCODE.iconstM1; opcode <= OPCODE.iconst5; opcode++) table[opcode] = opcode - 3;
  table[10] = 1; // lconst_1
  table[12] = 1; // fconst_1
  table[13] = 2; // fconst_2
  table[15] = 1; // dconst_1
  for (let opcode = OPCODE.iload0; opcode <= OPCODE.aload3; opcode++) table[opcode] = (opcode - OPCODE.iload0) % 4;
  for (let opcode = OPCODE.istore0; opcode <= OPCODE.astore3; opcode++) table[opcode] = (opcode - OPCODE.istore0) % 4;
  return table;
})();
