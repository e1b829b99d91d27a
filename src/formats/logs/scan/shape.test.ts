import { expect, it } from 'vitest';
import { createLiteralScanner } from './create-literal-scanner.ts';
import { byteShapeOf } from './shape.ts';

const shape = (text: string) => byteShapeOf(Buffer.from(text));

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

const TRACE = '2024-05-04 12:00:00,123 ERROR Task 7 failed\njava.io.IOException: no 5\n\tat a.B.run(B.java:12)\n';

it.each([
  [TRACE, TRACE.replace('no 5', 'no 512').replace('12)', '345)'), true],
  [TRACE, `${TRACE}\tat a.Other.run(Other.java:1)\n`, true],
  [TRACE, TRACE.replace('a.B', 'a.C'), false],
  [TRACE, TRACE.replace('Task', 'Sink'), false],
  [TRACE, `${TRACE}Caused by: java.lang.Error\n`, false],
])('the outline of %j and %j, by both engines', (one, other, alike) => {
  const outlines = (['wasm', 'plain'] as const).map((engine) => {
    const scanner = createLiteralScanner(['nothing'], undefined, { engine });
    const of = (text: string) =>
      scanner.outline(7, 7 + new TextEncoder().encodeInto(text, scanner.window.subarray(7)).written);
    return [of(one), of(other)];
  });
  expect(outlines[0]).toEqual(outlines[1]);
  expect(outlines[0]?.[0] === outlines[0]?.[1]).toBe(alike);
});
