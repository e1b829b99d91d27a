import { describe, expect, it } from 'vitest';
import { finderOf, jobClasses, methodNamed } from '#fixtures/pipeline-fixture';
import { entryOf } from '../values/collections.ts';
import { shownValue } from '../values/show.ts';
import { createInterpreter, interpret } from './interpret.ts';

const VALUES = 'org/acme/shop/Values';

/** What each method shows to `see`; `R` repeated, `H` where an exception is handled. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  strings: ['job-a', 'job-$parameter', 'a-4', 'ab5true', 'a/b', 'job-RED', 'A', 'Values'],
  numbers: ['60000', '17', '7000000000', '12', '180000', '90000', '44', 'larger'],
  branches: ['yes or no', 'one or two or many', '$arguments', 'denied H'],
  loops: ['0', 'x-0', '1', 'x-1', '2', 'x-2', '012', 'a', 'b', 'String R', 'b'],
  objects: ['first', '3', '4', 'is first', 'is special!', '2', 'GREEN'],
  collections: ['Properties', 'all', '1', 'none', 'Arrays.asList', '5', 'held'],
  lambdas: ['hey!', 'is made', 'by reference', 'Object', 'p', 'q'],
  endless: ['called', 'called', 'called', 'called'],
  caught: ['try', 'finally', 'finally H'],
};

/** Strings are put together by `invokedynamic` in one, by `StringBuilder` in the other. */
describe.each(['java17', 'java8'] as const)('values followed through %s', (folder) => {
  const find = finderOf(jobClasses(folder));

  it.each(Object.keys(SEEN))('%s', (method) => {
    const { calls } = interpret(methodNamed(find, VALUES, method), { find });
    const seen = calls
      .filter(({ name }) => name === 'see')
      .map((call) => {
        const [value] = call.arguments;
        return `${value && shownValue(value)}${call.repeated ? ' R' : ''}${call.handling ? ' H' : ''}`;
      });
    expect(seen).toEqual(SEEN[method]);
  });
});

const find = finderOf(jobClasses('java17'));

describe('what functions do', () => {
  it('sees the state a function asks for when it is opened', () => {
    const { calls } = interpret(methodNamed(find, 'org/acme/shop/Named$Dedup', 'open'), { find });
    const descriptor = calls.find(({ name }) => name === 'getState')?.arguments[0];
    expect(descriptor?.kind === 'object' && descriptor.made.arguments).toEqual([
      { kind: 'string', text: 'seen' },
      { kind: 'class', descriptor: 'Ljava/lang/Boolean;' },
    ]);
  });

  it('sees fields that are set where they are declared, and what was called on them', () => {
    const v2 = finderOf(jobClasses('v2'));
    const interpreter = createInterpreter('org/acme/shop/Newer$Latest', { find: v2 });
    const receiver = interpreter.construct('org/acme/shop/Newer$Latest');
    const open = v2('org/acme/shop/Newer$Latest')?.methods.find(({ name, access }) => name === 'open' && access === 1);
    if (open) interpreter.interpret(open, { receiver });
    const element = methodNamed(v2, 'org/acme/shop/Newer$Latest', 'processElement');
    const { calls } = interpreter.interpret(element, { receiver });
    const state = calls.find(({ name }) => name === 'update')?.receiver;
    const descriptor = state?.kind === 'object' ? state.made.arguments[0] : undefined;
    expect(descriptor?.kind === 'object' && descriptor.calls.map(({ name }) => name)).toEqual(['enableTimeToLive']);
  });

  it('knows what properties hold', () => {
    const { calls } = interpret(methodNamed(find, VALUES, 'collections'), { find });
    const properties = calls.find(({ name }) => name === 'see')?.arguments[0];
    expect(properties && entryOf(properties, 'retries')).toEqual({ kind: 'number', value: 3 });
  });

  it('ends where a method calls itself', () => {
    const { calls } = interpret(methodNamed(find, VALUES, 'endless'), { find });
    expect(calls.map(({ name }) => name)).toHaveLength(8);
  });

  it('stops when the budget is used up, and says so', () => {
    const { unfollowed } = interpret(methodNamed(find, VALUES, 'strings'), { find, budget: 10 });
    expect(unfollowed.map(({ because }) => because)).toEqual(['too-deep']);
  });
});
