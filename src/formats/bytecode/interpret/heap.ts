import type { CallSite, MadeObject, Value } from '../values/value.ts';

/** An object while code is followed. To those who look at values afterwards it is a `MadeObject`. */
export interface HeapObject extends MadeObject {
  type: string;
  made: CallSite;
  readonly calls: CallSite[];
  readonly fields: Map<string, Value>;
  /** Its constructor was called; until then it is what `new` leaves on the stack. */
  constructed: boolean;
}

/** An array while code is followed. */
interface HeapArray {
  readonly kind: 'array';
  readonly element: string;
  items: Value[] | undefined;
}

/** Objects are only made here, so a value of kind `object` is one of ours. */
export function heapObject(value: Value): HeapObject | undefined {
  return value.kind === 'object' ? (value as HeapObject) : undefined;
}

/** As `heapObject`. */
export function heapArray(value: Value): HeapArray | undefined {
  return value.kind === 'array' ? (value as HeapArray) : undefined;
}

/** Larger arrays are data. */
const LONGEST_ARRAY = 1024;

/** An array of constant length begins with zeros or nulls. */
export function newArray(element: string, length: Value | undefined, initial: Value): Value {
  const known = length?.kind === 'number' && length.value >= 0 && length.value <= LONGEST_ARRAY;
  const items = known ? new Array<Value>(Number(length.value)).fill(initial) : undefined;
  const array: HeapArray = { kind: 'array', element, items };
  return array;
}

/** What is at an index: either of all where that is not known. */
export function itemOf(array: HeapArray, index: Value): Value | undefined {
  return index.kind === 'number' ? array.items?.[Number(index.value)] : undefined;
}

export function storeItem(array: HeapArray, index: Value, item: Value): void {
  const { items } = array;
  if (items === undefined) return;
  const at = index.kind === 'number' ? Number(index.value) : -1;
  if (at >= 0 && at < items.length) items[at] = item;
  else array.items = undefined;
}
