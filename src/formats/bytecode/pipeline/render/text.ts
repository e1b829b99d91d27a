import { shownPlace } from '../../values/show.ts';
import type { Pipeline, PipelineNode } from '../pipeline.ts';
import { detailsOf, oneLine, placeOfNode, shown, titleOf } from './label.ts';

/**
 * A pipeline as a tree: from each source down; what has several inputs stands below the last of them and is named by number at
 * the others. Below: settings, SQL, executions, and what was not followed.
 */
export function pipelineAsText(pipeline: Pipeline): string {
  const { nodes } = pipeline;
  const tree: Tree = { nodes, feeds: fed(nodes), lines: [], printed: new Set() };
  for (const node of nodes) if (node.inputs.length === 0) branch(node.number, '', '', tree);
  for (const { number } of nodes) if (!tree.printed.has(number)) branch(number, '', '', tree);
  const head = `${oneLine(pipeline.entry.class.replaceAll('/', '.'))}${madeAt(pipeline)}`;
  return [head, ...tree.lines, ...rest(pipeline)].join('\n');
}

interface Tree {
  readonly nodes: readonly PipelineNode[];
  readonly feeds: readonly (readonly number[])[];
  readonly lines: string[];
  readonly printed: Set<number>;
}

/** By node, those it feeds. */
function fed(nodes: readonly PipelineNode[]): readonly (readonly number[])[] {
  const feeds = nodes.map((): number[] => []);
  for (const { number, inputs } of nodes) for (const input of inputs) feeds[input]?.push(number);
  return feeds;
}

/** Branches further in begin anew at the left. */
const MOST_INDENT = 60;

/** Goes down one way as long as there is only one, so long chains stay straight. */
function branch(start: number, first: string, indent: string, tree: Tree): void {
  let lead = first;
  for (let number: number | undefined = start; number !== undefined; ) {
    const node: PipelineNode | undefined = tree.nodes[number];
    if (node === undefined) return;
    tree.printed.add(number);
    tree.lines.push(`${lead}${lineOf(node)}`);
    const below: readonly number[] = tree.feeds[number] ?? [];
    for (const one of below.slice(0, -1)) {
      if (continues(tree, one, number) && indent.length < MOST_INDENT)
        branch(one, `${indent}├─ `, `${indent}│  `, tree);
      else tree.lines.push(`${indent}├→ ${one}`);
    }
    const last = below.at(-1);
    if (last !== undefined && !continues(tree, last, number)) tree.lines.push(`${indent}└→ ${last}`);
    number = last !== undefined && continues(tree, last, number) ? last : undefined;
    lead = `${indent}↓ `;
  }
}

/** A node stands below its last input, and only once. */
function continues({ nodes, printed }: Tree, number: number, input: number): boolean {
  return nodes[number]?.inputs.at(-1) === input && !printed.has(number);
}

function lineOf(node: PipelineNode): string {
  const details = detailsOf(node);
  return [
    `${node.number} ${titleOf(node)}`,
    ...(details.length > 0 ? [`[${details.join(', ')}]`] : []),
    placeOfNode(node),
  ].join('  ');
}

function madeAt({ environment }: Pipeline): string {
  return environment ? `  (environment of ${oneLine(shownPlace(environment))})` : '';
}

function rest({ settings, sql, executions, unfollowed }: Pipeline): readonly string[] {
  const at = (place: Pipeline['entry']) => oneLine(shownPlace(place));
  return [
    ...settings.map(({ key, value, call }) => `set ${oneLine(key ?? call.name)} = ${shown(value)}  ${at(call.at)}`),
    ...sql.map(({ text, call }) => `sql ${shown(text)}  ${at(call.at)}`),
    ...executions.map((call) => `${oneLine(call.name)}()  ${at(call.at)}`),
    ...unfollowed.map((one) => `not followed (${one.because}): ${oneLine(one.what)}  ${at(one.at)}`),
  ];
}
