import { describe, expect, it } from 'vitest';
import { sampleCode } from '#test/test-rule';
import { hugeJar } from './huge-jar.ts';

const MEGABYTE = 1024 * 1024;

describe('huge-jar', () => {
  it.each([
    [105, ['model.bin']],
    [90, []],
  ])('of %d megabytes: %j', async (megabytes, entries) => {
    const code = await sampleCode('huge-jar', { files: [{ name: 'model.bin', content: 'x' }] });
    const large = { ...code, archive: { ...code.archive, bytes: megabytes * MEGABYTE } };
    const places = [...hugeJar.check(large)].map(({ place }) => ('entry' in place ? place.entry : ''));
    expect(places).toEqual(entries);
  });
});
