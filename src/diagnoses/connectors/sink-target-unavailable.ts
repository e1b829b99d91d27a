import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The system that is written to refuses: read-only, full, busy, starting, or not there. */
export const sinkTargetUnavailable = defineToldDiagnosis({
  id: 'sink-target-unavailable',
  title: text('The target system rejects writes', '目标系统拒绝写入'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/',
  ],
  explains: ['restart-budget-exhausted', 'backpressure-slow-sink', 'external-request-timeout'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: (told) => [...repair(told.captures), patience(told)],
});

type Captures = ToldCase['captures'];

function summaryOf(captures: Captures): Text {
  const { readOnly, full, queue, breaker, status, starting, closed, quota, limit, shards } = captures;
  if (readOnly) {
    return text(
      `The target is read-only (${readOnly}): after a full disk, or because it is no primary (any more).`,
      `目标处于只读状态（${readOnly}）：磁盘写满后被锁定，或已不是主节点。`,
    );
  }
  if (full) return text(`The target has no space left (${full}).`, `目标系统空间已满（${full}）。`);
  if (queue || breaker || status || quota) {
    const what = queue ?? breaker ?? status ?? quota ?? '';
    return text(`The target is overloaded and turns requests down (${what}).`, `目标系统过载并拒绝请求（${what}）。`);
  }
  if (starting)
    return text(
      `The target is starting, stopping or recovering (${starting}).`,
      `目标系统正在启动、关闭或恢复（${starting}）。`,
    );
  if (closed || limit || shards) {
    return text(
      'The index cannot take documents: closed, its shards are not there, or no more shards are allowed.',
      '索引无法写入：已关闭、分片不可用或分片数达到上限。',
    );
  }
  return text('No node of the target can be reached, or none can take data.', '目标系统没有可连接或可写入的节点。');
}

function repair(captures: Captures): readonly Prescription[] {
  if (captures.queue || captures.breaker || captures.status || captures.quota) return [fewerRequests()];
  if (captures.readOnly || captures.full) return [freeSpace()];
  return [bringUp()];
}

function patience({ fault }: ToldCase): Prescription {
  const search = /:(?:elasticsearch|busy)$/.test(fault.match?.signature.id ?? '');
  return {
    aim: 'prevent',
    action: search
      ? text('Let the sink back off and try again instead of failing at once.', '让 Sink 退避重试而不是立即失败。')
      : text(
          'Let the sink try again for a while, and the job restart ever more slowly while the target is away.',
          '让 Sink 重试一段时间，并在目标不可用期间逐步放缓作业重启。',
        ),
    cost: text('A little latency.', '延迟略有增加。'),
    settings: search
      ? {
          'sink.bulk-flush.backoff.strategy': 'EXPONENTIAL',
          'sink.bulk-flush.backoff.max-retries': '8',
          'sink.bulk-flush.backoff.delay': '1 s',
        }
      : { 'sink.max-retries': '5', 'restart-strategy.type': 'exponential-delay' },
  };
}

function freeSpace(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Free or add disk space (or raise the quota) at the target; a database that is a replica now: point the job to the primary. Then take the block off.',
      '在目标端清理或扩容磁盘（或提高配额）；若数据库已变为从库，将作业指向主库。然后解除只读。',
    ),
    cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    command: `curl -s 'http://<es>:9200/_cat/allocation?v'   # disk per node
curl -X PUT 'http://<es>:9200/<index>/_settings' -H 'Content-Type: application/json' -d '{"index.blocks.read_only_allow_delete": null}'
-- MySQL: SHOW VARIABLES LIKE '%read_only%';   PostgreSQL: SELECT pg_is_in_recovery();   Redis: INFO memory`,
    verify: text('A write by hand succeeds, and the job stays up.', '手工写入成功，且作业保持运行。'),
  };
}

function fewerRequests(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Send less at once: lower sink parallelism, larger batches, fewer concurrent requests; add nodes or capacity (quota, shards) at the target.',
      '减少并发：降低 Sink 并行度、增大批次、减少并发请求；或在目标端扩容（节点、配额、分片）。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    settings: { 'sink.bulk-flush.max-actions': '2000', 'sink.bulk-flush.interval': '5 s', 'sink.parallelism': '2' },
    command: "curl -s 'http://<es>:9200/_cat/thread_pool/write?v&h=node_name,active,queue,rejected'",
    verify: text('The target’s count of rejected requests stays where it is.', '目标端的拒绝计数不再增加。'),
  };
}

function bringUp(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Bring the target up (look at its health page), or correct the addresses; try them from a TaskManager: name, port, firewall.',
      '恢复目标系统（查看其健康状态），或更正地址；在 TaskManager 上验证域名、端口与防火墙。',
    ),
    cost: text('None for the job.', '对作业没有影响。'),
    command: `curl -v http://<host>:<port>/        # from a TaskManager
SHOW BACKENDS; -- Doris, StarRocks: Alive, available disk
curl -s 'http://<es>:9200/_cluster/health?pretty'`,
    verify: text('The address answers from every TaskManager.', '所有 TaskManager 均可连通该地址。'),
  };
}
