import { describe, expect, it } from 'vitest';
import { type FlinkOperator, finderOf, flinkGraphs, type JOB_FOLDERS, jobClasses } from '#fixtures/pipeline-fixture';
import { pipelinesOf } from '../build-pipelines.ts';
import { mainOf } from '../entry-points.ts';
import type { Pipeline } from '../pipeline.ts';
import { operatorIdsOf } from './operator-ids.ts';

/** As the cluster of the captured graphs had it. */
const CLUSTER_PARALLELISM = 8;

function pipelineOf(folder: (typeof JOB_FOLDERS)[number], job: string): Pipeline {
  const find = finderOf(jobClasses(folder));
  const main = mainOf(`org.acme.shop.${job}`, find);
  const [only] = main ? pipelinesOf(main, { find }) : [];
  if (only === undefined) throw new Error(`${job} builds nothing`);
  return only;
}

function idsOf(folder: (typeof JOB_FOLDERS)[number], job: string): readonly string[] {
  const ids = operatorIdsOf(pipelineOf(folder, job), CLUSTER_PARALLELISM);
  return ids.map(({ id }) => id ?? 'not known').sort();
}

/** The id Flink looks for in a snapshot first. */
function theirs(operators: readonly FlinkOperator[] | undefined): readonly string[] {
  return (operators ?? []).map(({ id, userHash }) => userHash ?? id).sort();
}

describe('ids are those of the real Flink', () => {
  it.each([
    ['1.17.2', 'java17', 'Hashed'],
    ['1.20.3', 'java17', 'Hashed'],
    ['2.3.0', 'java17', 'Hashed'],
    ['2.3.0', 'v2', 'Newer'],
    ['1.17.2', 'java17', 'Chained'],
    ['1.20.3', 'java17', 'Chained'],
    ['1.17.2', 'java17', 'Named'],
    ['1.20.3', 'java17', 'Named'],
    ['1.17.2', 'java17', 'Joined'],
    ['1.20.3', 'java17', 'Joined'],
    ['1.20.3', 'java8', 'Joined'],
    ['1.17.2', 'java17', 'Sunk'],
    ['1.20.3', 'java17', 'Sunk'],
    // Built in loops over a list and an array of which all is known.
    ['1.17.2', 'java17', 'Inherited'],
    ['1.20.3', 'java17', 'Inherited'],
    ['1.20.3', 'java8', 'Inherited'],
  ] as const)('Flink %s, %s, %s', (version, folder, job) => {
    const graph = flinkGraphs(version)[`org.acme.shop.${job}`];
    expect(graph?.length).toBeGreaterThan(5);
    expect(idsOf(folder, job)).toEqual(theirs(graph));
  });
});

describe('what depends on something not known', () => {
  it('has no id where the graph is built in a loop over what is not known', () => {
    const started = pipelineOf('java17', 'Started');
    const ids = operatorIdsOf(started, CLUSTER_PARALLELISM);
    expect(ids.map(({ node, id }) => [started.nodes[node]?.repeated, id !== undefined])).toEqual([
      ...[false, false, true, false].map((repeated) => [repeated, !repeated]),
    ]);
  });

  it('has no id where chaining depends on the parallelism of the cluster', () => {
    const set = pipelineOf('java17', 'Hashed');
    const ids = operatorIdsOf({ ...set, settings: [] });
    const all = new Set(theirs(flinkGraphs('2.3.0')['org.acme.shop.Hashed']));
    const [told, open] = [ids.filter(({ id }) => id !== undefined), ids.filter(({ id }) => id === undefined)];
    for (const { id } of told) expect(all).toContain(id);
    // Around the map of parallelism 4 and the window of parallelism 1 chaining is open, and so is what reads from them.
    expect(open.map(({ node }) => set.nodes[node]?.call.at.line)).toEqual([29, 40, 45, 46, 46]);
  });
});
