/** A document as `JSON.stringify(document, undefined, 2)` has it, and a line's end; in pieces, as it may take a gigabyte. */
export function* jsonPage(document: unknown): Generator<string> {
  yield* piecesOf(document, '\n');
  yield '\n';
}

/** @param newline a line's end and what the lines of this value are indented by */
function* piecesOf(value: unknown, newline: string): Generator<string> {
  if (isFlat(value)) yield (JSON.stringify(value, undefined, 2) ?? 'null').replaceAll('\n', newline);
  else if (isList(value)) yield* listPieces(value, `${newline}  `, newline);
  else yield* memberPieces(value as object, `${newline}  `, newline);
}

function* listPieces(list: Iterable<unknown>, inner: string, newline: string): Generator<string> {
  let before = '[';
  for (const one of list) {
    yield before + inner;
    yield* piecesOf(one, inner);
    before = ',';
  }
  yield before === '[' ? '[]' : `${newline}]`;
}

function* memberPieces(value: object, inner: string, newline: string): Generator<string> {
  let before = '{';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${inner}${JSON.stringify(name)}: `;
    yield* piecesOf(member, inner);
    before = ',';
  }
  yield before === '{' ? '{}' : `${newline}}`;
}

/** Has nothing within that may be long: neither lists nor objects, or one of them that has none. */
function isFlat(value: unknown): boolean {
  if (isPlain(value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return !isList(value) && Object.values(value as object).every(isPlain);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
