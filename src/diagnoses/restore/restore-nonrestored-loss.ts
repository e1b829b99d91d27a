import type { Prescription, Proof } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { inShell, PAGES, renameInCopy, skipKey } from './ways-back.ts';

/** `allowNonRestoredState` hides that ids do not match: state, also that of sources and committers, is left behind. */
export const restoreNonrestoredLoss = defineToldDiagnosis({
  id: 'restore-nonrestored-loss',
  title: text('State was left behind by allowNonRestoredState', 'allowNonRestoredState 静默丢弃了状态'),
  docs: [PAGES.savepoints],
  runsOn: true,
  severity: (told) => (emptyList(told) ? 'critical' : skipped(told) ? 'warning' : 'info'),
  confidence: (told) => (skipped(told) ? 'likely' : 'possible'),
  summary: (told) =>
    emptyList(told)
      ? text(
          `${told.captures.operator ?? 'An operator'} finds nothing where it expects its restored state: its id (uid) changed, and allowNonRestoredState let the job start without that state.`,
          `${told.captures.operator ?? '某个算子'} 在恢复时没有找到预期的状态：其 ID（uid）发生变化，而 allowNonRestoredState 让作业在缺少该状态的情况下启动。`,
        )
      : skipped(told)
        ? text(
            `The restore skipped the state of operator ${told.captures.operator ?? '…'}; the job runs, but that operator began empty.`,
            `恢复时跳过了算子 ${told.captures.operator ?? '…'} 的状态；作业在运行，但该算子从空状态开始。`,
          )
        : text(
            'The job is started with allowNonRestoredState: state without an operator is dropped without a fault.',
            '作业以 allowNonRestoredState 启动：没有对应算子的状态会被静默丢弃。',
          ),
  ruledOut: (told) =>
    emptyList(told)
      ? [
          {
            id: 'restore-connector-state',
            because: text('no byte was misread: the list is empty', '并非字节解析错误：列表为空'),
          },
        ]
      : [],
  open: (told) =>
    emptyList(told) && !flagSeen(told)
      ? {
          because: text(
            'whether state was skipped, or the snapshot never had any, was not told',
            '不清楚是状态被跳过还是快照中本来就没有',
          ),
          remedy: text(
            'The JobManager log of the start: lines “Skipping savepoint state for operator”, and how the job was submitted.',
            '请提供启动时的 JobManager 日志（“Skipping savepoint state for operator”）以及提交方式。',
          ),
        }
      : undefined,
  evidence: skippedLine,
  prescriptions: (told) =>
    skipped(told) || emptyList(told) ? [keepIt(), withOldUid(told), ...renamed(told)] : [withoutFlag(told)],
});

function withOldUid(told: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Restore again from the same snapshot without --allowNonRestoredState: the error then names the operator id whose uid changed. Give that operator its old uid (or uidHash; a connector’s uidPrefix), then every stateful operator a fixed uid().',
      '不使用 --allowNonRestoredState 从同一快照重新恢复：报错会指出 uid 变化的算子 ID。为该算子指定旧 uid（或 uidHash、连接器的 uidPrefix），并为所有有状态算子固定 uid()。',
    ),
    cost: text('A restart; what was processed since is processed again.', '需要重启；此后处理的数据会重新处理。'),
    command: `flink run -s ${inShell(snapshotOf(told))} job.jar   # no -n`,
    settings: { [skipKey(told.version)]: 'false' },
    verify: text(
      'No line “Skipping savepoint state for operator”.',
      '日志不再出现 “Skipping savepoint state for operator”。',
    ),
  };
}

/** Nothing was lost by it so far. */
function withoutFlag({ version }: ToldCase): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Start without the flag where no state is to be left behind: a changed uid then stops the restore, and is seen.',
      '若不打算丢弃任何状态，启动时不要使用该选项：uid 变化会使恢复失败，从而被发现。',
    ),
    cost: text('None.', '无。'),
    settings: { [skipKey(version)]: 'false' },
  };
}

/** Nothing relieves what is lost already; what can still be done needs the snapshot. */
function keepIt(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Keep the snapshot the job started from: it is the only place where the skipped state still is. Do not dispose of it, and look that no clean-up does (a restore in CLAIM mode lets Flink delete it). Was the operator removed on purpose, nothing is to be done.',
      '保留作业启动所用的快照：被跳过的状态只剩那里有。不要删除它，也要防止被清理（CLAIM 模式恢复会让 Flink 删除它）。若该算子是有意移除的，则无需处理。',
    ),
    cost: text('Storage.', '占用存储。'),
  };
}

function skippedLine({ fault }: ToldCase): readonly Proof[] {
  const line = fault.tellings.find(({ matches }) => matches.some(({ signature }) => signature.id === SKIPPED));
  if (line === undefined) return [];
  const [first = ''] = line.message.split('\n');
  return [{ fact: text(first, first), cite: line.cite }];
}

const SKIPPED = 'restore-nonrestored-loss:skipped';

function renamed(told: ToldCase): readonly Prescription[] {
  const { operator = '' } = told.captures;
  return skipped(told) && OPERATOR_ID.test(operator) ? [renameInCopy(operator, snapshotOf(told))] : [];
}

/** Where the job started from, by the line that tells of the flag. */
function snapshotOf({ fault }: ToldCase): string | undefined {
  return fault.tellings.flatMap(({ matches }) => matches.flatMap(({ captures }) => captures.snapshot ?? []))[0];
}

/** As Flink writes it, and as a shell takes it. */
const OPERATOR_ID = /^[0-9a-f]{32}$/;

function emptyList({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(({ signature }) => signature.id === 'restore-nonrestored-loss:empty-list'),
  );
}

function skipped({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) => matches.some(({ signature }) => signature.id === SKIPPED));
}

function flagSeen({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(({ signature }) => !signature.id.endsWith(':empty-list') && signature.diagnosis === fault.diagnosis),
  );
}
