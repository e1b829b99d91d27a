import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Client and REST endpoint do not find each other: address, port, binding, service, proxy or TLS; or there is no JobManager. */
export const jobSubmissionUnreachable = defineToldDiagnosis({
  id: 'job-submission-unreachable',
  title: text('The client cannot reach the cluster', '客户端无法连接集群'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#rest-address',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/cli/',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /(?:client|flink run|submit|curl|\brest\b|web ui|8081|客户端|提交)[^\n]{0,80}(?:refused|unreachable|cannot (?:connect|reach)|can't (?:connect|reach)|连接被拒绝|无法连接|连不上|拒绝连接|访问不了|无法访问)/,
    ),
  summary: ({ captures: { host, address, unknownHost } }) => {
    const at = address ?? unknownHost ?? host;
    return text(
      `The client gets no answer from the REST endpoint of the cluster${at ? ` at ${at}` : ''}: nothing listens there for it, or something else answers (proxy, TLS).`,
      `客户端无法从集群 REST 端点${at ? `（${at}）` : ''}得到应答：该处无服务监听，或应答者不是 Flink（代理、TLS）。`,
    );
  },
  open: () => ({
    because: text(
      'whether the JobManager runs does not follow from the client’s side',
      '从客户端无法判断 JobManager 是否在运行',
    ),
    remedy: text(
      'The JobManager’s log (“Rest endpoint listening at …”), and curl http://<address>:<port>/overview from the client’s host.',
      '请提供 JobManager 日志（“Rest endpoint listening at …”）以及在客户端主机执行 curl http://<地址>:<端口>/overview 的结果。',
    ),
  }),
  prescriptions: ({ captures }) => [
    ...(captures.unknownHost ? [resolveName(captures.unknownHost)] : []),
    tryRest,
    bindRest,
  ],
});

function resolveName(host: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `The client’s machine cannot resolve ${host}: add it to DNS or to /etc/hosts there, or let the cluster publish a name or address that the client knows (rest.address; fixed host names for containers).`,
      `客户端所在机器无法解析主机名 ${host}：请在 DNS 或其 /etc/hosts 中添加，或让集群对外公布客户端可解析的名称或地址（rest.address；容器使用固定主机名）。`,
    ),
    cost: text('None.', '无。'),
    command: `getent hosts ${host}`,
    verify: text('The name resolves on the client’s machine.', '客户端机器能够解析该名称。'),
  };
}

const tryRest: Prescription = {
  aim: 'relieve',
  action: text(
    'Ask the endpoint from the same host; forward the port where it is inside Kubernetes. On YARN a stale /tmp/.yarn-properties-<user> sends the client to a session that is gone: remove it, or name the application (-t yarn-session -Dyarn.application.id=…).',
    '在同一主机上直接访问该端点；若在 Kubernetes 内则做端口转发。YARN 上残留的 /tmp/.yarn-properties-<user> 会让客户端连接已不存在的会话：删除它，或指定应用（-t yarn-session -Dyarn.application.id=…）。',
  ),
  cost: text('None.', '无。'),
  command: `curl http://<rest.address>:<rest.port>/overview
kubectl port-forward service/<cluster>-rest 8081`,
  verify: text('/overview answers.', '/overview 有应答。'),
};

const bindRest: Prescription = {
  aim: 'cure',
  action: text(
    'Let the endpoint listen on all interfaces and give the client its address (newer standalone distributions bind to localhost); on Kubernetes a service type that is reachable (the default since 1.15 is ClusterIP), behind an ingress with its path.',
    '让端点监听所有网卡并告知客户端正确地址（新版 standalone 默认绑定 localhost）；Kubernetes 上使用可达的 Service 类型（1.15 起默认 ClusterIP），使用 ingress 时注意路径。',
  ),
  cost: text('The endpoint is open to whoever reaches it: protect it.', '端点对可达者开放，需要保护。'),
  settings: {
    'rest.bind-address': '0.0.0.0',
    'rest.address': '<host of the JobManager>',
    'rest.port': '8081',
    'kubernetes.rest-service.exposed.type': 'NodePort',
  },
  verify: text('flink list answers.', 'flink list 有应答。'),
};
