import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** An object store limits requests: too many small files or calls under one prefix. */
export const fsObjectStoreThrottled = defineToldDiagnosis({
  id: 'fs-object-store-throttled',
  title: text('The object store throttles requests', '对象存储限流'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/#entropy-injection-for-s3-file-systems',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
  ],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-async-slow', 'checkpoint-tolerance-exceeded'],
  severity: 'warning',
  summary: ({ captures: { code, pool } }) =>
    pool
      ? text(
          'The S3 client waits for a free connection of its own pool: more parallel requests than fs.s3a.connection.maximum, or streams that are never closed.',
          'S3 客户端在等待自身连接池的空闲连接：并发请求超过 fs.s3a.connection.maximum，或有流未关闭。',
        )
      : text(
          `The object store answers that it gets too many requests (${code ?? 'SlowDown'}): mostly thousands of small files under one key prefix per checkpoint.`,
          `对象存储返回请求过多（${code ?? 'SlowDown'}）：通常是每个检查点在同一前缀下写入数千个小文件。`,
        ),
  prescriptions: ({ captures: { pool }, version }) =>
    pool
      ? [
          {
            aim: 'cure',
            action: text(
              'A larger pool; and close every stream that user code or a connector opens.',
              '增大连接池；并关闭用户代码或连接器打开的所有流。',
            ),
            cost: text('More sockets per process.', '每个进程的连接增多。'),
            settings: { 's3.connection.maximum': '200' },
            verify: text('No time-out of the pool under the same load.', '相同负载下不再出现连接池超时。'),
          },
        ]
      : [
          {
            aim: 'cure',
            action: text(
              'Fewer and larger files: a higher inline threshold (mind the size of RPC messages), file merging (from 1.20), a longer interval, fewer states; and spread them with entropy injection.',
              '减少文件数、增大文件：提高内联阈值（注意 RPC 消息大小）、文件合并（1.20 起）、延长间隔、减少状态数；并用熵注入分散前缀。',
            ),
            cost: text(
              'Savepoints with entropy in the path cannot be moved; a longer interval replays more after a failure.',
              '路径带熵的保存点不可移动；间隔更长则故障后重放更多。',
            ),
            settings: settingsFor(version, {
              's3.entropy.key': '_entropy_',
              's3.entropy.length': '4',
              'execution.checkpointing.dir': 's3://<bucket>/_entropy_/checkpoints',
              'execution.checkpointing.data-inline-threshold': '200 kb',
              'execution.checkpointing.interval': '5 min',
            }),
            verify: text(
              'No 503/SlowDown over an hour; async duration falls.',
              '一小时内不再出现 503/SlowDown；异步阶段耗时下降。',
            ),
          },
          {
            aim: 'relieve',
            action: text('Let the client try again for longer.', '让客户端重试更久。'),
            cost: text('Slower checkpoints.', '检查点更慢。'),
            settings: { 'fs.s3a.attempts.maximum': '20', 'fs.s3a.retry.throttle.limit': '20' },
          },
        ],
});
