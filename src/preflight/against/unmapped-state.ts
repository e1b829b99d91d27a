import { type SnapshotEvidence, text } from '#evidence';
import type { CodeFinding } from '../examine.ts';
import type { Place } from '../rule.ts';
import { prescribed, UID_MISMATCH } from './faults.ts';
import type { OperatorVerdict } from './operator-verdicts.ts';

/** State of an operator the job does not have, or not under that id: Flink refuses it, unless it may be left behind. */
export function unmappedState(
  { status, before, now }: OperatorVerdict,
  { name }: SnapshotEvidence,
  main: Place,
): CodeFinding {
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
      'no operator of the job is known to have this id; those without a constant uid, or made by the SQL planner, might',
      '未发现作业中有该 ID 的算子；没有常量 uid 的算子或由 SQL 规划器生成的算子可能是它',
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
      ...surgery(old, now, name),
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

/** The same by changing a copy of the snapshot: what only moved is renamed, what nobody wants is dropped. */
function surgery(
  { id, uid }: NonNullable<OperatorVerdict['before']>,
  now: OperatorVerdict['now'],
  name: string,
): CodeFinding['prescriptions'] {
  const old = uid ?? id;
  if (now === undefined) {
    return [
      prescribed(
        text('Or drop this state from a copy of the snapshot.', '或从快照的副本中删除该状态。'),
        text('It is lost, and nothing else can be by accident.', '该状态会丢失，但不会误丢其他状态。'),
        { command: `flink-doctor snapshot drop ${name} --operator ${old} -o <copy>` },
      ),
    ];
  }
  if (now.uid === undefined || now.from !== 'uid') return [];
  return [
    prescribed(
      text('Or move the state to its new uid in a copy of the snapshot.', '或在快照的副本中把状态移到新的 uid。'),
      text('None: only _metadata is written again.', '无：只重写 _metadata。'),
      { command: `flink-doctor snapshot rename ${name} --operator ${old} --to-uid ${now.uid} -o <copy>` },
    ),
  ];
}
