import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A system outside does not answer at its address. */
export const externalUnreachable = defineToldDiagnosis({
  id: 'external-unreachable',
  title: text('An external system cannot be reached', '无法连接外部系统'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The job cannot connect to ${place(captures) || 'an external system'}: it is down, the address or port is wrong, or something between refuses.`,
      `作业无法连接${place(captures) ? ` ${place(captures)}` : '外部系统'}：系统未运行、地址或端口错误，或被中间设备拒绝。`,
    ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Try name and port from a TaskManager (not from your machine): DNS, firewall, security group, Kubernetes service and network policy; localhost is the TaskManager itself. Some systems hand out addresses of their parts, which must be reachable as well (Doris: give benodes; StarRocks: load-url; Elasticsearch and HBase: published host names).',
        '在 TaskManager（而非本机）上验证域名和端口：DNS、防火墙、安全组、Kubernetes Service 与网络策略；localhost 指 TaskManager 自身。有些系统会返回其各节点的地址，这些地址也必须可达（Doris：配置 benodes；StarRocks：load-url；Elasticsearch、HBase：对外发布的主机名）。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      command: `nc -vz ${place(captures) || '<host> <port>'}; nslookup <host>`,
      verify: text(
        'The port answers from every TaskManager and from the JobManager.',
        '所有 TaskManager 与 JobManager 均可连通该端口。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Let the job wait longer between restarts while the system is down.',
        '系统不可用期间延长作业的重启间隔。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'restart-strategy.type': 'exponential-delay' },
    },
  ],
});

function place({ address, host, port, db, redis, jedis, cnHost, cnPort }: ToldCase['captures']): string {
  if (cnHost) return `${cnHost}:${cnPort}`;
  if (host) return port ? `${host}:${port}` : host;
  return address ?? db ?? redis ?? jedis ?? '';
}
