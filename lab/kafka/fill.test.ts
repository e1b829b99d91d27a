import { expect, test } from 'vitest';
import { fillArgs } from './fill.ts';

test('what is left out is left to the program', () => {
  const args = fillArgs({ topic: 't', partitions: 2, records: 0 }, 'h:1');
  expect(args.join(' ')).toBe('--kafka h:1 --topic t --partitions 2 --records 0');
});

test('one record that is not like the others', () => {
  expect(fillArgs({ topic: 't', partitions: 2, records: 9, odd: 'half' }, 'h:1').slice(-2)).toEqual(['--odd', 'half']);
});

test('rate and empty partitions', () => {
  const args = fillArgs({ topic: 't', partitions: 4, records: 9, rate: 5, skipPartitions: [2, 3] }, 'h:1');
  expect(args.slice(-4)).toEqual(['--rate', '5', '--skip-partitions', '2,3']);
});
