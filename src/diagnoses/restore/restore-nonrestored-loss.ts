import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dropState, PAGES, skipKey } from './ways-back.ts';

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
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Restore again from the same snapshot without --allowNonRestoredState: the error then names the operator id whose uid changed. Give that operator its old uid (or uidHash; a connector’s uidPrefix), then every stateful operator a fixed uid().',
        '不使用 --allowNonRestoredState 从同一快照重新恢复：报错会指出 uid 变化的算子 ID。为该算子指定旧 uid（或 uidHash、连接器的 uidPrefix），并为所有有状态算子固定 uid()。',
      ),
      cost: text('A restart; what was processed since is processed again.', '需要重启；此后处理的数据会重新处理。'),
      command: 'flink run -s $SNAPSHOT job.jar   # no -n',
      settings: { [skipKey(told.version)]: 'false' },
      verify: text(
        'No line “Skipping savepoint state for operator”.',
        '日志不再出现 “Skipping savepoint state for operator”。',
      ),
    },
    dropState(told.version, { en: 'the skipped state', zh: '被跳过的状态' }),
  ],
});

function emptyList({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(({ signature }) => signature.id === 'restore-nonrestored-loss:empty-list'),
  );
}

function skipped({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(({ signature }) => signature.id === 'restore-nonrestored-loss:skipped'),
  );
}

function flagSeen({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(({ signature }) => !signature.id.endsWith(':empty-list') && signature.diagnosis === fault.diagnosis),
  );
}
