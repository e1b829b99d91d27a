import { describe, expect, it } from 'vitest';
import type { FlameGraph, FlameNode } from '#evidence';
import { capture } from '#fixtures/capture';
import { stacksOf } from './flame-stacks.ts';

function graphs(): readonly FlameGraph[] {
  const job = capture('1.20.3').jobs.find(({ name }) => name === 'reading patient');
  if (!job?.flameGraphs.known) throw new Error('the capture has no flame graphs');
  return job.flameGraphs.value;
}

const total = (stacks: ReturnType<typeof stacksOf>) => stacks.reduce((sum, { weight }) => sum + weight, 0);

describe('stacks of a flame graph', () => {
  const full = graphs().filter(({ type }) => type === 'full');

  it('weigh as much as its root', () => {
    expect(full.length).toBeGreaterThan(0);
    for (const graph of full) expect(total(stacksOf([graph]))).toBe(graph.root.value);
  });

  it('begin with what was called last', () => {
    for (const { frames } of stacksOf(full.slice(0, 1))) {
      expect(frames.at(-1)?.frame).toMatchObject({ class: 'java.lang.Thread', method: 'run' });
    }
  });

  it('do not tell whether a thread runs, unless there is a second graph of those that do', () => {
    const [graph] = full as [FlameGraph];
    expect(stacksOf([graph]).every(({ state }) => state === 'unknown')).toBe(true);
    const onCpu = stacksOf([graph, { ...graph, type: 'on_cpu' }]);
    expect(onCpu.every(({ state }) => state === 'runs')).toBe(true);
    const nobody = { ...graph, type: 'on_cpu' as const, root: { name: 'root', value: 0, children: [] } };
    const offCpu = stacksOf([graph, nobody]);
    expect(total(offCpu)).toBe(graph.root.value);
    expect(offCpu.every(({ state }) => state === 'waits' || state === 'blocked')).toBe(true);
  });

  it('survive a graph without end', () => {
    let root: FlameNode = { name: 'com.acme.A.a:1', value: 1, children: [] };
    for (let depth = 0; depth < 5000; depth++) root = { name: 'com.acme.A.a:1', value: 1, children: [root] };
    const [graph] = full as [FlameGraph];
    expect(stacksOf([{ ...graph, root }])[0]?.frames.length).toBe(5000);
  });
});
