import { type SnapshotEvidence, type SnapshotOperator, type SnapshotSerializer, text } from '#evidence';
import type { PipelineNode } from '#formats/bytecode';
import type { CodeFinding, RuleNotAssessed } from '../examine.ts';
import { CONNECTOR, prescribed } from './faults.ts';
import type { OperatorVerdict, PlannedOperator } from './operator-verdicts.ts';

/** Sources keep their position as bytes that only their own class understands. A jar tells that class, a snapshot does not. */
const ROLE = 'source';

/** How the class of a source is noted among the serializers of its state, where a jar tells it. */
export function sourceSerializers(node: PipelineNode): readonly SnapshotSerializer[] {
  const type = sourceClass(node);
  return type === undefined
    ? []
    : [{ role: ROLE, printed: type, parts: [{ path: '', family: 'unknown', class: '', type }] }];
}

function sourceClass({ kind, function: source }: PipelineNode): string | undefined {
  return kind === 'source' && source?.kind === 'object' ? source.type.replaceAll('/', '.') : undefined;
}

/** Another kind of source under the id of the old one. */
export function sourceChange(before: SnapshotOperator, now: PlannedOperator): readonly CodeFinding[] {
  const [old, next] = [writtenBy(before), sourceClass(now.node)];
  if (old === undefined || next === undefined || old === next || (isCounting(old) && isCounting(next))) return [];
  return [
    {
      rule: CONNECTOR,
      severity: 'critical',
      place: now.at,
      confidence: 'likely',
      subject: { operator: now.name },
      summary: text(
        `The state of ${now.name} was written by ${old}; the job gives its id to ${next}, which cannot read it: the restore fails with "IOException: …" or "EOFException" in the source coordinator.`,
        `${now.name} 的状态由 ${old} 写入，而作业把它的 ID 给了 ${next}，后者无法读取：恢复时 source coordinator 抛出 "IOException: …" 或 "EOFException"。`,
      ),
      prescriptions: [
        prescribed(
          text(
            'Give the new source a uid of its own, and tell it where to begin.',
            '为新的 source 指定自己的 uid，并设置起始位置。',
          ),
          text(
            'The old position is left behind: restore with --allowNonRestoredState.',
            '旧的读取位置会被丢弃：需用 --allowNonRestoredState 恢复。',
          ),
          { code: `.uid("${now.uid ?? now.id}-2")` },
        ),
      ],
    },
  ];
}

function writtenBy({ states }: SnapshotOperator): string | undefined {
  return states.flatMap(({ serializers }) => serializers).find(({ role }) => role === ROLE)?.parts[0]?.type;
}

/** They share their splits: the generator counts numbers, too. */
function isCounting(type: string): boolean {
  return /\.(?:NumberSequenceSource|DataGeneratorSource)$/.test(type);
}

/** Sources whose class at the time is not known; positions of Kafka are, by what stands in them. */
export function untoldSources(
  operators: readonly OperatorVerdict[],
  { kafka }: SnapshotEvidence,
): readonly RuleNotAssessed[] {
  const ofKafka = new Set(kafka.map(({ operator }) => operator));
  const names = operators.flatMap(({ status, before, now }) => {
    if (status !== 'mapped' || now?.node.kind !== 'source' || before === undefined) return [];
    const isKafka = ofKafka.has(before.id) && /\.Kafka\w*$/.test(sourceClass(now.node) ?? '');
    return isKafka || writtenBy(before) !== undefined ? [] : [now.name];
  });
  if (names.length === 0) return [];
  return [
    {
      rule: CONNECTOR,
      because: text(
        `the position of the source ${names.join(', ')} is kept as bytes that do not tell which class of source wrote them: another one under the same uid cannot read them`,
        `source ${names.join('、')} 的读取位置以字节保存，无法得知由哪个 source 类写入：同一 uid 下的其他 source 无法读取`,
      ),
      remedy: text(
        'Compare with the jar that wrote it: --against old.jar.',
        '请与写入该状态的 jar 比较：--against old.jar。',
      ),
    },
  ];
}
