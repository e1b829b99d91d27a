import type { Prescription } from '#engine';
import { text } from '#evidence';
import { everyCapture } from '../every-capture.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { isExcerpt } from './whose-log.ts';

/** A TaskManager runs but never gets through to the ResourceManager: address, port, leader or TLS. */
export const tmRegistrationTimeout = defineToldDiagnosis({
  id: 'tm-registration-timeout',
  title: text('TaskManager cannot register', 'TaskManager 注册失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#taskmanager-registration-timeout',
  ],
  explains: ['slots-insufficient', 'tm-heartbeat-timeout'],
  severity: (told) => (isOnlyStartOrder(told) ? 'info' : 'critical'),
  confidence: (told) => (gaveUp(told) ? 'likely' : 'possible'),
  summary: (told) => {
    const { address, after, worker } = everyCapture(told.fault);
    const to =
      address === undefined
        ? text('the ResourceManager', 'ResourceManager')
        : text(`the ResourceManager at ${address}`, `ResourceManager（${address}）`);
    const who =
      worker === undefined
        ? text('A TaskManager', 'TaskManager')
        : text(`TaskManager ${worker}`, `TaskManager ${worker}`);
    return text(
      `${who.en} could not register at ${to.en}${after ? ` within ${after}` : ''}: the address does not resolve or answer from there, or nobody leads there.`,
      `${who.zh} 无法注册到 ${to.zh}${after ? `（${after} 内）` : ''}：从该处无法解析或访问此地址，或该处没有 leader。`,
    );
  },
  ruledOut: () => [
    {
      id: 'slots-insufficient',
      because: text(
        'Slots are missing because their TaskManagers never joined.',
        'slot 不足是因为 TaskManager 从未加入。',
      ),
    },
  ],
  prescriptions: (told) => [address(told), openPorts(told), sameCluster(), slowStart(told)],
  open: (told) =>
    /did not register in/.test(wordsOf(told))
      ? {
          because: text(
            'Whether that worker never started or could not reach the JobManager is not told.',
            '未说明该 worker 是没有启动还是无法访问 JobManager。',
          ),
          remedy: text(
            'Give the log of that TaskManager (and "kubectl describe pod").',
            '请提供该 TaskManager 的日志（以及 “kubectl describe pod”）。',
          ),
        }
      : undefined,
});

function wordsOf({ fault }: ToldCase): string {
  return fault.tellings.map(({ text: one }) => one.slice(0, 1000)).join('\n');
}

function gaveUp({ fault }: ToldCase): boolean {
  const signatures = fault.tellings.flatMap(({ matches }) => matches.map(({ signature }) => signature.id));
  return (
    signatures.includes('tm-registration-timeout:gave-up') ||
    fault.tellings.reduce((sum, one) => sum + one.count, 0) >= SEVERAL
  );
}

/** Fewer tries than these are the order in which processes start. */
const SEVERAL = 10;

/** A few retries in a whole log, and nothing else wrong: the JobManager was not up yet. */
function isOnlyStartOrder(told: ToldCase): boolean {
  return (
    !gaveUp(told) &&
    (!isExcerpt(told) || told.scene?.facts.registered !== undefined) &&
    !/did not register in/.test(wordsOf(told))
  );
}

/** Host and port of `akka.tcp://flink@jobmanager:6123/user/rpc/resourcemanager_*`. */
function endpointOf({ fault }: ToldCase) {
  const [, host, port] = /@([^:/\s]{1,120}):(\d{1,5})/.exec(everyCapture(fault).address ?? '') ?? [];
  return { host: host ?? '<jobmanager>', port: port ?? '6123' };
}

function address(told: ToldCase): Prescription {
  const { host } = endpointOf(told);
  const local = /^(?:localhost|127\.)/.test(host);
  return {
    aim: 'cure',
    action: local
      ? text(
          `The address is ${host}: each TaskManager looks for the JobManager on its own machine. Set jobmanager.rpc.address to a name that all of them resolve.`,
          `地址是 ${host}：每个 TaskManager 都在本机寻找 JobManager。请将 jobmanager.rpc.address 设为所有进程都能解析的名称。`,
        )
      : text(
          `Check from the TaskManager’s machine or pod that ${host} resolves to the JobManager, and that the same name is set everywhere.`,
          `在 TaskManager 所在机器或 pod 上检查 ${host} 能否解析到 JobManager，且各处配置相同。`,
        ),
    cost: text('A restart of the processes whose configuration changes.', '修改配置的进程需要重启。'),
    settings: {
      'jobmanager.rpc.address': local ? '<name of the JobManager>' : host,
      'jobmanager.bind-host': '0.0.0.0',
    },
    command: `getent hosts ${host}`,
    verify: text(
      '"Successful registration at resource manager" in the TaskManager’s log.',
      'TaskManager 日志出现 “Successful registration at resource manager”。',
    ),
  };
}

function openPorts(told: ToldCase): Prescription {
  const { host, port } = endpointOf(told);
  return {
    aim: 'cure',
    action: text(
      `Open port ${port} (RPC) and the blob port 6124 from TaskManagers to the JobManager, and the TaskManagers’ RPC and data ports between all: firewall, security group, NetworkPolicy. TLS must be on at both sides or at none.`,
      `放通 TaskManager 到 JobManager 的 ${port}（RPC）与 blob 端口 6124，以及所有 TaskManager 之间的 RPC 与数据端口：防火墙、安全组、NetworkPolicy。TLS 须两侧同时开启或关闭。`,
    ),
    cost: text('None.', '无。'),
    settings: {
      'jobmanager.rpc.port': port,
      'blob.server.port': '6124',
      'taskmanager.rpc.port': '6122',
      'taskmanager.data.port': '6121',
    },
    command: `nc -vz ${host} ${port}`,
  };
}

function sameCluster(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'With high availability: the JobManager must have leadership ("granted leadership" in its log), and both sides the same cluster-id and storage; two clusters must not share one.',
      '使用高可用时：JobManager 须已取得 leader（其日志 “granted leadership”），两侧 cluster-id 与存储须一致；不同集群不得共用。',
    ),
    cost: text('A restart.', '需要重启。'),
    command: 'grep -E "granted leadership|revoked" jobmanager.log; grep -E "high-availability" conf/*.yaml',
  };
}

function slowStart({ version }: ToldCase): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Where the JobManager only starts slowly, let TaskManagers wait longer.',
      '若只是 JobManager 启动较慢，可让 TaskManager 等待更久。',
    ),
    cost: text('TaskManagers without a JobManager stay longer.', '没有 JobManager 时 TaskManager 停留更久。'),
    settings: {
      'taskmanager.registration.timeout': version && version.major === 1 && version.minor < 9 ? '10 min' : '600000',
    },
  };
}
