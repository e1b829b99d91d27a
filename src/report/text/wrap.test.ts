import { describe, expect, it } from 'vitest';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['反压', 4],
    ['（a）', 5],
    ['e\u0301', 1],
    ['한글', 4],
    ['', 0],
  ])('of %j is %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('keeps what has to be copied whole', () => {
    expect(wrap('see /jobs/0123456789abcdef/vertices now', 12)).toEqual([
      'see',
      '/jobs/0123456789abcdef/vertices',
      'now',
    ]);
  });

  it('breaks Chinese anywhere, but never before closing punctuation', () => {
    expect(wrap('检查点超时，作业重启。', 10)).toEqual(['检查点超', '时，作业重', '启。']);
  });

  it('keeps Latin words whole among Chinese', () => {
    expect(wrap('该作业的 checkpoint 超时', 14)).toEqual(['该作业的', 'checkpoint 超', '时']);
  });

  it('makes one line of nothing', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it.each([40, 57, 80])('never exceeds %i columns where words allow', (width) => {
    const text = '“Window”的子任务 3 承担了 71 % 的数据，是 4 个子任务中位数的 8.2×：少数 key 占了大部分数据。'.repeat(
      5,
    );
    for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });
});
