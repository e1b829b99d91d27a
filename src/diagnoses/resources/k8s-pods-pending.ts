import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { asBadAsMissingSlots } from './blocks-slots.ts';

/** Flink asked for pods; quota, nodes, taints, volumes or addresses keep Kubernetes from running them. */
export const k8sPodsPending = defineToldDiagnosis({
  id: 'k8s-pods-pending',
  title: text('Kubernetes does not create or place the pods', 'Kubernetes 无法创建或调度 Pod'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/'],
  explains: ['slots-insufficient', 'slots-minimum-not-met', 'restart-budget-exhausted', 'tm-registration-timeout'],
  runsOn: true,
  severity: asBadAsMissingSlots,
  summary: ({ captures }) => {
    const why = reasonOf(captures);
    return text(
      `Kubernetes does not run the pods that Flink asks for: ${why.en}.`,
      `Kubernetes 没有运行 Flink 申请的 Pod：${why.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'tm-registration-timeout',
      because: text(
        'the pod does not run at all; it is not that it runs and does not register',
        'Pod 根本没有运行，而不是运行后无法注册',
      ),
    },
    {
      id: 'k8s-rbac',
      because: text('it is not the right to create pods that is missing', '缺少的不是创建 Pod 的权限'),
    },
  ],
  open: ({ captures }) =>
    known(captures)
      ? undefined
      : {
          because: text('why the pods wait is only in their events', 'Pod 等待的原因只在其事件中'),
          remedy: text(
            'kubectl describe pod <pending pod> (its Events), kubectl describe quota',
            'kubectl describe pod <pending 的 Pod>（Events 部分）、kubectl describe quota',
          ),
        },
  prescriptions: () => [lookAtEvents, makeRoom, waitLonger],
});

const lookAtEvents: Prescription = {
  aim: 'relieve',
  action: text(
    'Look at the events of a pending pod and at the quota; free resources or lower the parallelism until there is room.',
    '查看 Pending Pod 的事件和配额；释放资源或降低并行度，直到有空间。',
  ),
  cost: text('None.', '无。'),
  command: `kubectl describe pod <pod>
kubectl describe resourcequota
kubectl get events --sort-by=.lastTimestamp`,
  verify: text('“Worker … is registered” in the JobManager’s log.', 'JobManager 日志中出现 “Worker … is registered”。'),
};

const makeRoom: Prescription = {
  aim: 'cure',
  action: text(
    'Make the pods fit: a larger quota (or LimitRange), more or larger nodes (autoscaler), smaller requests (kubernetes.taskmanager.cpu.amount, taskmanager.memory.process.size), tolerations and node selectors that match (kubernetes.taskmanager.tolerations, .node-selector, pod template), volume claims that bind, free addresses in the subnet.',
    '让 Pod 放得下：提高配额（或 LimitRange）、增加或换更大的节点（自动扩容）、减小请求（kubernetes.taskmanager.cpu.amount、taskmanager.memory.process.size）、匹配的容忍与节点选择器（kubernetes.taskmanager.tolerations、.node-selector、Pod 模板）、可绑定的 PVC、子网中有空闲 IP。',
  ),
  cost: text('Nodes cost money; smaller pods hold less state.', '节点需要费用；更小的 Pod 容纳更少状态。'),
  settings: { 'kubernetes.taskmanager.cpu.amount': '1.0', 'taskmanager.memory.process.size': '2g' },
  verify: text('No pod is Pending.', '没有 Pending 的 Pod。'),
};

const waitLonger: Prescription = {
  aim: 'prevent',
  action: text(
    'Where the autoscaler needs minutes for a node, let Flink wait longer.',
    '自动扩容需要几分钟时，让 Flink 等待更久。',
  ),
  cost: text('A real shortage is reported later.', '真正的不足会更晚报出。'),
  settings: { 'slot.request.timeout': '900000', 'resourcemanager.taskmanager-registration.timeout': '15 min' },
};

type Captures = ToldCase['captures'];

function known({
  quota,
  quotaUnset,
  range,
  bounds,
  why,
  lack,
  claim,
  taint,
  affinity,
  address,
  volume,
}: Captures): boolean {
  return [quota, quotaUnset, range, bounds, why, lack, claim, taint, affinity, address, volume].some(
    (one) => one !== undefined,
  );
}

function reasonOf(captures: Captures): ReturnType<typeof text> {
  const { quota, requested, limited, why, lack, claim, taint, affinity, address, volume, range, bounds, quotaUnset } =
    captures;
  if (quota) {
    const sizes = requested ? ` (requested ${requested}, limited ${limited ?? '?'})` : '';
    return text(`the quota "${quota}" is exceeded${sizes}`, `超出配额 “${quota}”${sizes}`);
  }
  if (quotaUnset) return text(`a quota demands limits: ${quotaUnset}`, `配额要求设置 limits：${quotaUnset}`);
  if (range ?? bounds)
    return text(`a limit range forbids it: ${range ?? bounds}`, `LimitRange 不允许：${range ?? bounds}`);
  if (why) return text(`no node fits: ${why}`, `没有合适的节点：${why}`);
  if (lack) return text(`no node has room: ${lack}`, `节点资源不足：${lack}`);
  if (claim) return text('a volume claim is not bound', 'PVC 未绑定');
  if (taint ?? affinity)
    return text('taints, selectors or affinities exclude every node', '污点、选择器或亲和性排除了所有节点');
  if (address) return text('the subnet has no free IP address', '子网没有空闲 IP 地址');
  if (volume) return text(`a volume cannot be mounted (${volume})`, `卷无法挂载（${volume}）`);
  return text('they stay Pending, or are refused', 'Pod 一直处于 Pending 或被拒绝');
}
