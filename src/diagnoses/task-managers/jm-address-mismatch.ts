import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Messages reach the JobManager under a name it does not call itself, and its RPC system drops them. */
export const jmAddressMismatch = defineToldDiagnosis({
  id: 'jm-address-mismatch',
  title: text('Messages to a "non-local recipient" are dropped', 'JobManager 地址不一致'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#jobmanager-rpc-address'],
  explains: ['tm-registration-timeout', 'slots-insufficient', 'jm-overloaded', 'tm-heartbeat-timeout'],
  summary: ({ captures: { wanted, own, container } }) => {
    if (container !== undefined)
      return text(
        `The JobManager is looked for under ${container}, the id of a container, and nothing answers there: it goes by a name that was given to nobody.`,
        `TaskManager 以容器 ID ${container} 查找 JobManager，但该地址无应答：JobManager 使用了随机的容器主机名。`,
      );
    const [to, is] = [hostOf(wanted), hostOf(own)];
    const names =
      to && is
        ? text(`: they are addressed to ${to}, it calls itself ${is}`, `：消息发往 ${to}，而它自称 ${is}`)
        : text('', '');
    return text(
      `A process drops the RPC messages it receives because they are addressed to another name than its own${names.en}. TaskManagers or clients therefore never get an answer.`,
      `进程丢弃了收到的 RPC 消息，因为收件地址与自身名称不一致${names.zh}。TaskManager 或客户端因此得不到应答。`,
    );
  },
  ruledOut: () => [
    {
      id: 'network-slow',
      because: text('The messages arrive; they are refused for their address.', '消息已到达，只是因地址被拒收。'),
    },
    {
      id: 'tm-registration-timeout',
      because: text('That it cannot register follows from this.', '无法注册是由此造成的。'),
    },
  ],
  prescriptions: ({ captures: { wanted } }) => [
    {
      aim: 'cure',
      action: text(
        'Set the same jobmanager.rpc.address on the JobManager, every TaskManager and the client: one name that all resolve (a service name, not localhost, not a pod’s IP that changes). Which interface it listens on is jobmanager.bind-host.',
        '在 JobManager、所有 TaskManager 和客户端上设置相同的 jobmanager.rpc.address：一个各处都能解析的名称（服务名，不用 localhost 或会变的 pod IP）。监听网卡由 jobmanager.bind-host 决定。',
      ),
      cost: text('A restart of the processes whose configuration changes.', '修改配置的进程需要重启。'),
      settings: { 'jobmanager.rpc.address': hostOf(wanted) ?? '<one name for all>', 'jobmanager.bind-host': '0.0.0.0' },
      command: 'grep -rn "jobmanager.rpc.address" conf/; echo $JOB_MANAGER_RPC_ADDRESS; hostname -f',
      verify: text(
        'No "non-local recipient" line any more; TaskManagers register.',
        '不再出现 “non-local recipient”；TaskManager 注册成功。',
      ),
    },
  ],
});

/** `akka.tcp://flink@jobmanager:6123/` → `jobmanager:6123`. */
function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : (/@([^/\s]{1,160})/.exec(address)?.[1] ?? address);
}
