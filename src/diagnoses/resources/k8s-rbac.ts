import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { asBadAsMissingSlots } from './blocks-slots.ts';

/** The API server of Kubernetes refuses a call of Flink: its service account has no role with that verb on that resource. */
export const k8sRbac = defineToldDiagnosis({
  id: 'k8s-rbac',
  title: text('The service account may not do what Flink needs', '服务账号权限不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/#rbac',
    'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/operations/rbac/',
  ],
  explains: [
    'slots-insufficient',
    'restart-budget-exhausted',
    'jm-crash-no-ha',
    'ha-storage-unavailable',
    'k8s-pods-pending',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /rbac|role ?binding|service ?account/,
      /forbidden|no permission|not allowed|cannot (?:create|get|list|watch|patch|delete)|没有权限|无权|缺少权限|权限不足/,
    ),
  runsOn: true,
  severity: asBadAsMissingSlots,
  summary: ({ captures }) => {
    const { verb, resource, resourceOld, namespace } = captures;
    const what = resource ?? resourceOld;
    if (captures.unauthorized) {
      return text(
        'Kubernetes does not accept the token of the service account (401): it has expired or belongs to another cluster.',
        'Kubernetes 不接受该服务账号的令牌（401）：已过期或属于其他集群。',
      );
    }
    return what
      ? text(
          `The service account ${accountOf(captures)} may not ${verb} "${what}"${namespace ? ` in the namespace "${namespace}"` : ''}: no role that is bound to it allows that.`,
          `服务账号 ${accountOf(captures)} 无权对 “${what}” 执行 ${verb}${namespace ? `（命名空间 “${namespace}”）` : ''}：没有绑定允许该操作的角色。`,
        )
      : text(
          'The service account that Flink runs with lacks a right in Kubernetes (RBAC).',
          'Flink 使用的服务账号在 Kubernetes 中缺少权限（RBAC）。',
        );
  },
  ruledOut: () => [
    {
      id: 'k8s-pods-pending',
      because: text('it is a right that is missing, not room or quota', '缺少的是权限，而不是资源或配额'),
    },
  ],
  prescriptions: (told) => [bindRole(told), useAccount],
});

function bindRole({ captures }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Give the account a role with the verb and resource named (Flink needs pods, configmaps, services, deployments with get, list, watch, create, update, patch, delete), and bind it in the namespace. The built-in ClusterRole "edit" covers it.',
      '为该账号绑定包含所述动作与资源的角色（Flink 需要对 pods、configmaps、services、deployments 的 get、list、watch、create、update、patch、delete），在该命名空间内绑定。内置 ClusterRole “edit” 已包含。',
    ),
    cost: text(
      'None; bind it in one namespace only (RoleBinding, not ClusterRoleBinding).',
      '无；只在单个命名空间绑定（RoleBinding，而非 ClusterRoleBinding）。',
    ),
    command: `kubectl create rolebinding flink-edit -n ${captures.namespace ?? '<namespace>'} --clusterrole=edit --serviceaccount=${serviceAccountOf(captures)}
kubectl auth can-i ${captures.verb ?? 'create'} ${captures.resource ?? 'pods'} -n ${captures.namespace ?? '<namespace>'} --as=system:serviceaccount:${serviceAccountOf(captures)}`,
    verify: text('kubectl auth can-i answers yes; the message is gone.', 'kubectl auth can-i 返回 yes，报错消失。'),
  };
}

const useAccount: Prescription = {
  aim: 'cure',
  action: text(
    'Or let Flink use an account that has the role, on both processes; with the operator: spec.serviceAccount.',
    '或让 Flink 在两种进程上都使用具有该角色的账号；使用 Operator 时为 spec.serviceAccount。',
  ),
  cost: text('A redeployment.', '需要重新部署。'),
  settings: {
    'kubernetes.service-account': 'flink',
    'kubernetes.jobmanager.service-account': 'flink',
    'kubernetes.taskmanager.service-account': 'flink',
  },
  command: 'kubectl create serviceaccount flink -n <namespace>',
};

function accountOf({ user }: ToldCase['captures']): string {
  return user ? `"${user}"` : '';
}

/** `namespace:account` of `system:serviceaccount:namespace:account`. */
function serviceAccountOf({ user }: ToldCase['captures']): string {
  return (
    /system:serviceaccount:(?<account>[\w.-]+:[\w.-]+)/.exec(user ?? '')?.groups?.account ?? '<namespace>:<account>'
  );
}
