import type { Cursor } from '#formats/bytes';
import { readAttribute, readEach, readList, skipAttributes } from './attributes.ts';
import type { Member, Owner } from './class-file.ts';

/** The body of a method. Positions of instructions count from its first byte. */
export interface Code extends Owner {
  readonly method: Member;
  readonly section: 'code';
  readonly maxStack: number;
  readonly maxLocals: number;
  /** Where the first instruction lies in the class, in bytes. */
  readonly start: number;
  /** In bytes. */
  readonly length: number;
  readonly handlers: readonly ExceptionHandler[];
}

/** Exceptions thrown in `[start, end)` go on at `handler`. */
export interface ExceptionHandler {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  /** Internal name; undefined catches all (`finally`). */
  readonly type: string | undefined;
}

export interface LineNumber {
  /** The first instruction of the line. */
  readonly pc: number;
  readonly line: number;
}

export interface LocalVariable {
  readonly name: string;
  /** A descriptor in `localVariablesOf`, a signature in `localVariableTypesOf`. */
  readonly type: string;
  readonly slot: number;
  /** It has a value in `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Undefined for a method without a body (abstract, native).
 *
 *     maxStack: u2   maxLocals: u2   code: u4 length, bytes
 *     handlers: u2 count × { start: u2   end: u2   handler: u2   type: u2 }   attributes
 */
export function codeOf(method: Member): Code | undefined {
  return readAttribute(method, 'Code', (cursor) => {
    const maxStack = cursor.uint16('maxStack');
    const maxLocals = cursor.uint16('maxLocals');
    const length = cursor.length('code');
    const start = cursor.position;
    cursor.skip('code', length);
    const handlers = readHandlers(cursor, method, length);
    const attributesAt = cursor.position;
    skipAttributes(cursor);
    const { pool, index } = method;
    return { pool, section: 'code', index, attributesAt, method, maxStack, maxLocals, start, length, handlers };
  });
}

/** In the order of the file, which need not be that of the instructions; none if it was left out. */
export function lineNumbersOf(code: Code): readonly LineNumber[] {
  return readEach(code, 'LineNumberTable', (cursor) =>
    readList(cursor, 'lines', 4, () => ({ pc: cursor.uint16('pc'), line: cursor.uint16('line') })),
  );
}

/** The source line of an instruction; undefined if lines were left out. */
export function lineAt(code: Code, pc: number): number | undefined {
  let best: LineNumber | undefined;
  for (const one of lineNumbersOf(code)) {
    if (one.pc <= pc && (best === undefined || one.pc >= best.pc)) best = one;
  }
  return best?.line;
}

/** With `-g` only. */
export function localVariablesOf(code: Code): readonly LocalVariable[] {
  return readEach(code, 'LocalVariableTable', (cursor) => readVariables(cursor, code));
}

/** Those whose type is generic. */
export function localVariableTypesOf(code: Code): readonly LocalVariable[] {
  return readEach(code, 'LocalVariableTypeTable', (cursor) => readVariables(cursor, code));
}

const NO_HANDLERS: readonly ExceptionHandler[] = [];

function readHandlers(cursor: Cursor, { pool }: Member, length: number): readonly ExceptionHandler[] {
  const read = () => {
    const start = cursor.uint16('start');
    const end = cursor.uint16('end');
    const handler = cursor.uint16('handler');
    if (end > length || handler >= length) {
      cursor.fail('handler', `expected positions within ${length} bytes, found ${start} to ${end}, then ${handler}`);
    }
    return { start, end, handler, type: pool.optionalClassName(cursor.uint16('type')) };
  };
  const handlers = readList(cursor, 'handlers', 8, read);
  return handlers.length === 0 ? NO_HANDLERS : handlers;
}

function readVariables(cursor: Cursor, { pool }: Code): readonly LocalVariable[] {
  return readList(cursor, 'variables', 10, () => {
    const start = cursor.uint16('start');
    const end = start + cursor.uint16('length');
    const name = pool.utf8(cursor.uint16('name'));
    const type = pool.utf8(cursor.uint16('type'));
    return { name, type, slot: cursor.uint16('slot'), start, end };
  });
}
