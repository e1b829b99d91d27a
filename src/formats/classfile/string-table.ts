import { decodeModifiedUtf8 } from '#formats/bytes';

/** Texts by number, in the order they were first met; 0 is no text. */
export interface StringTable {
  /** The number of the text; 0 if the bytes are not modified UTF-8 as class files have it. */
  idOf(bytes: Uint8Array, start: number, length: number): number;
  textOf(id: number): string;
}

/** Texts of one class. */
export function createClassTable(): StringTable {
  const texts = [''];
  return {
    idOf: (bytes, start, length) => added(texts, decoded(bytes, start, length)),
    textOf: (id) => texts[id] as string,
  };
}

const FIRST_SLOTS = 1 << 12;
/** Longer texts are seldom met twice. */
const LONGEST = 256;
/** Texts made to collide do not make the search long. */
const MOST_PROBES = 12;

/**
 * Texts that are the same in many classes (`Code`, `java/lang/Object`, `toString`) are decoded and kept once. Used for all
 * classes of a jar; grows with the different texts it has seen.
 */
export function createStringTable(): StringTable {
  const texts = [''];
  /** A number and a hash in each slot. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let used = 0;

  return { idOf, textOf: (id) => texts[id] as string };

  function idOf(bytes: Uint8Array, start: number, length: number): number {
    const hash = length > LONGEST ? 0 : hashOf(bytes, start, start + length);
    if (hash === 0) return added(texts, decoded(bytes, start, length));
    const last = slots.length - 1;
    for (let at = placeOf(hash) & last, probe = 0; probe < MOST_PROBES; at = (at + 2) & last, probe++) {
      const id = slots[at] as number;
      if (id === 0) return keep(at, hash, bytes, start, length);
      if (slots[at + 1] === hash && isText(texts[id] as string, bytes, start, length)) return id;
    }
    return added(texts, decoded(bytes, start, length));
  }

  function keep(at: number, hash: number, bytes: Uint8Array, start: number, length: number): number {
    const id = added(texts, decoded(bytes, start, length));
    slots[at] = id;
    slots[at + 1] = hash;
    used += 1;
    if (used * 4 > slots.length) grow();
    return id;
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) place(old[i] as number, old[i + 1] as number);
  }

  function place(id: number, hash: number): void {
    const last = slots.length - 1;
    for (let at = placeOf(hash) & last, probe = 0; probe < MOST_PROBES; at = (at + 2) & last, probe++) {
      if (slots[at] !== 0) continue;
      slots[at] = id;
      slots[at + 1] = hash;
      return;
    }
  }
}

/** Even, as slots are. */
function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

/** Not 0, which is for texts that are not plain ASCII. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > 0x7f || byte === 0) return 0;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  return hash === 0 ? 1 : hash;
}

function isText(text: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

/** The byte zero does not occur in texts of classes, not even for U+0000. */
function decoded(bytes: Uint8Array, start: number, length: number): string | undefined {
  for (let at = start; at < start + length; at++) if (bytes[at] === 0) return undefined;
  return decodeModifiedUtf8(bytes, start, length);
}

function added(texts: string[], text: string | undefined): number {
  return text === undefined ? 0 : texts.push(text) - 1;
}
