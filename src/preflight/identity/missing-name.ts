import { text } from '#evidence';
import type { PipelineNode } from '#formats/bytecode';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** In a smaller job everybody finds the operator that is meant. */
const FEW = 5;
/** So many are named; the rest is counted. */
const NAMED = 3;

/** Metrics, logs and the web interface tell operators by their names: "Map" and "Process" are many. */
export const missingName = definePipelineRule({
  id: 'missing-name',
  title: text('Operators have no names', '算子没有名称'),
  severity: 'info',
  pages: ['dev/datastream/operators/overview/#name-and-description'],
  inBatch: true,

  check: ({ nodes }) => {
    const operators = nodes.filter(isOperator);
    const missing = operators.filter(({ name, repeated }) => name === undefined && !repeated);
    const first = missing.find((one) => missing.some((other) => other !== one && other.call.name === one.call.name));
    if (operators.length < FEW || first === undefined) return [];
    const names = missing.slice(0, NAMED).map(nodeText).join(', ');
    return [
      {
        place: first.call.at,
        also: missing.filter((one) => one !== first).map(({ call }) => call.at),
        confidence: 'certain',
        summary: text(
          `${missing.length} of ${operators.length} operators have no name (${names}): several of them are called alike in metrics, logs and the web interface.`,
          `${operators.length} 个算子中有 ${missing.length} 个没有名称（${names}）：在指标、日志与网页中会有多个同名算子。`,
        ),
        prescriptions: [
          cure(
            text('Say what each does, in a few words.', '用几个词说明各自的作用。'),
            `.${first.call.name}(…)\n.name("deduplicate orders")`,
            text(
              'None for state, which goes by the uid; without uids a name changes nothing either. Dashboards that know the old names change.',
              '不影响状态：状态按 uid 识别；没有 uid 时改名也不影响。使用旧名称的看板需要更新。',
            ),
          ),
        ],
      },
    ];
  },
});

/** Sources and sinks are found by what they read and write. */
function isOperator({ virtual, kind }: PipelineNode): boolean {
  return !virtual && /^(?:operator|window|join|interval-join|async|broadcast-process|cep)$/.test(kind);
}
