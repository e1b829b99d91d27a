import type { Cursor } from '#formats/bytes';

/** What a header can go on with after a snapshot: another serializer of the state, or another state. */
const ROLES = ['VALUE_SERIALIZER', 'NAMESPACE_SERIALIZER', 'KEY_SERIALIZER', 'USER_KEY_SERIALIZER'];

/** The first option of a state. */
const OPTIONS = ['KEYED_STATE_TYPE', 'OPERATOR_STATE_DISTRIBUTION_MODE'];

/** Names of snapshot classes end so, nearly always. */
const SNAPSHOT = 'Snapshot';

/** Bodies of unknown snapshots are searched this far. */
const FARTHEST = 1 << 16;

/** A name's length stands before it. */
const LENGTH_WIDTH = 2;

/** Type and number of options stand between a state's name and its first option. */
const BEFORE_OPTION = 8;

/** What stands between a queue's name and its serializer: type 3, no options, one serializer. */
const QUEUE = [0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1];

/** Names of states and classes are shorter than this. */
const LONGEST_NAME = 512;

/** Goes forward to the n-th place at which the header could go on; its end is the last of them. */
export function skipToLandmark(cursor: Cursor, n: number): void {
  const start = cursor.position;
  const bytes = cursor.bytes('rest', Math.min(cursor.left, FARTHEST));
  const found = new Set<number>();
  for (let at = 0; at + LENGTH_WIDTH < bytes.length && found.size < n; at++) {
    const place = landmarkAt(bytes, at);
    if (place !== undefined) found.add(place);
  }
  const place = [...found][n - 1] ?? (found.size === n - 1 ? bytes.length : undefined);
  if (place === undefined) cursor.fail('snapshot', `no ${n}. place to go on was found`, 'unknown');
  cursor.moveTo(start + place);
}

/** Where the header would go on if the text at `at` is one of those it goes on with. */
function landmarkAt(bytes: Uint8Array, at: number): number | undefined {
  const length = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  const end = at + LENGTH_WIDTH + length;
  if (length < SNAPSHOT.length || length > LONGEST_NAME || end > bytes.length) return undefined;
  const is = (text: string) => text.length === length && endsWith(bytes, end, text);
  if (ROLES.some(is)) return beginsQueue(bytes, at) ? nameBefore(bytes, at - QUEUE.length) : at;
  if (OPTIONS.some(is)) return nameBefore(bytes, at - BEFORE_OPTION);
  return endsWith(bytes, end, SNAPSHOT) ? at : undefined;
}

function endsWith(bytes: Uint8Array, end: number, text: string): boolean {
  const start = end - text.length;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

function beginsQueue(bytes: Uint8Array, at: number): boolean {
  return QUEUE.every((byte, index) => bytes[at - QUEUE.length + index] === byte);
}

/** Where the name that ends at `end` begins: its length has to fit. */
function nameBefore(bytes: Uint8Array, end: number): number | undefined {
  for (let length = 0; length <= LONGEST_NAME && end - length >= LENGTH_WIDTH; length++) {
    const at = end - length - LENGTH_WIDTH;
    if ((((bytes[at] as number) << 8) | (bytes[at + 1] as number)) === length) return at;
  }
  return undefined;
}
