import { describe, expect, it } from 'vitest';
import { sampleCode } from '#test/test-rule';
import { testsFor } from './tests-for.ts';

const testsOf = async (flink?: string) => {
  const code = await sampleCode('frame/typed', { sample: 'Fires', ...(flink && { flink }) });
  return new Map(testsFor(code).map(({ path, content }) => [path, content]));
};
const namesIn = (source: string | undefined) => [...(source ?? '').matchAll(/void (\w+)\(/g)].map(([, name]) => name);

describe('tests for the types of a job', () => {
  it('a class for each package, and what they call', async () => {
    expect([...(await testsOf()).keys()].toSorted()).toEqual([
      'flinkdoctor/FlinkTypeChecks.java',
      'samples/frame/FlinkTypesTest.java',
    ]);
  });

  it('POJOs are asserted whole, those with Kryo in them in part, others wait for the cure', async () => {
    const source = (await testsOf()).get('samples/frame/FlinkTypesTest.java');
    expect(namesIn(source)).toEqual([
      'typedFiresMixedIsPojo',
      'typedFiresMixedIsPojoWithoutKryo',
      'typedFiresMixedRoundTrip',
      'typedFiresMixedReadsWhatWasSaved',
      'typedFiresOrderIsPojoWithoutKryo',
      'typedFiresOrderRoundTrip',
      'typedFiresOrderReadsWhatWasSaved',
      'typedFiresPartIsPojoWithoutKryo',
      'typedFiresPartRoundTrip',
      'typedFiresPartReadsWhatWasSaved',
      'typedFiresSealedIsPojo',
    ]);
    expect(source).toContain('@Disabled("Kryo in tags")\n    @Test\n    void typedFiresMixedIsPojoWithoutKryo');
    expect(source).toContain('@Disabled("Kryo: it has no constructor without arguments")');
    expect(source).not.toContain('Hidden');
  });

  it('spells the API as the release has it', async () => {
    const checks = async (flink: string) => (await testsOf(flink)).get('flinkdoctor/FlinkTypeChecks.java');
    expect(await checks('1.18')).toContain('new ExecutionConfig()');
    expect(await checks('1.18')).toContain('saved.resolveSchemaCompatibility(serializer)');
    expect(await checks('2.1')).toContain('new SerializerConfigImpl()');
    expect(await checks('2.1')).toContain('serializer.snapshotConfiguration().resolveSchemaCompatibility(saved)');
    expect((await testsOf('1.15')).get('samples/frame/FlinkTypesTest.java')).not.toContain('PojoTestUtils');
  });
});
