import { string, unknown } from './unknown.ts';
import type { Value } from './value.ts';

/** Longer texts are data. */
const LONGEST = 100_000;
const MOST_PARTS = 64;

/** A string put together from parts; those that are known and stand side by side become one. */
export function text(parts: readonly Value[]): Value {
  const joined: Value[] = [];
  let length = 0;
  for (const part of parts.flatMap(flat)) {
    const shown = constantText(part);
    const last = joined.at(-1);
    length += shown?.length ?? 0;
    if (shown !== undefined && last?.kind === 'string') joined[joined.length - 1] = string(last.text + shown);
    else if (shown !== '') joined.push(shown === undefined ? part : string(shown));
    if (length > LONGEST || joined.length > MOST_PARTS) return unknown('computed', 'Ljava/lang/String;');
  }
  if (joined.length === 0) return string('');
  const [only] = joined;
  return joined.length === 1 && only?.kind === 'string' ? only : { kind: 'text', parts: joined };
}

/** What a constant looks like in a string; undefined for what is none. */
export function constantText(value: Value): string | undefined {
  if (value.kind === 'string') return value.text;
  if (value.kind === 'number') return String(value.value);
  if (value.kind === 'null') return 'null';
  return value.kind === 'static' && value.descriptor === `L${value.owner};` ? value.field : undefined;
}

function flat(part: Value): readonly Value[] {
  return part.kind === 'text' ? part.parts : [part];
}
