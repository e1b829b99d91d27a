import { describe, expect, it } from 'vitest';
import { type Arc, type Automaton, differenceOf } from './automaton.ts';

const place = { class: 'A', method: 'm()V', line: 1, file: 'A.java' };

/** `a b? (c d)*` as text: a symbol, one that may be left out, and a group that repeats. */
function automaton(text: string): Automaton {
  const arcs: Arc[][] = [[]];
  let at = 0;
  const state = () => arcs.push([]) - 1;
  const add = (from: number, to: number, symbol?: string) =>
    arcs[from]?.push({ to, step: symbol === undefined ? undefined : { symbol, place } });
  for (const word of text.match(/\([^)]*\)\*|\S+/g) ?? []) {
    const next = state();
    if (word.endsWith(')*')) {
      let inner = at;
      for (const one of word.slice(1, -2).split(' ')) {
        const then = state();
        add(inner, then, one);
        inner = then;
      }
      add(inner, at);
      add(at, next);
    } else {
      add(at, next, word.replace('?', ''));
      if (word.endsWith('?')) add(at, next);
    }
    at = next;
  }
  return { start: 0, end: at, arcs };
}

describe('differenceOf', () => {
  it.each([
    ['int long', 'int long', false, undefined],
    ['int long', 'long int', false, 'never'],
    ['int long UTF', 'int UTF', false, 'never'],
    ['byte UTF?', 'byte UTF?', false, undefined],
    ['byte UTF?', 'byte UTF', false, 'sometimes'],
    // More can be read than is written: older versions.
    ['int UTF', 'int UTF?', false, undefined],
    ['int (UTF long)*', 'int (UTF long)*', true, undefined],
    ['int (UTF long)*', 'int (UTF int)*', true, 'sometimes'],
    ['int (UTF)*', 'int UTF UTF', true, undefined],
    ['(int)* long', 'long', true, undefined],
    ['(int)* long', 'UTF', true, 'never'],
    ['', '', false, undefined],
  ])('%s / %s', (written, read, loose, when) => {
    expect(differenceOf(automaton(written), automaton(read), loose)?.when).toBe(when);
  });

  it('shows what is written, and what is read that comes nearest', () => {
    const difference = differenceOf(automaton('byte UTF?'), automaton('byte UTF'), false);
    expect(difference?.written.map(({ symbol }) => symbol)).toEqual(['byte']);
    expect(difference?.read.map(({ symbol }) => symbol)).toEqual(['byte', 'UTF']);
  });

  it('ends on automata with many states', () => {
    const wide = Array.from({ length: 400 }, (_, i) => `s${i % 7}?`).join(' ');
    expect(differenceOf(automaton(wide), automaton(wide), true)).toBeUndefined();
  });
});
