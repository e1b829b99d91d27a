import { describe, expect, it } from 'vitest';
import { createLiteralScanner } from './create-literal-scanner.ts';
import type { LiteralScanner } from './scanner.ts';

const encoder = new TextEncoder();

/** All hits as `position:literal`, whatever number of calls that takes. */
function allHits(scanner: LiteralScanner, text: string | Uint8Array): string[] {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  scanner.window.set(bytes);
  const found: string[] = [];
  for (let from = 0; from < bytes.length; from = scanner.resumeAt) {
    const count = scanner.scan(bytes.length, from);
    for (let n = 0; n < count; n++) found.push(`${scanner.hits[2 * n + 1]}:${scanner.hits[2 * n]}`);
  }
  return found;
}

/** The slow truth. */
function expected(literals: readonly string[], text: string): string[] {
  const found: [number, number][] = [];
  literals.forEach((literal, n) => {
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) found.push([at, n]);
  });
  return found.sort(([a, m], [b, n]) => a - b || m - n).map(([at, n]) => `${at}:${n}`);
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each(['wasm', 'plain'] as const)('literal scanner, %s', (engine) => {
  const scannerFor = (literals: readonly string[], capacity?: number) =>
    createLiteralScanner(literals, undefined, { engine, ...(capacity === undefined ? {} : { capacity }) });

  it.each([
    ['nothing in nothing', ['abcd'], ''],
    ['at the very beginning and end', ['abcde', 'vwxyz'], 'abcde...vwxyz'],
    [
      'a literal inside another',
      ['OutOfMemoryError', 'java.lang.OutOfMemoryError: Metaspace', 'Metaspace'],
      'java.lang.OutOfMemoryError: Metaspace',
    ],
    ['overlapping occurrences of one literal', ['aaaaa'], 'aaaaaaaa'],
    ['the same literal twice', ['abcde', 'abcde'], 'xabcde'],
    ['cut off at the end', ['abcdefgh'], 'xx abcdefg'],
    ['cut off at the beginning', ['xabcdefgh'], 'abcdefgh'],
    ['only 4 bytes', ['WARN'], 'INFO WARN WARNING'],
    [
      'longer than a vector',
      ['Could not materialize checkpoint 17 for operator'],
      `${'.'.repeat(61)}Could not materialize checkpoint 17 for operator`,
    ],
    ['nothing to look for', [], 'abc\n'],
  ])('finds %s', (_, literals, text) => {
    expect(allHits(scannerFor(literals), text)).toEqual(expected(literals, text));
  });

  it('compares UTF-8 bytes', () => {
    const text = '错误：检查点过期 / Ошибка';
    const at = encoder.encode('错误：').length;
    expect(allHits(scannerFor(['检查点过期']), text)).toEqual([`${at}:0`]);
  });

  it.each([7, 8, 9])(
    'finds every occurrence in random text of few letters, across blocks and calls (seed %i)',
    (seed) => {
      const next = random(seed);
      const letters = 'ab\n';
      const word = (length: number) => Array.from({ length }, () => letters[Math.floor(next() * 3)]).join('');
      const literals = Array.from({ length: 300 }, () => word(4 + Math.floor(next() ** 2 * 20)));
      const text = word(20_000);
      const scanner = scannerFor(literals);
      expect(allHits(scanner, text)).toEqual(expected(literals, text));
    },
  );

  it.each([1, 15, 16, 17, 63, 64, 4031, 4032, 4033, 8064])('finds a literal that begins %i bytes in', (before) => {
    const text = `${'.'.repeat(before)}checkpoint${'.'.repeat(70)}`;
    expect(allHits(scannerFor(['checkpoint']), text)).toEqual([`${before}:0`]);
  });

  it('goes on when there is no more room for hits', () => {
    const text = 'a'.repeat(200_000);
    const hits = allHits(scannerFor(['aaaaa', 'aaaaaa']), text);
    expect(hits).toHaveLength(200_000 - 4 + (200_000 - 5));
    expect(new Set(hits).size).toBe(hits.length);
  });

  it('counts the lines before a position', () => {
    const text = Array.from({ length: 5000 }, (_, n) => `${'x'.repeat(n % 37)}\n`).join('');
    const scanner = scannerFor(['xxxxxxxxx']);
    allHits(scanner, text);
    for (const at of [0, 1, 16, 4031, 4032, 4033, 50_000, 40_000, text.length]) {
      expect(scanner.linesBefore(at), `before ${at}`).toBe(text.slice(0, at).split('\n').length - 1);
    }
  });

  it('finds the ends of lines', () => {
    const text = Array.from({ length: 300 }, (_, n) => `${'x'.repeat(n % 41)}\n`).join('');
    const scanner = scannerFor(['xxxxxxxxx']);
    allHits(scanner, text);
    for (let at = 0; at <= text.length; at += 3) {
      const end = text.indexOf('\n', at);
      const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
      expect(scanner.lineEnd(at, text.length)).toBe(end < 0 ? text.length : end);
      expect(scanner.lineStart(at, 0)).toBe(start);
      expect(scanner.lineEnd(at, Math.min(at + 5, text.length))).toBe(
        Math.min(end < 0 ? text.length : end, at + 5, text.length),
      );
      expect(scanner.lineStart(at, Math.max(0, at - 5))).toBe(Math.max(start, at - 5, 0));
    }
  });

  it('finds where the next line at the margin begins', () => {
    const indents = ['', '\t', ' ', 'x', '\n', '\t\t'];
    const text = Array.from(
      { length: 300 },
      (_, n) => `${indents[(n * 7) % 11] ?? '\tat '}${'y'.repeat(n % 37)}\n`,
    ).join('');
    const scanner = scannerFor(['xxxxxxxxx']);
    allHits(scanner, text);
    for (let at = 0; at < text.length; at += 3) {
      for (const most of [text.length, Math.min(text.length, at + 50)]) {
        const next = /\n(?![\t ])/g;
        next.lastIndex = at;
        const found = next.exec(text)?.index ?? text.length;
        const margin = Math.min(found + 1, most);
        expect(scanner.margin(at, most)).toBe(margin);
        expect(scanner.marginLines).toBe(text.slice(at, margin).split('\n').length - 1);
      }
    }
  });

  it('finds all but muted literals, and those again when they are muted no more', () => {
    const literals = ['Triggering checkpoint ', 'checkpoint expired', 'short', ' WARN '];
    const text = 'Triggering checkpoint 7; checkpoint expired in short WARN time, Triggering checkpoint 8';
    const scanner = scannerFor(literals);
    const ofOthers = (muted: readonly number[]) =>
      expected(literals, text).filter((hit) => !muted.includes(Number(hit.split(':')[1])));
    for (const muted of [[0], [1, 2], [0, 1, 2, 3], []]) {
      scanner.mute(new Set(muted));
      expect(allHits(scanner, text)).toEqual(expect.arrayContaining(ofOthers(muted)));
    }
  });

  it('forgets what stood in the window before', () => {
    const scanner = scannerFor(['abcdefgh']);
    allHits(scanner, '........abcdefgh');
    expect(allHits(scanner, '........abcd')).toEqual([]);
    expect(allHits(scanner, '')).toEqual([]);
  });

  it('refuses literals of no use, and more bytes than the window holds', () => {
    expect(() => scannerFor(['abc'])).toThrow(/"abc" has 3 bytes/);
    expect(() => scannerFor(['abcde'], 1).scan(100_000)).toThrow(/100000 bytes in a window of 65536/);
  });
});

it('takes the engine that the machine has', () => {
  expect(createLiteralScanner(['abcde']).engine).toBe('wasm');
});
