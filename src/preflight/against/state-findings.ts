import { text } from '#evidence';
import type { CodeFinding } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import { CLASS_GONE, KEY_CHANGED, prescribed, SERIALIZER } from './faults.ts';
import { keyChange } from './key-change.ts';
import { misreadState } from './kryo-versions.ts';
import type { OperatorVerdict, PlannedOperator } from './operator-verdicts.ts';
import { type StateChange, stateChange } from './state-changes.ts';
import { type UnreadableState, unreadableStates } from './unreadable-states.ts';

/**
 * Why Flink would not take over the states of an operator that the job still has. In its own order: what cannot be read at all,
 * the key, then state by state.
 *
 * @param crossing Flink 1 wrote them, and Flink 2 reads them
 */
export function stateFindings(
  { before, now }: OperatorVerdict,
  code: JobCode,
  crossing: boolean,
): readonly CodeFinding[] {
  if (before === undefined || now === undefined) return [];
  const gone = unreadableStates(before, code).map((one) => goneFinding(one, now));
  const key = keyChange(before, now);
  const changed = (now.states ?? []).flatMap((declared): readonly CodeFinding[] => {
    const old =
      before.states.find((one) => one.name === declared.name && one.kind === declared.kind) ??
      before.states.find(({ name }) => name === declared.name);
    const change = old && stateChange(old, declared, code, crossing);
    // Of a class that is gone nothing else need be said.
    if (gone.some(({ subject }) => subject?.state === declared.name)) return [];
    if (change === undefined) return crossing && old ? misreadState(old, now, code) : [];
    return [{ ...changeFinding(change, now), place: declared.at }];
  });
  return [...gone, ...(key === undefined ? [] : [changeFinding(key, now)]), ...changed];
}

function goneFinding({ state, missing, exception }: UnreadableState, now: PlannedOperator): CodeFinding {
  return {
    rule: CLASS_GONE,
    severity: 'critical',
    place: now.at,
    confidence: 'likely',
    subject: { operator: now.name, state },
    summary: text(
      `State "${state}" of ${now.name} was written with ${missing}, which the jar does not have: Flink reads the serializers of all states of an operator, also of those it is not asked for, and the restore fails with ${quoted([exception], 'or')}.`,
      `${now.name} 的状态“${state}”写入时使用了 ${missing}，而 jar 中没有它：Flink 会读取算子所有状态的序列化器（包括不再使用的状态），恢复失败并抛出 ${quoted([exception], '或')}。`,
    ),
    prescriptions: [
      prescribed(
        text('Keep it in the jar, under its old name.', '在 jar 中以旧名称保留它。'),
        text('A change of the program; none at run time.', '需要修改程序；运行时无代价。'),
      ),
      dropped(state, now),
    ],
  };
}

function changeFinding(change: StateChange, now: PlannedOperator) {
  const { state, of, before, now: next, exceptions, sure, only } = change;
  const fails = only === undefined ? FAILS : FAILS_ONLY[only];
  const summary =
    of === 'key'
      ? text(
          `The key of ${now.name} was written as ${before}; the job reads it as ${next}. Keys are never migrated: the restore fails with ${quoted(exceptions, 'or')}.`,
          `${now.name} 的 key 以 ${before} 写入，而作业以 ${next} 读取。key 不支持迁移：恢复失败并抛出 ${quoted(exceptions, '或')}。`,
        )
      : text(
          `State "${state}" of ${now.name} was written as ${before}; the job reads it as ${next}: ${fails.en} with ${quoted(exceptions, 'or')}.`,
          `${now.name} 的状态“${state}”以 ${before} 写入，而作业以 ${next} 读取：${fails.zh}并抛出 ${quoted(exceptions, '或')}。`,
        );
  return {
    rule: of === 'key' ? KEY_CHANGED : SERIALIZER,
    severity: sure === 'possible' ? ('warning' as const) : ('critical' as const),
    place: now.at,
    confidence: sure,
    subject: { operator: now.name, state },
    summary,
    prescriptions: of === 'key' ? [anotherOperator(now)] : [anotherName(state), dropped(state, now)],
  };
}

const FAILS = text('the restore fails', '恢复失败');
const FAILS_ONLY = {
  rocksdb: text(
    'the restore fails with RocksDB (the heap backend takes it)',
    '使用 RocksDB 时恢复失败（heap 后端可接受）',
  ),
  heap: text(
    'the restore fails with the heap backend (RocksDB takes it)',
    '使用 heap 后端时恢复失败（RocksDB 可接受）',
  ),
};

function quoted(exceptions: readonly string[], or: string): string {
  return exceptions.map((one) => `"${one}"`).join(` ${or} `);
}

function anotherOperator({ uid, id }: PlannedOperator) {
  return prescribed(
    text(
      'Rewrite the savepoint with the State Processor API (read with the old key, write with the new), or start this operator empty under another uid.',
      '用 State Processor API 改写保存点（以旧 key 读取、以新 key 写入），或换用新 uid 让该算子从空状态启动。',
    ),
    text(
      'Under another uid its state is left behind: restore with --allowNonRestoredState.',
      '换用新 uid 时其状态会被丢弃：需用 --allowNonRestoredState 恢复。',
    ),
    { code: `.uid("${uid ?? id}-2")` },
  );
}

function anotherName(state: string) {
  return prescribed(
    text(
      'Leave the old class as it was; give the new form a class and a state name of its own and fill it from the old state, or rewrite the savepoint with the State Processor API.',
      '保留原有的类不变；为新格式使用新的类和新的状态名并由旧状态填充，或用 State Processor API 改写保存点。',
    ),
    text('A change of the program; the old state stays in the savepoint.', '需要修改程序；旧状态仍保留在保存点中。'),
    { code: `new …StateDescriptor<>("${state}-2", …)` },
  );
}

function dropped(state: string, { uid, id }: PlannedOperator) {
  return prescribed(
    text(
      'If this state is not needed, drop it from a copy of the savepoint.',
      '若不再需要该状态，可从保存点的副本中删除。',
    ),
    text('It starts empty.', '它将从空开始。'),
    { command: `flink-doctor snapshot drop <savepoint> --operator ${uid ?? id} --state ${state} -o <copy>` },
  );
}
