import { describe, expect, it } from 'vitest';
import { finderOf, JOB_FOLDERS, jobClasses, shownPipelines } from '#fixtures/pipeline-fixture';
import { entriesOf } from '../values/collections.ts';
import { durationOf } from '../values/durations.ts';
import { shownType } from '../values/show.ts';
import { pipelinesOf } from './build-pipelines.ts';
import { mainOf, mainsOf } from './entry-points.ts';
import type { Pipeline } from './pipeline.ts';
import { pipelineAsDot, pipelineAsMermaid } from './render/graphs.ts';
import { pipelineAsText } from './render/text.ts';

/** Found right by comparing with the sources, line by line: `npx tsx --conditions=source scripts/pipelines/show.ts`. */
describe.each(JOB_FOLDERS)('jobs of %s', (folder) => {
  it('are built as the sources say', () => {
    const classes = jobClasses(folder);
    const find = finderOf(classes);
    const shown = mainsOf(undefined, classes, find).flatMap((main) => pipelinesOf(main, { find }).map(pipelineAsText));
    expect(`${shown.join('\n\n')}\n`).toBe(shownPipelines(folder === 'java8' ? 'java17' : folder));
  });
});

const find = finderOf(jobClasses('java17'));

function pipeline(job: string): Pipeline {
  const main = mainOf(`org.acme.shop.${job}`, find);
  const [only] = main ? pipelinesOf(main, { find }) : [];
  if (only === undefined) throw new Error(`${job} builds nothing`);
  return only;
}

describe('a pipeline', () => {
  it('tells a Kafka source by its builder', () => {
    const source = pipeline('Chained').nodes[0]?.function;
    const builder = source?.kind === 'object' ? source.made.receiver : undefined;
    expect(builder?.kind === 'object' && builder.calls.map(({ name }) => name)).toEqual([
      ...[
        'setBootstrapServers',
        'setTopics',
        'setGroupId',
        'setStartingOffsets',
        'setProperty',
        'setValueOnlyDeserializer',
      ],
      'build',
    ]);
  });

  it('tells properties that are put together elsewhere', () => {
    const source = pipeline('Inherited').nodes[0]?.function;
    const builder = source?.kind === 'object' ? source.made.receiver : undefined;
    const set = builder?.kind === 'object' ? builder.calls.find(({ name }) => name === 'setProperties') : undefined;
    const entries = set?.arguments[0] ? entriesOf(set.arguments[0]) : [];
    expect(entries.map(({ key, value }) => [key.kind === 'string' && key.text, value.kind])).toEqual([
      ['fetch.max.bytes', 'string'],
      ['client.rack', 'unknown'],
    ]);
  });

  it('tells a window by what was called on it', () => {
    const window = pipeline('Chained').nodes.find(({ kind }) => kind === 'window');
    expect(window?.window.map(({ name }) => name)).toEqual(['window', 'allowedLateness']);
    expect(window?.window[1]?.arguments.map(durationOf)).toEqual([30_000]);
    const assigner = window?.window[0]?.arguments[0];
    expect(assigner?.kind === 'object' && assigner.made.arguments.map(durationOf)).toEqual([300_000]);
  });

  it('tells which nodes exclude each other', () => {
    const { nodes } = pipeline('Branched');
    const clean = nodes.filter(({ uid }) => uid?.kind === 'string' && uid.text === 'clean');
    expect(clean.map(({ number, alternatives }) => [number, alternatives])).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
    expect(nodes.filter(({ alternatives }) => alternatives.length > 0)).toHaveLength(2);
  });

  it('tells what is keyed, and by what type', () => {
    const { nodes } = pipeline('Named');
    const keyed = nodes.flatMap(({ uid, keyedBy }) => {
      const key = keyedBy === undefined ? undefined : nodes[keyedBy]?.key;
      return key && uid?.kind === 'string' ? [`${uid.text} ${shownType(key)}`] : [];
    });
    expect(keyed).toEqual(['dedup String', 'per-region String', 'check String', 'match String']);
  });

  it('tells what is done on some ways only', () => {
    const { nodes, executions } = pipeline('Odd');
    const consumer = nodes[0]?.function;
    const properties = consumer?.kind === 'object' ? consumer.made.arguments[2] : undefined;
    const set = properties?.kind === 'object' ? properties.calls : [];
    expect(set.map(({ arguments: [key], certain }) => [key?.kind === 'string' && key.text, certain])).toEqual([
      ['bootstrap.servers', true],
      ['group.id', false],
    ]);
    // The second comes after a `return`.
    expect(executions.map(({ certain }) => certain)).toEqual([false, false]);
    expect(pipeline('Chained').executions.map(({ certain }) => certain)).toEqual([true]);
  });

  it('takes an environment that is made in one of two ways for one', () => {
    expect(pipeline('Odd').environment?.line).toBe(38);
  });

  it('says what it could not follow', () => {
    expect(pipeline('Branched').unfollowed.map(({ because, at }) => `${because} ${at.line}`)).toEqual([
      'reflection 46',
      'reflection 47',
      'reflection 47',
    ]);
  });
});

describe('a drawing', () => {
  const drawn = pipeline('Chained');

  it('has every node and edge', () => {
    const dot = pipelineAsDot(drawn);
    expect(dot.match(/^ {2}n\d+ \[/gm)).toHaveLength(drawn.nodes.length);
    expect(dot.match(/->/g)).toHaveLength(drawn.nodes.length - 1);
    expect(pipelineAsMermaid(drawn).match(/-->/g)).toHaveLength(drawn.nodes.length - 1);
  });

  it('is not broken by names', () => {
    const [node] = drawn.nodes;
    if (node === undefined) throw new Error('no node');
    const name = { kind: 'string', text: 'a"]; b --> c\n<script>`\u001b[31m\\' } as const;
    const hostile: Pipeline = { ...drawn, nodes: [{ ...node, name }] };
    expect(pipelineAsDot(hostile).split('\n')).toHaveLength(5);
    expect(pipelineAsDot(hostile)).toContain('a\\"]; b --> c <script>` [31m\\\\');
    expect(pipelineAsMermaid(hostile)).toContain('a#34;#93;#59; b --#62; c #60;script#62;#96; #91;31m#92;');
    expect(pipelineAsText(hostile)).not.toContain('\u001b');
  });
});
