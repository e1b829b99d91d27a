import type { Exchange } from './exchange.ts';
import { asList, textAt } from './rest/json.ts';
import { parseMetricQuestion } from './rest/metric-questions.ts';

/** Everything one `…/metrics` path answered in one look: metric id to its entry. */
interface Remembered {
  readonly exchange: Exchange;
  readonly entries: Map<string, unknown>;
}

/**
 * Answers metric questions that were asked in another order or grouping than when recorded: of what is asked for, that
 * which is known from any question to the same path.
 */
export function createMetricMemory(
  exchanges: readonly Exchange[],
): (path: string, time: number) => Exchange | undefined {
  const memory = new Map<string, Map<number, Remembered>>();
  for (const exchange of exchanges) {
    const question = parseMetricQuestion(exchange.path);
    if (question === undefined || !Array.isArray(exchange.body)) continue;
    const looks = memory.get(question.base) ?? new Map<number, Remembered>();
    memory.set(question.base, looks);
    const remembered = looks.get(exchange.look) ?? { exchange, entries: new Map() };
    looks.set(exchange.look, remembered);
    for (const entry of asList(exchange.body)) remembered.entries.set(textAt(entry, 'id') ?? '', entry);
  }
  return (path, time) => {
    const question = parseMetricQuestion(path);
    const looks = question === undefined ? [] : [...(memory.get(question.base)?.values() ?? [])];
    const remembered = looks[time] ?? looks.at(-1);
    if (question === undefined || remembered === undefined) return undefined;
    const body = question.ids.flatMap((id) => remembered.entries.get(id) ?? []);
    return { ...remembered.exchange, path, body };
  };
}
