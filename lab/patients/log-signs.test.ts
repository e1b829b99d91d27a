import { expect, test } from 'vitest';
import { lasting, logs } from './log-signs.ts';
import type { Look } from './look.ts';

const lookAt = (text: string) => ({ jobId: 'a', logged: () => text }) as unknown as Look;

test('so many times, over all lines', async () => {
  const sign = logs(/OutOfMemoryError: \w+/, 2);
  expect(await sign(lookAt('OutOfMemoryError: Java'))).toBeUndefined();
  expect(await sign(lookAt('x OutOfMemoryError: Java\nOutOfMemoryError: Java'))).toMatch(
    /^2 times .*OutOfMemoryError: Java$/,
  );
});

test('what is not there yet has not lasted', async () => {
  const sign = lasting(logs(/gone/), 0);
  expect(await sign(lookAt('here'))).toBeUndefined();
  expect(await sign(lookAt('gone'))).toMatch(/gone/);
  expect(await lasting(logs(/gone/), 3600)(lookAt('gone'))).toBeUndefined();
});
