import { text } from '#evidence';
import { type Call, type CodePlace, type Pipeline, type PipelineNode, placeOf } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { functionsOf, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import type { Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, shortName } from '../wording.ts';
import { isKeyedHandle } from './state-calls.ts';

/** Keyed state and timers belong to a key: without keyBy above, the task fails in open(), or at its first record. */
export const keyedStateOnUnkeyed = definePipelineRule({
  id: 'keyed-state-on-unkeyed',
  title: text('Keyed state on a stream that is not keyed', '在未 keyBy 的流上使用 keyed 状态'),
  severity: 'critical',
  pages: ['dev/datastream/fault-tolerance/state/', 'dev/datastream/operators/process_function/'],
  leadsTo: ['job-init-failed'],

  check: (pipeline, code) =>
    pipeline.nodes.filter((node) => isSurelyUnkeyed(node, pipeline)).flatMap((node) => hitOf(node, code)),
});

/** Operators of other kinds bring their own keys, or fail otherwise. */
function isSurelyUnkeyed({ kind, keyedBy, inputs, call }: PipelineNode, { nodes }: Pipeline): boolean {
  if (kind !== 'operator' || keyedBy !== undefined || inputs.length === 0) return false;
  const above = inputs.flatMap((one) => nodes[one] ?? []);
  // Of tables and of streams whose maker was not followed it is not known how they are partitioned.
  return /^(?:map|flatMap|filter|process)$/.test(call.name) && above.every((one) => isPlain(one, nodes));
}

function isPlain({ kind, call, inputs }: PipelineNode, nodes: Pipeline['nodes']): boolean {
  if (kind === 'connect' || kind === 'union') {
    return inputs.length > 1 && inputs.every((one) => isPlain(nodes[one] as PipelineNode, nodes));
  }
  return kind !== 'key-by' && kind !== 'from-table' && call.name !== 'reinterpretAsKeyedStream';
}

function hitOf(node: PipelineNode, code: JobCode): readonly Hit[] {
  const [made, ...others] = functionsOf(node);
  const use = made && others.length === 0 ? keyedUseOf(made.type, code) : undefined;
  if (made === undefined || use === undefined) return [];
  const { call, place } = use;
  const what = isTimer(call)
    ? { en: 'registers timers', zh: '注册定时器' }
    : { en: 'has keyed state', zh: '使用 keyed 状态' };
  const failure = isTimer(call)
    ? 'Setting timers is only supported on a keyed streams.'
    : "Keyed state can only be used on a 'keyed stream', i.e., after a 'keyBy()' operation.";
  return [
    {
      place: node.call.at,
      also: [place],
      confidence: 'likely',
      summary: text(
        `${shortName(made.type)} ${what.en}, and ${nodeText(node)} runs it on a stream that is not keyed: the task fails with "${failure}"`,
        `${shortName(made.type)} ${what.zh}，但 ${nodeText(node)} 所在的流没有 keyBy：任务会以 “${failure}” 失败。`,
      ),
      prescriptions: [
        cure(
          text(
            'Key the stream; or use operator state (CheckpointedFunction) if it is about the subtask, not about a key.',
            '先 keyBy；若与 key 无关、只属于子任务，请改用算子状态（CheckpointedFunction）。',
          ),
          `.keyBy(value -> …)\n.${node.call.name}(new ${shortName(made.type)}())`,
          text('The key decides how records are spread.', 'key 决定数据如何分布。'),
        ),
      ],
    },
  ];
}

/** Where a function class asks for keyed state when it opens, or for a timer. */
function keyedUseOf(type: string, code: JobCode): { readonly call: Call; readonly place: CodePlace } | undefined {
  const { functions, reach } = userCodeOf(code);
  const one = functions.find(({ classFile, lambda }) => lambda === undefined && classFile.name === type);
  for (const entry of one === undefined ? [] : [...one.opening, ...one.perRecord]) {
    for (const { flow, method, caught } of reach.from(entry)) {
      const call = caught ? undefined : flow.calls.find((it) => isKeyedHandle(it) || isTimer(it));
      if (call !== undefined) return { call, place: placeOf(method, call.pc) };
    }
  }
  return undefined;
}

function isTimer({ name, owner }: Call): boolean {
  return /^register(?:EventTime|ProcessingTime)Timer$/.test(name) && owner.endsWith('/TimerService');
}
