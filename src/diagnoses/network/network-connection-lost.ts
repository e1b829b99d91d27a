import type { Prescription } from '#engine';
import { text } from '#evidence';
import { askForItsLog, lostOne } from '../task-managers/whose-log.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A data connection between two TaskManagers broke; nearly always because the process at the other end died. */
export const networkConnectionLost = defineToldDiagnosis({
  id: 'network-connection-lost',
  title: text('Data connection between TaskManagers broken', 'TaskManager 之间的数据连接中断'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#taskmanager-network-retries'],
  explains: ['partition-not-found', 'restart-budget-exhausted'],
  confidence: () => 'possible',
  summary: (told) => {
    const id = lostOne(told);
    const to =
      id === undefined
        ? text('another TaskManager', '另一个 TaskManager')
        : text(`TaskManager ${id}`, `TaskManager ${id}`);
    return text(
      `The connection to ${to.en} broke. Most often that process died, and this only follows; when it lives on, the network between the two is at fault.`,
      `到 ${to.zh} 的连接中断。多数情况下是对方进程已死，这只是后果；若对方仍存活，则是两者之间的网络问题。`,
    );
  },
  prescriptions: (told) => [...slowHandshake(told), lookAtIt(told), checkNetwork(told), retry()],
  open: askForItsLog,
});

function lookAtIt(told: ToldCase): Prescription {
  const id = lostOne(told) ?? '<the remote TaskManager>';
  return {
    aim: 'cure',
    action: text(
      `Look at ${id} first: its log and the status of its pod or container at that minute. If it died, that is the fault to treat.`,
      `先查看 ${id}：该时刻的日志以及 pod 或容器状态。若其已死，则应处理其死因。`,
    ),
    cost: text('None.', '无。'),
    command: /^container_/.test(id)
      ? `yarn logs -applicationId <application> -containerId ${id} | tail -200`
      : 'kubectl get pods -o wide; kubectl describe pod <its pod>',
  };
}

/** TLS between processes: a busy peer needs longer than Netty's ten seconds. */
function slowHandshake({ fault }: ToldCase): readonly Prescription[] {
  if (!fault.tellings.some(({ text: whole }) => whole.includes('handshake timed out'))) return [];
  return [
    {
      aim: 'relieve',
      action: text(
        'Give the TLS handshake between processes more time, and the peer more CPU; set up fewer connections at once.',
        '延长进程间 TLS 握手超时，为对端增加 CPU；减少同时建立的连接数。',
      ),
      cost: text('A restart of the cluster.', '需要重启集群。'),
      settings: { 'security.ssl.internal.handshake-timeout': '60000' },
    },
  ];
}

function checkNetwork({ captures }: ToldCase): Prescription {
  const [host, port] = (captures.remote ?? '').replace(/^.*\//, '').split(':');
  return {
    aim: 'cure',
    action: text(
      'If both processes live: check firewalls and NetworkPolicies between TaskManagers (the data port), idle timeouts of NAT or service meshes, conntrack tables, MTU, TLS handshakes, packet loss.',
      '若双方进程都存活：检查 TaskManager 之间的防火墙与 NetworkPolicy（数据端口）、NAT 或服务网格的空闲超时、conntrack 表、MTU、TLS 握手、丢包。',
    ),
    cost: text('None.', '无。'),
    command: `nc -vz ${host || '<host>'} ${port || '<data port>'}; netstat -s | grep -i retrans; conntrack -S`,
    verify: text('No broken connection between living TaskManagers.', '存活的 TaskManager 之间不再断连。'),
  };
}

function retry(): Prescription {
  return {
    aim: 'relieve',
    action: text('Let connecting be tried again and take longer.', '允许重试连接并放宽连接超时。'),
    cost: text(
      'A dead TaskManager is noticed a little later. A restart of the cluster.',
      '已死的 TaskManager 会稍晚被发现。需要重启集群。',
    ),
    settings: { 'taskmanager.network.retries': '3', 'taskmanager.network.netty.client.connectTimeoutSec': '300' },
  };
}
