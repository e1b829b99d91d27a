import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

it.each([
  ['Restarted restarting restarts', ['restart', 'restart', 'restart']],
  ['KafkaSource reads', ['kafka', 'sourc', 'read']],
  ['it is not the', []],
  ['反压', ['反压', 'backpressur']],
  ['窗口不触发', ['窗口', '口不', '不触', '触发', 'window', 'fire', 'trigger']],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('finds a Chinese term and its English one to be the same', () => {
  expect(wordsOf('检查点')).toContain(wordsOf('checkpoints')[0]);
  expect(wordsOf('元空间')).toContain(wordsOf('metaspace')[0]);
});
