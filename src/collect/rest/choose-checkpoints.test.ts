import { describe, expect, it } from 'vitest';
import { chooseCheckpoints, chooseTasks, owingSubtasks } from './choose-checkpoints.ts';

const NOW = 100_000;
const entry = (id: number, status: string, more: object = {}) => ({
  id,
  status,
  is_savepoint: false,
  trigger_timestamp: NOW - 10_000,
  end_to_end_duration: 100,
  ...more,
});

describe('checkpoints worth reading in detail', () => {
  const history = [
    entry(9, 'IN_PROGRESS', { trigger_timestamp: NOW - 500 }),
    entry(8, 'IN_PROGRESS'),
    entry(7, 'COMPLETED', { is_savepoint: true, end_to_end_duration: 9000 }),
    entry(6, 'FAILED'),
    entry(5, 'COMPLETED'),
    entry(4, 'COMPLETED', { end_to_end_duration: 700 }),
    entry(3, 'FAILED'),
  ];

  it('old ones in progress and the newest failed; at the end also the newest and the slowest completed', () => {
    expect(chooseCheckpoints(history, NOW, false)).toEqual([8, 6]);
    expect(chooseCheckpoints(history, NOW, true)).toEqual([8, 6, 5, 4]);
  });

  it('a savepoint only where nothing else was completed', () => {
    expect(chooseCheckpoints([entry(7, 'COMPLETED', { is_savepoint: true })], NOW, true)).toEqual([7]);
  });

  it('nothing in nonsense', () => {
    expect(chooseCheckpoints([null, 3, {}, { status: 'FAILED' }], NOW, true)).toEqual([]);
  });
});

describe('vertices of a checkpoint', () => {
  const task = (duration: number, acknowledged = 2, size = 0) => ({
    end_to_end_duration: duration,
    num_subtasks: 2,
    num_acknowledged_subtasks: acknowledged,
    state_size: size,
  });

  it('all of a few', () => {
    expect(
      chooseTasks([
        ['a', task(1)],
        ['b', task(2)],
      ]),
    ).toEqual(['a', 'b']);
  });

  it('of many: those that owe, then the slowest and the biggest', () => {
    const many = Array.from({ length: 20 }, (_, i) => [`v${i}`, task(i, i === 3 ? 1 : 2, i === 5 ? 99 : 0)] as const);
    const chosen = chooseTasks(many);
    expect(chosen.slice(0, 7)).toEqual(['v3', 'v19', 'v18', 'v17', 'v16', 'v15', 'v14']);
    expect(chosen).toContain('v5');
    expect(chosen.length).toBeLessThanOrEqual(10);
  });

  it('subtasks that owe an acknowledgement', () => {
    const body = {
      subtasks: [
        { index: 0, status: 'completed' },
        { index: 1, status: 'pending_or_failed' },
      ],
    };
    expect(owingSubtasks(body)).toEqual([1]);
  });
});
