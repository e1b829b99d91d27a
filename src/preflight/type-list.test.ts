import { expect, it } from 'vitest';
import { sampleCode } from '#test/test-rule';
import { listTypes } from './type-list.ts';

const listed = async (glob: string, flink?: string) =>
  listTypes(await sampleCode('frame/typed', { sample: 'Fires', ...(flink && { flink }) }), glob).map(
    ({ class: name, serializer, because }) => `${name.split('$').at(-1)} ${serializer}: ${because.en}`,
  );

it('tells the serializer of every class that matches, and why', async () => {
  expect(await listed('samples.frame.Typed$Fires$?*')).toEqual([]);
  expect(await listed('samples.frame.Typed$Fires$*')).toEqual([
    'Hidden kryo: it is not public',
    'Mixed pojo: public, with a constructor and accessors for every field',
    'Order pojo: public, with a constructor and accessors for every field',
    'Part pojo: public, with a constructor and accessors for every field',
    'Sealed kryo: it has no constructor without arguments',
    'ToHidden kryo: it has no fields',
    'ToMixed kryo: it has no fields',
    'ToSealed kryo: it has no fields',
  ]);
});

it('tells the serializer of each field, as the release has it', async () => {
  const tags = async (flink: string) => {
    const code = await sampleCode('frame/typed', { sample: 'Fires', flink });
    const [field] = listTypes(code, '**.Typed$Fires$Mixed')[0]?.fields ?? [];
    return `${field?.name} ${field?.serializer}: ${field?.because.en}`;
  };
  expect(await tags('1.20')).toBe('tags kryo: Flink has no serializer for java.util.List');
  expect(await tags('2.0')).toBe('tags list: List of basic');
});

it('tells what Flink will print', async () => {
  const code = await sampleCode('frame/typed', { sample: 'Fires' });
  expect(listTypes(code, '**Sealed')[0]?.log.at(-1)).toMatch(/^Class class .*Sealed|missing a default constructor/);
});
