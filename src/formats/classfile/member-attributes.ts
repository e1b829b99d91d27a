import type { Cursor } from '#formats/bytes';
import { readAttribute, readList } from './attributes.ts';
import type { Member } from './class-file.ts';
import { type Constant, constantAt } from './constant.ts';

/** A parameter as `-parameters` records it. */
export interface MethodParameter {
  /** Undefined for one the compiler made up. */
  readonly name: string | undefined;
  readonly access: number;
}

/** What a field is set to without code: numbers (also for booleans and chars) and strings. */
export function constantValueOf(field: Member): Constant | undefined {
  return readAttribute(field, 'ConstantValue', (cursor) => constantAt(field.pool, cursor.uint16('value')));
}

/** Declared exceptions. */
export function exceptionsOf(method: Member): readonly string[] {
  const { pool } = method;
  const read = (cursor: Cursor) => readList(cursor, 'exceptions', 2, () => pool.className(cursor.uint16('class')));
  return readAttribute(method, 'Exceptions', read) ?? [];
}

/** Undefined unless compiled with `-parameters` (or for records, whose constructors always tell). */
export function methodParametersOf(method: Member): readonly MethodParameter[] | undefined {
  const { pool } = method;
  const read = (cursor: Cursor) =>
    cursor.times('parameters', cursor.uint8('parameters'), () => ({
      name: pool.optionalUtf8(cursor.uint16('name')),
      access: cursor.uint16('access'),
    }));
  return readAttribute(method, 'MethodParameters', read);
}
