import { describe, expect, it } from 'vitest';
import type { Evidence, JobVertex, Thread, ThreadDump } from '#evidence';
import { capture } from '#fixtures/capture';
import { taskThreadsOf } from './task-threads.ts';

function jobOf(evidence: Evidence) {
  const job = evidence.jobs.find(({ name }) => name === 'reading patient');
  const [cluster] = evidence.clusters;
  if (!job?.plan.known || !job.load.known || !cluster?.threadDumps.known) throw new Error('the capture is incomplete');
  return { plan: job.plan.value, load: job.load.value, dumps: cluster.threadDumps.value };
}

/** The dumps with every thread that bears a name changed into others. */
function renamed(dumps: readonly ThreadDump[], change: (thread: Thread) => readonly Thread[]): readonly ThreadDump[] {
  return dumps.map((dump) => ({ ...dump, threads: dump.threads.flatMap(change) }));
}

describe.each(['1.17.2', '1.20.3', '2.3.0'])('task threads of Flink %s', (version) => {
  const { plan, load, dumps } = jobOf(capture(version));
  const found = taskThreadsOf(plan, load, dumps);

  it('are found for every subtask that runs on a dumped TaskManager', () => {
    const hosts = new Set(dumps.map(({ taskManager }) => taskManager));
    const expected = plan.flatMap(({ id }) =>
      [...(load.get(id)?.taskManager ?? [])].flatMap((host, subtask) => (hosts.has(host) ? [`${id} ${subtask}`] : [])),
    );
    const seen = found.map(({ vertex, subtask }) => `${vertex} ${subtask}`);
    expect([...new Set(seen)].sort()).toEqual(expected.sort());
  });

  it('are taken from the own thread of a legacy source, not from the one that waits for it', () => {
    const names = found.filter(({ thread }) => thread.name.includes('ticker')).map(({ thread }) => thread.name);
    expect(names).not.toHaveLength(0);
    for (const name of names) expect(name).toMatch(/^Legacy Source Thread - /);
  });

  it('are none of the threads that serve them', () => {
    for (const { thread } of found) expect(thread.name).not.toMatch(/Time Trigger|Fetcher|Flusher/);
  });
});

describe('a task thread', () => {
  const { plan, load, dumps } = jobOf(capture('1.20.3'));
  const vertex = plan.find(({ name }) => name.includes('count per key')) as JobVertex;
  const seen = (threads: readonly ThreadDump[], vertices = plan) =>
    taskThreadsOf(vertices, load, threads).filter((one) => one.vertex === vertex.id).length;
  const all = seen(dumps);

  it('is found by a name that the plan escaped', () => {
    const escaped = plan.map((one) => ({ ...one, name: one.name.replaceAll('>', '&gt;').replace(' ', '<br/>') }));
    expect(seen(dumps, escaped)).toBe(all);
  });

  it('is found by a name that was cut short', () => {
    const cut = renamed(dumps, (thread) => [
      { ...thread, name: thread.name.replace(/^(.{20}).*( \(\d+\/\d+\)#\d+)$/, '$1...$2') },
    ]);
    expect(seen(cut)).toBe(all);
  });

  it('of another job on the same TaskManager does not count when its number of subtasks differs', () => {
    const twice = renamed(dumps, (thread) => [thread, { ...thread, name: thread.name.replace(/\/4\)#/, '/8)#') }]);
    expect(seen(twice)).toBe(all);
  });

  it('of another job does not count when its subtask runs elsewhere in this one', () => {
    const moved = dumps.map((dump) => ({ ...dump, taskManager: 'tm-of-others' }));
    expect(seen(moved)).toBe(0);
  });

  it('whose name two vertices share belongs to neither', () => {
    const twin = [...plan, { ...vertex, id: 'twin' }];
    expect(seen(dumps, twin)).toBe(0);
  });
});
