import { expect, it } from 'vitest';
import { chainOf } from './operator-chain.ts';

it.each([
  // Captured from Flink 1.17 to 2.3.
  [
    'count per key -> a -> b -> format',
    'count per key<br/>+- a -&gt; b<br/>   +- format<br/>',
    ['count per key', 'a -> b', 'format'],
  ],
  ['Source: ticker', 'Source: ticker<br/>', ['Source: ticker']],
  ['a -> b', 'a -&gt; b<br/>', ['a -> b']],
  // Branches, as TREE descriptions draw them.
  ['s -> (parse -> late, sink)', 's<br/>:- parse<br/>:  +- late<br/>+- sink<br/>', ['s', 'parse', 'late', 'sink']],
  // SQL: the task has short names, which metrics have as well.
  ['src[1] -> Calc[2]', '[1]:TableSourceScan(table=[[t]])<br/>+- [2]:Calc(select=[a])<br/>', ['src[1]', 'Calc[2]']],
  // To 1.14, and CASCADING later.
  ['Source: s -> Map', 'Source: s -&gt; Map', ['Source: s', 'Map']],
  ['[vertex-0]Source: s -> Map', '[vertex-0]Source: s<br/>+- Map<br/>', ['Source: s', 'Map']],
  ['Source: s -> Map', '', ['Source: s', 'Map']],
  ['', '', []],
])('%s', (name, description, operators) => {
  expect(chainOf(name, description)).toEqual(operators);
});
