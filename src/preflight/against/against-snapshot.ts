import type { SnapshotEvidence } from '#evidence';
import { text } from '#evidence';
import type { Pipeline } from '#formats/bytecode';
import type { CodeFinding } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import type { Place, Rule } from '../rule.ts';
import { codeAsSnapshots } from './code-as-snapshot.ts';
import { type OperatorVerdict, operatorVerdicts } from './operator-verdicts.ts';
import { stateChange } from './state-changes.ts';

/** Whether a job can take over a snapshot: what becomes of each operator, and what Flink would refuse. */
export interface SnapshotVerdict {
  readonly operators: readonly OperatorVerdict[];
  readonly findings: readonly CodeFinding[];
}

export function againstSnapshot(code: JobCode, snapshot: SnapshotEvidence): SnapshotVerdict {
  return verdictOf(code, snapshot, code.pipelines);
}

/** The same of what an older jar would hold: main by main, where both have it. */
export function againstCode(code: JobCode, before: JobCode): SnapshotVerdict {
  const verdicts = codeAsSnapshots(before).map(({ main, snapshot }) => {
    const same = code.pipelines.filter(({ entry }) => entry.class === main);
    return verdictOf(code, snapshot, same.length > 0 ? same : code.pipelines);
  });
  return {
    operators: verdicts.flatMap(({ operators }) => operators),
    findings: verdicts.flatMap(({ findings }) => findings),
  };
}

function verdictOf(code: JobCode, snapshot: SnapshotEvidence, pipelines: readonly Pipeline[]): SnapshotVerdict {
  const operators = operatorVerdicts(code, snapshot, pipelines);
  return { operators, findings: operators.flatMap((one) => findingsOn(one, snapshot, code)) };
}

function findingsOn(verdict: OperatorVerdict, snapshot: SnapshotEvidence, code: JobCode): readonly CodeFinding[] {
  switch (verdict.status) {
    case 'moved':
    case 'orphaned':
    case 'unknown':
      return [unmapped(verdict, snapshot, code.pipelines[0]?.entry ?? { entry: code.name })];
    case 'mapped':
      return [...maxParallelismFinding(verdict), ...stateFindings(verdict, code)];
    case 'new':
      return [];
  }
}

const RESTORE = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/';
const EVOLUTION =
  'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/schema_evolution/';
const PARALLELISM = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/production_ready/';

/** What fails at the restore, under the names that `diagnose` gives it then. */
const UID_MISMATCH = fault(
  'restore-uid-mismatch',
  text('State belongs to an operator the new program does not have', '状态所属算子在新程序中不存在（uid 变化）'),
  RESTORE,
);
const SERIALIZER = fault(
  'restore-serializer-incompatible',
  text('State cannot be read by the new serializer', '新的序列化器无法读取状态'),
  EVOLUTION,
);
const MAX_PARALLELISM = fault(
  'restore-max-parallelism',
  text('The max parallelism differs from that of the state', '最大并行度与状态中的不一致'),
  PARALLELISM,
);

function fault(id: string, title: Rule['title'], page: string): Rule {
  return { id, title, severity: 'critical', docs: [page], leadsTo: [], flink: {}, check: () => [] };
}

function unmapped({ status, before, now }: OperatorVerdict, { name }: SnapshotEvidence, main: Place): CodeFinding {
  const old = before as NonNullable<typeof before>;
  const called = old.uid ?? old.name ?? old.id;
  const bytes = old.inlineBytes + old.referencedBytes;
  const amount = bytes === 0 ? text('state', '状态') : text(`${bytes} bytes of state`, `${bytes} 字节状态`);
  const states = old.states.map((one) => one.name).join(', ');
  const sure = status === 'unknown' ? 'possible' : 'certain';
  const cause = {
    moved: text(
      `${now?.name} asks for the same states under another id (${now?.id})`,
      `${now?.name} 以另一个 ID（${now?.id}）请求同样的状态`,
    ),
    orphaned: text('no operator of the job has this id', '作业中没有该 ID 的算子'),
    unknown: text(
      'no operator of the job is known to have this id; those without a constant uid might',
      '未发现作业中有该 ID 的算子；没有常量 uid 的算子可能是它',
    ),
    mapped: text('', ''),
    new: text('', ''),
  }[status];
  const keep = old.uid === undefined ? `.setUidHash("${old.id}")` : `.uid("${old.uid}")`;
  return {
    rule: UID_MISMATCH,
    severity: status === 'unknown' ? 'warning' : 'critical',
    place: now?.at ?? main,
    confidence: sure,
    subject: { operator: called, ...(old.uid !== undefined && { uid: old.uid }) },
    summary: text(
      `${name} has ${amount.en}${states === '_own' ? '' : ` (${states})`} of operator ${called}, and ${cause.en}: "Cannot map checkpoint/savepoint state for operator ${old.id} to the new program, because the operator is not available in the new program."`,
      `${name} 中有算子 ${called} 的${amount.zh}${states === '_own' ? '' : `（${states}）`}，但${cause.zh}：“Cannot map checkpoint/savepoint state for operator ${old.id} to the new program, because the operator is not available in the new program.”`,
    ),
    prescriptions: [
      {
        aim: 'cure',
        action:
          now === undefined
            ? text('Give the operator that shall have this state its old id.', '为应持有该状态的算子指定旧 ID。')
            : text(`Give ${now.name} its old id.`, `为 ${now.name} 指定旧 ID。`),
        cost: text('A change of the program; none at run time.', '需要修改程序；运行时无代价。'),
        code: `${keep} // ${now?.name ?? 'the operator that keeps this state'}`,
      },
      {
        aim: 'relieve',
        action: text(
          'If the state is not needed any more, restore without it.',
          '若不再需要该状态，可在不恢复它的情况下启动。',
        ),
        cost: text(`Its ${amount.en} is lost.`, `将丢失其${amount.zh}。`),
        command: `flink run -s ${name} --allowNonRestoredState …`,
      },
    ],
  };
}

function maxParallelismFinding({ before, now }: OperatorVerdict): readonly CodeFinding[] {
  const wanted = now?.node.maxParallelism;
  if (before === undefined || now === undefined || wanted?.kind !== 'number') return [];
  const value = Number(wanted.value);
  if (value === before.maxParallelism || before.maxParallelism === 0) return [];
  return [
    {
      rule: MAX_PARALLELISM,
      severity: 'critical',
      place: now.at,
      confidence: 'certain',
      subject: { operator: now.name },
      summary: text(
        `${now.name} is given a max parallelism of ${value}; its state was written with ${before.maxParallelism}, which cannot be changed at a restore.`,
        `${now.name} 的最大并行度设为 ${value}，而其状态以 ${before.maxParallelism} 写入，恢复时无法更改。`,
      ),
      prescriptions: [
        {
          aim: 'cure',
          action: text('Keep the max parallelism of the state.', '保持状态原有的最大并行度。'),
          cost: text('It also limits the parallelism.', '它同时限制了并行度。'),
          code: `.setMaxParallelism(${before.maxParallelism})`,
        },
      ],
    },
  ];
}

function stateFindings({ before, now }: OperatorVerdict, code: JobCode): readonly CodeFinding[] {
  if (before === undefined || now?.states === undefined) return [];
  return now.states.flatMap((declared): readonly CodeFinding[] => {
    const old = before.states.find(({ name }) => name === declared.name);
    const change = old && stateChange(old, declared, code);
    if (change === undefined) return [];
    return [
      {
        rule: SERIALIZER,
        severity: 'critical',
        place: declared.at,
        confidence: 'likely',
        subject: { operator: now.name, state: change.state },
        summary: text(
          `State "${change.state}" of ${now.name} was written as ${change.before}; the job reads it as ${change.now}: the restore fails with a StateMigrationException.`,
          `${now.name} 的状态“${change.state}”以 ${change.before} 写入，而作业以 ${change.now} 读取：恢复时会抛出 StateMigrationException。`,
        ),
        prescriptions: [
          {
            aim: 'cure',
            action: text(
              'Give the new form a new state name and fill it from the old one, or rewrite the savepoint with the State Processor API.',
              '为新格式换用新的状态名并由旧状态填充，或用 State Processor API 改写保存点。',
            ),
            cost: text(
              'A change of the program; the old state stays in the savepoint.',
              '需要修改程序；旧状态仍保留在保存点中。',
            ),
          },
        ],
      },
    ];
  });
}
