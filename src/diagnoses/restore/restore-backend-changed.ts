import { text } from '#evidence';
import { isBefore, settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** Checkpoints and native savepoints are in the format of the backend that wrote them. */
export const restoreBackendChanged = defineToldDiagnosis({
  id: 'restore-backend-changed',
  title: text('Another state backend than that of the snapshot', '状态后端与快照不一致'),
  docs: [PAGES.savepoints, 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/'],
  subject: () => ({ configKey: 'state.backend.type' }),
  summary: ({ captures: { found } }) =>
    text(
      `The snapshot was written by another state backend${found ? ` (its state is ${simple(found)})` : ''} than the one the job is restored with; only canonical savepoints can change the backend.`,
      `快照由另一种状态后端写出${found ? `（状态句柄为 ${simple(found)}）` : ''}，与恢复时使用的不同；只有标准格式（canonical）保存点可以更换后端。`,
    ),
  ruledOut: () => [
    {
      id: 'restore-serializer-incompatible',
      because: text('no serializer was compared yet', '尚未比较序列化器'),
    },
  ],
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text(
        `Restore with the backend that wrote it: ${backendOf(told)}.`,
        `使用写出快照的状态后端恢复：${backendOf(told)}。`,
      ),
      cost: text('The change of the backend waits.', '后端变更推迟。'),
      settings: settingsFor(told.version, { 'state.backend.type': backendOf(told) }),
      verify: text('The log says which backend is loaded, and the job restores.', '日志打印加载的后端，作业成功恢复。'),
    },
    {
      aim: 'cure',
      action: text(
        isBefore(told.version, [1, 13])
          ? 'Savepoints before Flink 1.13 belong to one backend: upgrade first, then take a canonical savepoint and restore it with the new backend.'
          : 'Take a canonical savepoint with the old backend, stop, and restore that savepoint with the new one.',
        isBefore(told.version, [1, 13])
          ? 'Flink 1.13 之前的保存点与后端绑定：先升级，再触发标准格式保存点并用新后端恢复。'
          : '用旧后端触发标准格式（canonical）保存点并停止作业，再用新后端从该保存点恢复。',
      ),
      cost: text('A canonical savepoint of large state takes long.', '大状态的标准格式保存点耗时较长。'),
      command: 'flink stop --type canonical --savepointPath $SAVEPOINTS $JOB',
    },
  ],
});

function simple(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Incremental handles are RocksDB's; key groups in one file the heap's. */
function backendOf({ captures: { found = '' } }: ToldCase): string {
  return /Incremental/.test(found) ? 'rocksdb' : 'hashmap';
}
