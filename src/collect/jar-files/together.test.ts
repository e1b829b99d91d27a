import { describe, expect, it } from 'vitest';
import { jarBytes } from '#fixtures/class-fixture';
import { type Packed, zipOf } from '#fixtures/zip-writer';
import { packageOf } from './packed-jar.ts';

const FILES: readonly Packed[] = Array.from({ length: 40 }, (_, n) => ({
  name: `a/C${n}.class`,
  content: `class ${n} ${'x'.repeat(n * 10)}`,
  ...(n % 7 === 0 && { stored: true }),
}));
const names = FILES.map(({ name }) => name.slice(0, -'.class'.length));

/** What each class holds, asked for in an order of its own. */
async function read(bytes: Uint8Array, expected: readonly string[]) {
  const { classes, problems, expect: announce } = await packageOf(bytes, 'x.jar');
  announce(expected);
  const contents = [...classes.keys()].toReversed().map((name) => [name, text(classes.get(name)?.read())]);
  return { contents: Object.fromEntries(contents), problems: problems.map(({ entry }) => entry).toSorted() };
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

describe('classes that are expected', () => {
  it.each([
    ['all', names],
    ['some', names.filter((_, n) => n % 3 === 0)],
    ['some that are not there', [...names.slice(5, 9), 'b/Missing']],
  ])('are the same, unpacked together or alone: %s', async (_, expected) => {
    const bytes = zipOf(FILES);
    const alone = await read(bytes, []);
    expect(await read(bytes, expected)).toEqual(alone);
    expect(alone.contents['a/C3']).toBe(FILES[3]?.content);
  });

  it('within libraries as well', async () => {
    const bytes = jarBytes('fat');
    const { classes } = await packageOf(bytes, 'fat.jar');
    expect(await read(bytes, [...classes.keys()])).toEqual(await read(bytes, []));
  });

  it('one that is damaged is told, and spoils no other', async () => {
    const bytes = zipOf(FILES);
    // Within what deflate made of the class of the most letters.
    const at = new TextDecoder('latin1').decode(bytes).indexOf('a/C39.class') + 'a/C39.class'.length + 4;
    bytes[at] = (bytes[at] as number) ^ 0xff;
    const together = await read(bytes, names);
    expect(together).toEqual(await read(bytes, []));
    expect(together.problems).toEqual(['a/C39.class']);
    expect(together.contents['a/C38']).toBe(FILES[38]?.content);
  });
});
