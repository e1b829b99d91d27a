import { defineSymptom } from '#engine';
import type { Cite, LogRecord } from '#evidence';
import { printedBlocks } from './printed-blocks.ts';

/**
 * One thing that a person wrote, or that a person cut out of a configuration, a query or the output of a command: a line
 * without time, level or trace.
 */
export interface SaidFact {
  /** As it was written. */
  readonly raw: string;
  /** Lower case, white space squeezed, marks of lists and comments taken off: what to try patterns on. */
  readonly line: string;
  /** Of `key: value`, `key = value`, `key -> value`, `key is value`, 键：值. */
  readonly key?: string;
  readonly value?: string;
  /** Every number in it; `10k` and `1.5 GB` are spelled out, percent stay as they are. */
  readonly numbers: readonly number[];
  /** What the nearest line above that is a heading (`# …`, `--- … ---`) says, lower case. */
  readonly under?: string;
  readonly cite: Cite;
}

/** Everything that was said in a fragment, in its order. */
export const saidFacts = defineSymptom({
  id: 'said-facts',
  needs: ['log'],
  observe({ log: { records } }): readonly SaidFact[] {
    let under: string | undefined;
    const lines = records
      .filter(isSaid)
      .flatMap((record) => record.message.split('\n').map((raw) => ({ raw, record })));
    const printed = printedBlocks(lines.map(({ raw }) => raw));
    return lines.flatMap(({ raw, record }, i) => {
      if (printed.has(i)) return [];
      const fact = factOf(raw, record, under);
      if (HEADING.test(raw.trim())) under = fact?.line ?? under;
      return fact ?? [];
    });
  },
});

/** The first fact whose line fits every pattern; undefined when nobody said so. */
export function whoSays(facts: readonly SaidFact[], ...patterns: readonly RegExp[]): SaidFact | undefined {
  return facts.find(({ line }) => patterns.every((pattern) => pattern.test(line)));
}

/** The facts that fit the patterns, one for each; undefined when one of them nobody said. */
export function allSaid(facts: readonly SaidFact[], ...patterns: readonly RegExp[]): readonly SaidFact[] | undefined {
  const found = patterns.map((pattern) => facts.find(({ line }) => pattern.test(line)));
  return found.every((fact) => fact !== undefined) ? [...new Set(found)] : undefined;
}

/** The value said of a key that fits, lower case. */
export function saidValue(facts: readonly SaidFact[], key: RegExp): string | undefined {
  return facts.find((fact) => fact.key !== undefined && key.test(fact.key))?.value;
}

/** Nobody's program printed it: it has no time, no level and no trace. */
export function isSaid({
  at,
  level,
  causes,
}: Partial<Pick<LogRecord, 'at' | 'level'>> & Pick<LogRecord, 'causes'>): boolean {
  return at === undefined && level === undefined && causes.length === 0;
}

const HEADING = /^(?:#|-{2,}|={2,}|【)/;
const MARKS = /^(?:[#>*•·-]|\d{1,2}[.)])+\s*|\s*-{2,}$/g;
const PAIR = /^([^:：=→]{1,60}?)\s*(?::\s|：|=>?|->|→|\sis\s|\s为\s?)\s*(.{1,300})$/;
const NUMBER = /(\d{1,15}(?:\.\d{1,6})?)\s?(k|m|g|t|万|亿)?(?:i?b\b|\b|(?=[^a-z]))/g;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, 万: 1e4, 亿: 1e8 };
const LONGEST = 1_000;

function factOf(raw: string, { cite }: LogRecord, under: string | undefined): SaidFact | undefined {
  const line = raw.slice(0, LONGEST).trim().replace(MARKS, '').replace(/\s+/g, ' ').toLowerCase();
  if (line === '') return;
  const [, key, value] = PAIR.exec(line) ?? [];
  return {
    raw,
    line,
    numbers: numbersIn(line),
    cite,
    ...(key !== undefined && value !== undefined && { key: key.trim(), value: value.trim() }),
    ...(under !== undefined && { under }),
  };
}

function numbersIn(line: string): readonly number[] {
  return [...line.matchAll(NUMBER)].map(([, digits, unit]) => Number(digits) * (unit ? (TIMES[unit] ?? 1) : 1));
}
