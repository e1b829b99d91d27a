import type { Member } from '#formats/classfile';
import type { JobCode } from '../../job-code.ts';
import { type Automaton, type Difference, differenceOf } from './automaton.ts';
import { UNKNOWN, VALUE_OF } from './symbols.ts';
import { type Wire, wireOf } from './wire.ts';

/** How a writer and a reader disagree; undefined if they agree, or it cannot be told. */
export function compareWires(code: JobCode, writer: Member, reader: Member): Difference | undefined {
  const written = wireOf(code, writer, 'writes');
  const read = wireOf(code, reader, 'reads');
  if (written === undefined || read === undefined) return undefined;
  // One gathers bytes and moves them at once, the other value by value: they may well agree.
  if (written.raw !== read.raw) return undefined;
  // One half leaves a value to another object, of which it is not known what that moves; the other does it itself.
  if (written.symbols.has(VALUE_OF + UNKNOWN) !== read.symbols.has(VALUE_OF + UNKNOWN) && !bothNest(written, read)) {
    return undefined;
  }
  const loose = written.loops || read.loops || written.handles || read.handles;
  const [a, b] = alike(written, read);
  return differenceOf(a, b, loose);
}

function bothNest(...sides: readonly Wire[]): boolean {
  return sides.every(({ symbols }) => [...symbols].some((one) => one.startsWith(VALUE_OF)));
}

/** Where it cannot be told which serializer moves a value, any may be it. */
function alike(written: Wire, read: Wire): readonly [Automaton, Automaton] {
  const vague = [written, read].some(({ symbols }) => symbols.has(VALUE_OF + UNKNOWN));
  return vague ? [vaguely(written.automaton), vaguely(read.automaton)] : [written.automaton, read.automaton];
}

function vaguely({ start, end, arcs }: Automaton): Automaton {
  return {
    start,
    end,
    arcs: arcs.map((list) =>
      list.map(({ to, step }) => ({
        to,
        step: step?.symbol.startsWith(VALUE_OF) ? { ...step, symbol: VALUE_OF + UNKNOWN } : step,
      })),
    ),
  };
}
