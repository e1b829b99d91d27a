import { describe, expect, it } from 'vitest';
import { operatorIdOf, type Serializer } from '#formats/snapshot';
import type { OperatorFacts } from './describe.ts';
import { withSqlUids } from './sql-uids.ts';

const serializer = (family: Serializer['family']): Serializer => ({
  family,
  snapshotClass: 'S',
  version: 1,
  typeName: undefined,
  children: [],
  details: undefined,
});

const operator = (uid: string, family: Serializer['family'] = 'row-data') =>
  ({
    outline: { id: operatorIdOf(uid) },
    states: [{ serializers: new Map([['value', serializer(family)]]) }],
  }) as unknown as OperatorFacts;

const unknown = () => undefined;

/** Ids of a savepoint that Flink's restore tests keep (`stream-exec-group-aggregate_1`), told with their uids since 2.0. */
describe('uids of a compiled plan', () => {
  it('are found from the first source on', () => {
    const uids = ['25_source', '26_calc', '27_group-aggregate', '28_constraint-validator', '28_sink'];
    const operators = uids.map((uid) => operator(uid));
    const uidOf = withSqlUids(unknown, operators);
    expect(operators.map(({ outline }) => uidOf(outline))).toEqual(uids);
  });

  it.each<[string, readonly OperatorFacts[]]>([
    ['without a source', [operator('27_group-aggregate')]],
    ['without rows in any state', [operator('25_source', 'long'), operator('27_group-aggregate', 'long')]],
    ['of another rule', [operator('25_source'), operator('my-aggregate')].slice(1)],
  ])('are not sought %s', (_, operators) => {
    const uidOf = withSqlUids(unknown, operators);
    expect(operators.map(({ outline }) => uidOf(outline)).filter(Boolean)).toEqual([]);
  });
});
