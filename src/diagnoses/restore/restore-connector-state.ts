import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dropState, PAGES } from './ways-back.ts';

/** A connector cannot read the state another version of it wrote: bytes of one layout read as another. */
export const restoreConnectorState = defineToldDiagnosis({
  id: 'restore-connector-state',
  title: text('A connector cannot read its own state', '连接器升级后无法读取自身状态'),
  docs: [PAGES.savepoints, 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/upgrading/'],
  confidence: ({ fault }) => (fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible'),
  summary: (told) => (told.captures.said ? otherSplits(told.captures.said) : otherBytes(told)),
  ruledOut: () => [
    {
      id: 'restore-files-missing',
      because: text(
        'the file was there and was read; its content was not understood',
        '文件存在且已读取，只是内容无法解析',
      ),
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? undefined
      : {
          because: text(
            'whether the connector’s version changed since the snapshot was not told',
            '未说明快照之后连接器版本是否变化',
          ),
          remedy: text(
            'The connector’s version that wrote the snapshot and the one that reads it, and whether this happens only right after a restore.',
            '请提供写出快照和读取快照的连接器版本，以及是否只在恢复后立即发生。',
          ),
        },
  prescriptions: (told) => [
    ...(told.captures.said ? [asBefore] : []),
    {
      aim: 'relieve',
      action: text(
        'Go back to the old connector version and restore with it; stop cleanly with a savepoint (no pending commits), then upgrade.',
        '退回旧版本连接器恢复作业；带保存点正常停止（没有待提交数据）后再升级。',
      ),
      cost: text('The upgrade waits.', '升级推迟。'),
      command: 'flink stop --savepointPath $SAVEPOINTS $JOB',
    },
    {
      aim: 'cure',
      action: text(
        'Upgrade to a connector release that migrates the old layout (see its release notes). If there is none: start the new version without that state, with a new uid for the source or sink plus --allowNonRestoredState; set a source’s start position by hand (Kafka: group offsets).',
        '升级到能迁移旧状态布局的连接器版本（见其发布说明）。若没有：以新 uid 加 --allowNonRestoredState 启动新版本（不带该 Source/Sink 的状态），并手动设置数据源起始位点（Kafka 用消费组位点）。',
      ),
      cost: text('What was written but not committed is lost, or written again.', '已写未提交的数据会丢失或重复写入。'),
      verify: text('The first checkpoint after the start completes.', '启动后的第一个检查点成功完成。'),
    },
    dropState(told.version, { en: 'the connector’s state', zh: '该连接器的状态' }),
  ],
});

function otherBytes(told: ToldCase): Text {
  const version = told.captures.version;
  return text(
    `A connector (${connectorOf(told)}) cannot read the state it is restored from: its bytes have another layout or version${version ? ` (${version})` : ''} than this release of the connector expects.`,
    `连接器（${connectorOf(told)}）无法读取用于恢复的状态：其字节布局或版本${version ? `（${version}）` : ''}与当前连接器版本不一致。`,
  );
}

function otherSplits(said: string): Text {
  return text(
    `What the source kept of its splits does not fit the way it reads now (“${said.trim()}”): its list of tables or topics, its way of reading, or its release changed since the snapshot.`,
    `Source 状态中保存的分片与当前的读取方式不符（“${said.trim()}”）：快照之后表或主题列表、读取方式或连接器版本发生了变化。`,
  );
}

const asBefore: Prescription = {
  aim: 'relieve',
  action: text(
    'Set back what was changed since the snapshot (tables or topics, incremental reading, the implementation, batching of the producers), restore, and then change one thing at a time: new tables with scan.newly-added-table.enabled, never all tables at once.',
    '把快照之后的改动改回（表或主题列表、增量快照读取、实现方式、生产端批量发送），恢复成功后再逐项修改：新增表用 scan.newly-added-table.enabled，不要一次替换全部表。',
  ),
  cost: text('The change waits.', '改动推迟。'),
  verify: text('The first checkpoint after the start completes.', '启动后的第一个检查点成功完成。'),
};

/** The connector in the frames, by its package. */
function connectorOf({ fault }: ToldCase): string {
  const frames = fault.cause?.frames ?? [];
  for (const { class: owner } of frames) {
    const name = OWNER.exec(owner)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (name) return name;
  }
  return '…';
}

const OWNER =
  /^(?:org\.apache\.(paimon|iceberg|hudi|doris|pulsar)|org\.apache\.flink\.(?:connector|cdc\.connectors|streaming\.connectors)\.(\w+)|com\.(starrocks)|io\.(pravega|delta))/;
