import { describe, expect, it } from 'vitest';
import { literalsOf } from './signature.ts';
import { signatures } from './signatures.ts';

/** Bytes (UTF-8); shorter ones stand in too many lines to be worth looking for. */
const SHORTEST_LITERAL = 5;

/** Words that stand in every log of any length; alone they find nothing. */
const EVERYWHERE =
  /^(?:org\.apache\.flink|java\.lang\.\w*Exception|java\.io\.IOException|Exception|Error|failed|INFO|WARN|ERROR|switched from|Caused by|Checkpoint|checkpoint|Kafka|kafka|TaskManager|JobManager|timeout|Timeout|connection|Connection)$/;

describe('every signature', () => {
  it('has an id of its own', () => {
    const ids = signatures.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(signatures)('$id has literals that are worth looking for', (signature) => {
    for (const literal of literalsOf(signature)) {
      expect(new TextEncoder().encode(literal).length).toBeGreaterThanOrEqual(SHORTEST_LITERAL);
      expect(literal).not.toMatch(EVERYWHERE);
      expect(literal).not.toMatch(/\n/);
    }
  });

  it.each(signatures)('$id names something, or says why it does not', ({ diagnosis, role }) => {
    expect(diagnosis === undefined).toBe(role === 'context' || role === 'benign');
  });

  it.each(signatures.filter(({ id }) => id.endsWith(':said')))(
    '$id is looked for in what people write only',
    ({ said }) => {
      expect(said).toBe(true);
    },
  );

  it.each(signatures)('$id says where it comes from', ({ source }) => {
    expect(source.length).toBeGreaterThan(5);
  });

  it.each(signatures.filter(({ pattern, and, not }) => pattern ?? and ?? not))(
    '$id keeps no state and takes no time',
    ({ pattern, and, not }) => {
      for (const one of [pattern, and, not]) {
        if (!one) continue;
        expect(one.flags).not.toMatch(/[gy]/);
        // A quantified group that ends in a quantifier itself: exponential on lines that almost fit.
        expect(one.source).not.toMatch(/[+*]\)[+*]|\{\d+,\}\)[+*]/);
      }
    },
  );
});
