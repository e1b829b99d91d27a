import { shownPlace, shownType, shownValue } from '../../values/show.ts';
import type { Value } from '../../values/value.ts';
import type { PipelineNode } from '../pipeline.ts';

/** What a node is called: its name, else what makes it, with the function it runs. */
export function titleOf({ call, function: own, name, kind, window }: PipelineNode): string {
  const steps = kind === 'window' || kind === 'join' || kind === 'interval-join' ? window.map(stepOf) : [];
  const made = [...steps, `${call.name}(${own ? shown(own) : ''})`].join('.');
  return name ? `${shown(name)} = ${made}` : made;
}

/** What is known besides: uid, parallelism, types. */
export function detailsOf(node: PipelineNode): readonly string[] {
  const { uid, uidHash, parallelism, maxParallelism, output, key, stateful, virtual, repeated, conditional } = node;
  return [
    ...(virtual ? [] : [uid ? `uid ${shown(uid)}` : uidHash ? `uid hash ${shown(uidHash)}` : 'no uid']),
    ...(parallelism ? [`parallelism ${shown(parallelism)}`] : []),
    ...(maxParallelism ? [`max parallelism ${shown(maxParallelism)}`] : []),
    ...(stateful && !virtual ? ['stateful'] : []),
    ...(key ? [`key ${oneLine(shownType(key))}`] : []),
    ...(output && node.kind !== 'key-by' ? [oneLine(shownType(output))] : []),
    ...(repeated ? ['repeated'] : []),
    ...(conditional && !repeated ? ['conditional'] : []),
  ];
}

export function placeOfNode({ call }: PipelineNode): string {
  return oneLine(shownPlace(call.at));
}

const LONGEST = 80;

/** Names come from a jar: what would break a line, or steer a terminal, is left out. */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

export function shown(value: Value): string {
  return oneLine(shownValue(value));
}

/** `window(TumblingEventTimeWindows.of)`; keys of a join are left out. */
function stepOf({ name, arguments: args }: PipelineNode['call']): string {
  const [first] = args;
  const tells =
    first !== undefined && /^(?:window|trigger|evictor|allowedLateness|countWindow|countWindowAll|between)/.test(name);
  return tells ? `${name}(${args.map(shown).join(', ')})` : name;
}
