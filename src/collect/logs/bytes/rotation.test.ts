import { expect, it } from 'vitest';
import { inWrittenOrder, rotationOf } from './rotation.ts';

it.each([
  ['a/flink.log', 'a/flink.log', 0, ''],
  ['a/flink.log.2', 'a/flink.log', 2, ''],
  ['a/flink.log.2.gz', 'a/flink.log', 2, ''],
  ['flink.2.log', 'flink.log', 2, ''],
  ['flink-2024-05-04.log', 'flink.log', 0, '20240504'],
  ['flink.log.2024-05-04-1.gz', 'flink.log', 1, '20240504'],
  ['flink.log.2024-05-04-13', 'flink.log', 0, '2024050413'],
  ['flink.log-20240504.gz', 'flink.log', 0, '20240504'],
  ['taskmanager.out.1', 'taskmanager.out', 1, ''],
  ['flink.log.old', 'flink.log', 1, ''],
  // Not a date and not a number of a set.
  ['flink-root-taskexecutor-0-ip-10-20-30-40.log', 'flink-root-taskexecutor-0-ip-10-20-30-40.log', 0, ''],
  ['container_e07_1714800000000_0012_01_000002.log', 'container_e07_1714800000000_0012_01_000002.log', 0, ''],
])('%s', (path, family, number, date) => {
  expect(rotationOf(path)).toEqual({ family, number, date });
});

const order = (...paths: string[]) => inWrittenOrder(paths.map((path) => ({ path }))).map(({ path }) => path);

it('puts the oldest first, set by set', () => {
  expect(order('jm.log', 'jm.log.1', 'jm.log.10', 'jm.log.2', 'tm.log.1', 'tm.log')).toEqual([
    'jm.log.10',
    'jm.log.2',
    'jm.log.1',
    'jm.log',
    'tm.log.1',
    'tm.log',
  ]);
  expect(order('x.log', 'x.log.2024-05-04-2', 'x.log.2024-05-04-1.gz', 'x-2024-05-03.log')).toEqual([
    'x-2024-05-03.log',
    'x.log.2024-05-04-1.gz',
    'x.log.2024-05-04-2',
    'x.log',
  ]);
});
