import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Two writers change one document at the same time, or a document that is not there. */
export const sinkVersionConflict = defineToldDiagnosis({
  id: 'sink-version-conflict',
  title: text('Concurrent changes of one document', '同一文档并发更新冲突'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${captures.missing ? 'An update met a document that does not exist' : 'Two requests changed one document at the same time'}${captures.id ? ` (${captures.id})` : ''}.`,
      `${captures.missing ? '更新的文档不存在' : '两个请求同时修改同一文档'}${captures.id ? `（${captures.id}）` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Let each key be written by one subtask (keyBy the document’s id) and by one job; index whole documents (idempotent) instead of scripted or partial updates, with upsert where it may be new.',
        '同一主键只由一个子任务（按文档 ID keyBy）和一个作业写入；使用整文档 index（幂等）代替脚本/部分更新，可能不存在时使用 upsert。',
      ),
      cost: text('A shuffle before the sink.', 'Sink 前增加一次 shuffle。'),
      code: 'new UpdateRequest(index, id).doc(fields).docAsUpsert(true).retryOnConflict(5)',
      verify: text('No conflict is counted.', '不再出现冲突。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Let the server try again (newer connectors have an option for it).',
        '让服务器重试（较新的连接器有对应选项）。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'sink.retry-on-conflicts': '5' },
    },
  ],
});
