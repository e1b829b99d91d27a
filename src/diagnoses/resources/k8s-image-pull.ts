import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { asBadAsMissingSlots } from './blocks-slots.ts';

/** The kubelet cannot get the image: its name or tag, the credentials of the registry, the platform, or the network. */
export const k8sImagePull = defineToldDiagnosis({
  id: 'k8s-image-pull',
  title: text('The image cannot be pulled', '镜像拉取失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/#custom-docker-image',
  ],
  explains: ['slots-insufficient', 'tm-registration-timeout', 'k8s-pods-pending'],
  runsOn: true,
  severity: asBadAsMissingSlots,
  summary: ({ captures, scene }) => {
    const image = captures.image ?? captures.imageBackOff;
    const why = reasonOf(captures, scene?.facts ?? {});
    return text(
      `The kubelet cannot pull the image${image ? ` ${image}` : ''}${why.en}. The pod never starts.`,
      `kubelet 无法拉取镜像${image ? ` ${image}` : ''}${why.zh}，Pod 无法启动。`,
    );
  },
  ruledOut: () => [
    {
      id: 'tm-crashloop',
      because: text('the container never started, so it cannot have crashed', '容器从未启动，不可能崩溃'),
    },
  ],
  open: ({ captures, scene }) =>
    reasonOf(captures, scene?.facts ?? {}).en !== ''
      ? undefined
      : {
          because: text(
            'the state of the pod does not say why the image cannot be pulled',
            'Pod 状态没有说明镜像无法拉取的原因',
          ),
          remedy: text(
            'kubectl describe pod <pod>: the event “Failed to pull image … rpc error: …”',
            'kubectl describe pod <pod> 中的事件 “Failed to pull image … rpc error: …”',
          ),
        },
  prescriptions: (told) => [fixImage(told), giveSecret, pullOnce],
});

function fixImage({ captures }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Correct name and tag (kubernetes.container.image.ref; spec.image with the operator), and check that the registry has it for the CPU of the nodes (amd64, arm64).',
      '更正镜像名与标签（kubernetes.container.image.ref；Operator 为 spec.image），并确认仓库中有适合节点 CPU（amd64、arm64）的镜像。',
    ),
    cost: text('None.', '无。'),
    settings: {
      'kubernetes.container.image.ref': captures.image ?? captures.imageBackOff ?? '<registry>/<image>:<tag>',
    },
    command: 'docker manifest inspect <image>',
    verify: text('The pod is Running.', 'Pod 为 Running。'),
  };
}

const giveSecret: Prescription = {
  aim: 'cure',
  action: text(
    'For a private registry give the pods a pull secret.',
    '私有仓库需要为 Pod 配置拉取凭据（imagePullSecrets）。',
  ),
  cost: text('None.', '无。'),
  settings: { 'kubernetes.container.image.pull-secrets': '<secret>' },
  command:
    'kubectl create secret docker-registry <secret> -n <namespace> --docker-server=<registry> --docker-username=<user> --docker-password=<password>',
};

const pullOnce: Prescription = {
  aim: 'prevent',
  action: text(
    'Tag releases, do not reuse tags, and pull only what is not there.',
    '为每个版本使用唯一标签，仅在本地不存在时拉取。',
  ),
  cost: text('None.', '无。'),
  settings: { 'kubernetes.container.image.pull-policy': 'IfNotPresent' },
};

function reasonOf(
  { denied, unknown, invalid, platform, platformMissing }: ToldCase['captures'],
  facts: Readonly<Record<string, string>>,
): ReturnType<typeof text> {
  if (denied ?? facts.pullDenied)
    return text(': the registry refuses access (pull secret)', '：仓库拒绝访问（缺少拉取凭据）');
  if (platform ?? platformMissing ?? facts.pullPlatform)
    return text(
      `: there is none for this CPU (${platform ?? 'platform'})`,
      `：没有适合该 CPU 的镜像（${platform ?? 'platform'}）`,
    );
  if (unknown ?? facts.pullMissing) return text(': the registry has no such image or tag', '：仓库中没有该镜像或标签');
  if (invalid) return text(': its name is invalid', '：镜像名不合法');
  if (facts.pullNetwork) return text(': the node does not reach the registry', '：节点无法访问镜像仓库');
  return text('', '');
}
