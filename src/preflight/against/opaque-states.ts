import { type SnapshotEvidence, text } from '#evidence';
import type { RuleNotAssessed } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import { SERIALIZER } from './faults.ts';
import type { OperatorVerdict } from './operator-verdicts.ts';
import { untoldSources } from './source-change.ts';
import { untoldSubclasses } from './untold-subclasses.ts';

const MOST_TOLD = 5;

/** What neither the jar nor a snapshot tells: what Kryo wrote, subclasses, and the state of sources. */
export function opaqueStates(
  operators: readonly OperatorVerdict[],
  snapshot: SnapshotEvidence,
  code: JobCode,
): readonly RuleNotAssessed[] {
  return [...kryoStates(operators, code), ...untoldSubclasses(operators, code), ...untoldSources(operators, snapshot)];
}

/** States that Kryo wrote: a snapshot has the name of the class and nothing of its fields. */
function kryoStates(operators: readonly OperatorVerdict[], code: JobCode): readonly RuleNotAssessed[] {
  const told = operators.flatMap(({ status, before, now }) =>
    status !== 'mapped' || before === undefined
      ? []
      : before.states.flatMap(({ name, serializers }) => {
          const type = serializers.flatMap(({ parts }) => parts).find((part) => isOpaque(part, code))?.type;
          return type === undefined ? [] : [opaque(name, now?.name ?? before.id, type)];
        }),
  );
  return told.slice(0, MOST_TOLD);
}

type Part = NonNullable<OperatorVerdict['before']>['states'][number]['serializers'][number]['parts'][number];

/** A class of the job; where both sides are jars, its fields were compared. */
function isOpaque({ family, type, fields }: Part, { classes }: JobCode): boolean {
  return family === 'kryo' && fields === undefined && type !== undefined && classes.isOwn(type.replaceAll('.', '/'));
}

function opaque(state: string, operator: string, type: string): RuleNotAssessed {
  return {
    rule: SERIALIZER,
    because: text(
      `Kryo wrote ${type} in state "${state}" of ${operator}, and the snapshot does not say which fields it had: if they changed, reading it fails (KryoException), on the heap backend at the restore, in RocksDB at the first access`,
      `算子 ${operator} 的状态“${state}”中的 ${type} 由 Kryo 写入，快照不记录其字段：若字段已改变，读取会失败（KryoException），heap 后端在恢复时，RocksDB 在首次访问时`,
    ),
    remedy: text(
      'Compare with the jar that wrote it: --against old.jar.',
      '请与写入该状态的 jar 比较：--against old.jar。',
    ),
  };
}
