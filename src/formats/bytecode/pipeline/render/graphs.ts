import type { Pipeline, PipelineNode } from '../pipeline.ts';
import { detailsOf, oneLine, placeOfNode, titleOf } from './label.ts';

/** For Graphviz: `dot -Tsvg`. */
export function pipelineAsDot({ entry, nodes }: Pipeline): string {
  const lines = nodes.map((node) => `  n${node.number} [label=${dotText(linesOf(node).join('\n'))}${dotLook(node)}];`);
  const edges = edgesOf(nodes).map(([from, to]) => `  n${from} -> n${to};`);
  const name = dotText(oneLine(entry.class.replaceAll('/', '.')));
  return [`digraph ${name} {`, '  rankdir=LR;', '  node [shape=box];', ...lines, ...edges, '}'].join('\n');
}

/** For Markdown pages that draw Mermaid. */
export function pipelineAsMermaid({ nodes }: Pipeline): string {
  const lines = nodes.map((node) => {
    const label = linesOf(node).map(mermaidText).join('<br/>');
    return node.virtual ? `  n${node.number}(["${label}"])` : `  n${node.number}["${label}"]`;
  });
  return ['flowchart LR', ...lines, ...edgesOf(nodes).map(([from, to]) => `  n${from} --> n${to}`)].join('\n');
}

function linesOf(node: PipelineNode): readonly string[] {
  return [titleOf(node), detailsOf(node).join(', '), placeOfNode(node)].filter((line) => line !== '');
}

function edgesOf(nodes: readonly PipelineNode[]): readonly (readonly [number, number])[] {
  return nodes.flatMap(({ number, inputs }) => inputs.map((input) => [input, number] as const));
}

function dotLook({ virtual, stateful }: PipelineNode): string {
  if (virtual) return ', style=dashed';
  return stateful ? ', peripheries=2' : '';
}

function dotText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** Mermaid writes characters as `#number;`; whatever could mean something to it, or to the page around it, is one. */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:=()_/$+…-]/gu, (character) => `#${character.codePointAt(0)};`);
}
