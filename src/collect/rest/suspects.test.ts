import { describe, expect, it } from 'vitest';
import { findSuspects, hostsOf } from './suspects.ts';
import { type JobVisit, newJobVisit, type VertexVisit } from './visit.ts';

function vertex(id: string, inputs: string[], busy: number[], backPressured: number[]): VertexVisit {
  const taskManagers = busy.map((_, i) => `tm-${i}`);
  return { id, name: id, parallelism: busy.length, inputs, busy, backPressured, taskManagers };
}

function job(...vertices: VertexVisit[]): JobVisit {
  return { ...newJobVisit('j', 'j', 'RUNNING'), vertices };
}

const idsOf = (one: JobVisit) => findSuspects([one]).map((suspect) => suspect.vertex.id);

describe('suspects', () => {
  it('none in a job that is at ease', () => {
    expect(
      idsOf(job(vertex('source', [], [0.2, 0.2], [0, 0]), vertex('map', ['source'], [0.5, 0.69], [0, 0]))),
    ).toEqual([]);
  });

  it('a busy subtask, and only that one', () => {
    const [suspect] = findSuspects([job(vertex('map', [], [0.1, 0.7], [0, 0]))]);
    expect(suspect?.subtasks).toEqual([1]);
  });

  it('who holds others back without looking busy comes before who is only busy', () => {
    const sick = job(vertex('source', [], [0.75, 0.1], [0.2, 0.9]), vertex('sink', ['source'], [0.1, 0.2], [0, 0]));
    expect(idsOf(sick)).toEqual(['sink', 'source']);
  });

  it('who owes a pending checkpoint its answer', () => {
    const owing = { ...job(vertex('a', [], [0, 0], [0, 0])), owing: new Map([['a', [1]]]) };
    expect(findSuspects([owing])[0]?.subtasks).toEqual([1]);
  });

  it('hosts: the busiest of each first, no more than asked for', () => {
    const sick = job(vertex('a', [], [0.8, 0.9, 0.7], [0, 0, 0]), vertex('b', [], [1, 0], [0, 0]));
    expect(hostsOf(findSuspects([sick]), 2)).toEqual(['tm-0', 'tm-1']);
    expect(hostsOf(findSuspects([sick]), 9)).toEqual(['tm-0', 'tm-1', 'tm-2']);
    expect(hostsOf([], 4)).toEqual([]);
  });
});
