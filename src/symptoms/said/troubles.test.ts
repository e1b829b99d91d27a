import { expect, it } from 'vitest';
import { rootsIn } from '#test/told';
import { saysTrouble, saysWell } from './troubles.ts';

it('tells complaints from settings and from what is well', () => {
  expect(saysTrouble('the job reads 0 records')).toBe(true);
  expect(saysTrouble('作业假死，不处理数据')).toBe(true);
  expect(saysTrouble('session windows keep silent')).toBe(true);
  expect(saysTrouble('such events are absent from the statistics')).toBe(true);
  expect(saysTrouble('the job has three operators')).toBe(false);
  expect(saysWell('heap usage is normal')).toBe(true);
  expect(saysWell('消费延迟不正常')).toBe(false);
});

it('has no name for a description without a picture, and says so first where it reads like nothing', () => {
  const roots = rootsIn(
    'the violet dashboard of our colleague blinks twice\nnobody knows why it blinks, tea does not help it',
  );
  expect(roots[0]?.diagnosis.id).toBe('unclassified-failure');
});

it('finds nothing in settings, statements and what is well', () => {
  expect(rootsIn('execution.checkpointing.timeout: 10 min\nrestart-strategy.type: fixed-delay')).toEqual([]);
  expect(rootsIn("CREATE TABLE t (id INT NOT NULL) WITH ('connector' = 'kafka');")).toEqual([]);
  expect(rootsIn('the heap is stable\nno errors')).toEqual([]);
});
