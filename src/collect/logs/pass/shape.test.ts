import { expect, it } from 'vitest';
import { shapeOf } from './shape.ts';

const shape = (text: string) => shapeOf(Buffer.from(text));

it.each([
  [
    '2024-05-04 12:00:00,123 INFO Completed checkpoint 7 (1234 bytes)',
    '2024-05-05 01:02:03,456 INFO Completed checkpoint 81 (9 bytes)',
    true,
  ],
  ['task 7e0a81b2c3d4e5f6 failed', 'task ffca28aff5a39588 failed', true],
  ['\tat a.B.run(B.java:12)', '\tat a.B.run(B.java:345)', true],
  ['\tat a.B.run(B.java:12)', '\tat a.C.run(C.java:12)', false],
  ['a bad cafe', 'a bed cafe', false],
  ['WARN x', 'ERROR x', false],
])('%s | %s', (one, other, alike) => {
  expect(shape(one) === shape(other)).toBe(alike);
});
