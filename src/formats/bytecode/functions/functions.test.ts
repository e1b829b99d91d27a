import { describe, expect, it } from 'vitest';
import { sampleCode } from '#test/test-rule';
import type { ClassSource } from './class-source.ts';
import { flowOf } from './flow/flow.ts';
import { alternatives, ancestry, numberIn } from './flow/origin.ts';
import { findMethod } from './methods.ts';
import { createReach } from './reach.ts';
import { userFunctionsOf } from './user-functions.ts';

/** Classes of one nested class of a rule's sample: compiled by javac or scalac against the real Flink. */
async function sampleOf(id: string, sample: string, language?: 'kotlin' | 'scala'): Promise<ClassSource> {
  const input = language === undefined ? { sample } : { sample, language };
  return (await sampleCode(id, input)).classes;
}

function methodOf(classes: ClassSource, simple: string, name: string) {
  const owner = classes.own.find((one) => one.endsWith(`$${simple}`));
  const method = classes.find(owner ?? '')?.methods.find((one) => one.name === name && (one.access & 0x1000) === 0);
  if (method === undefined) throw new Error(`${simple}.${name} is not in the sample`);
  return method;
}

describe('user functions', () => {
  it.each([
    ['thread-sleep', 'Fires', undefined, 'Fires', ['map'], ['map']],
    ['thread-sleep', 'FiresInHelper', undefined, 'FiresInHelper', ['process'], ['processElement']],
    ['thread-sleep', 'SilentSource', undefined, 'SilentSource', ['source'], ['run']],
    ['thread-sleep', 'FiresInLambda', undefined, 'FiresInLambda', ['filter'], ['lambda$slow$c11190d9$1']],
    ['blocking-in-async', 'SilentOnExecutor', undefined, 'SilentOnExecutor', ['async'], ['asyncInvoke']],
    ['super-not-called', 'Silent', undefined, 'Silent', ['map'], ['map']],
    ['thread-sleep', 'Fires', 'scala', 'Fires', ['map'], ['$anonfun$slow$1']],
    ['nondeterministic-key', 'Fires', 'scala', 'Fires', ['key-selector'], ['$anonfun$keyed$1']],
  ] as const)('%s %s %s', async (id, sample, language, name, kinds, perRecord) => {
    const functions = userFunctionsOf(await sampleOf(id, sample, language));
    const one = functions.find(({ classFile }) => classFile.name.endsWith(`$${name}`));
    expect([...(one?.kinds ?? [])]).toEqual(kinds);
    expect(one?.perRecord.map((method) => method.name)).toEqual(perRecord);
  });

  it('leaves out what is no function', async () => {
    expect(userFunctionsOf(await sampleOf('stdout', 'SilentMain'))).toEqual([]);
  });
});

describe('reach', () => {
  it.each([
    ['thread-sleep', 'FiresInHelper', 'processElement', ['processElement', 'throttle']],
    ['expensive-object-per-record', 'SilentCached', 'map', ['map', 'lambda$map$0']],
  ])('%s %s', async (id, sample, entry, reached) => {
    const classes = await sampleOf(id, sample);
    const found = createReach(classes).from(methodOf(classes, sample, entry));
    expect(found.map(({ method }) => method.name)).toEqual(reached);
    expect(found.every(({ elsewhere }) => !elsewhere)).toBe(true);
  });

  it.each([
    ['blocking-in-async', 'SilentOnExecutor', 'asyncInvoke', true],
    ['blocking-in-async', 'SilentSupplied', 'asyncInvoke', true],
    ['async-callback-touches-state', 'SilentLambda', 'processElement', false],
  ])('%s %s: another thread', async (id, sample, entry, elsewhere) => {
    const classes = await sampleOf(id, sample);
    const lambdas = createReach(classes)
      .from(methodOf(classes, sample, entry))
      .slice(1);
    const bodies = lambdas.filter(({ method }) => method.name.startsWith('lambda$'));
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.every((one) => one.elsewhere === elsewhere)).toBe(true);
  });

  it('keeps handlers and conditions in mind', async () => {
    const classes = await sampleOf('deserializer-throws', 'SilentCaught');
    const [, parse] = createReach(classes).from(methodOf(classes, 'SilentCaught', 'deserialize'));
    expect(parse).toMatchObject({ caught: true, always: true, inLoop: false, inHandler: undefined });
  });
});

describe('flow', () => {
  const flowIn = async (id: string, sample: string, method: string) => {
    const flow = flowOf(methodOf(await sampleOf(id, sample), sample, method));
    if (flow === undefined) throw new Error(`${sample}.${method} has no flow`);
    return flow;
  };

  it('tells values that depend on the way', async () => {
    const { calls } = await flowIn('value-mutated-not-updated', 'FiresOnList', 'processElement');
    const add = calls.find(({ name }) => name === 'add');
    const from = add?.receiver === undefined ? [] : alternatives(add.receiver);
    expect(from.map(({ kind }) => kind).toSorted()).toEqual(['call', 'new']);
  });

  it('follows longs through arithmetic and locals', async () => {
    const { calls } = await flowIn('timers-per-record', 'SilentRounded', 'processElement');
    const timer = calls.find(({ name }) => name === 'registerEventTimeTimer');
    const all = [...ancestry(timer?.arguments[0] ?? { kind: 'null' })];
    expect(all.flatMap((one) => numberIn(one) ?? [])).toEqual(expect.arrayContaining([60_000n, 1n]));
    expect(all.some((one) => one.kind === 'call' && one.name === 'timestamp')).toBe(true);
  });

  it.each([
    ['SilentRetry', 'sleep', { inLoop: true, handler: 'java/io/IOException', always: false }],
    ['SilentRetry', 'ask', { inLoop: true, handler: undefined, always: true }],
    ['Fires', 'sleep', { inLoop: false, handler: undefined, always: true }],
  ])('%s %s: ways', async (sample, name, expected) => {
    const { calls, ways } = await flowIn('thread-sleep', sample, 'map');
    const pc = calls.find((call) => call.name === name)?.pc ?? -1;
    expect({ inLoop: ways.inLoop(pc), handler: ways.handlerOf(pc), always: ways.always(pc) }).toEqual(expected);
  });

  it('knows where a constructed object gets its arguments', async () => {
    const { made } = await flowIn('nondeterministic-key', 'SilentSeeded', 'getKey');
    const [random] = made;
    expect(random?.type).toBe('java/util/Random');
    expect(random?.constructed[0]?.arguments).toHaveLength(1);
  });

  it('finds methods upwards', async () => {
    const classes = await sampleOf('super-not-called', 'Fires');
    const owner = classes.own.find((one) => one.endsWith('$Fires')) ?? '';
    expect(findMethod(classes, owner, 'map', '(Ljava/lang/String;)Ljava/lang/String;')?.classFile.name).toBe(owner);
    expect(findMethod(classes, owner, 'nothing', '()V')).toBeUndefined();
  });
});
