import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { keepSnapshots, PAGES } from './ways-back.ts';

/** The Kubernetes operator wants to restore the last state and finds no HA metadata to restore from. */
export const operatorHaMetadataMissing = defineToldDiagnosis({
  id: 'operator-ha-metadata-missing',
  title: text('The Kubernetes operator finds no HA metadata to restore from', 'Operator 找不到 HA 元数据，无法恢复'),
  docs: [
    PAGES.checkpoints,
    'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/job-management/',
  ],
  explains: ['restart-budget-exhausted', 'savepoint-needs-healthy-job'],
  summary: () =>
    text(
      'The Kubernetes operator should start the job from its last state, but the HA metadata (ConfigMaps of this cluster id) is gone: the job reached a terminal state and cleaned up, the ConfigMaps were deleted by hand, or there never was a completed checkpoint. The operator does not guess: a restore by hand is needed.',
      'Kubernetes Operator 需要从最近状态启动作业，但 HA 元数据（该 cluster-id 的 ConfigMap）已不存在：作业进入终态并被清理、ConfigMap 被手动删除，或从未完成过检查点。Operator 不会猜测，需要手动恢复。',
    ),
  ruledOut: () => [
    {
      id: 'restore-ha-pointer-broken',
      because: text(
        'there is no pointer at all, not one that points at nothing',
        '根本没有指针，而不是指针指向不存在的数据',
      ),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Find the newest completed checkpoint (or savepoint) of the job in its checkpoint directory, and give it to the resource: spec.job.initialSavepointPath with a new spec.job.savepointRedeployNonce; or delete the resource and create it again with that path. If no state is to be kept: upgradeMode: stateless for this one start.',
        '在检查点目录中找到该作业最新完成的检查点（或保存点），写入资源：设置 spec.job.initialSavepointPath 并修改 spec.job.savepointRedeployNonce；或删除资源后以该路径重新创建。若无需保留状态，可为此次启动使用 upgradeMode: stateless。',
      ),
      cost: text('What came after that checkpoint is processed again.', '该检查点之后的数据会重新处理。'),
      command:
        'kubectl patch flinkdeployment $NAME --type merge -p \'{"spec":{"job":{"initialSavepointPath":"s3://bucket/checkpoints/<job id>/chk-42","savepointRedeployNonce":1}}}\'',
      verify: text(
        'status.jobStatus.state is RUNNING, and the log says “Restoring job”.',
        'status.jobStatus.state 为 RUNNING，日志出现 “Restoring job”。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Switch HA on, do not delete its ConfigMaps, let no restart strategy end the job (its end removes the metadata), and upgrade the operator: newer releases keep the last checkpoint of a finished job in status.',
        '启用 HA，不要删除其 ConfigMap，避免重启策略耗尽使作业终止（终态会清理元数据），并升级 Operator：新版本会在 status 中保留已终止作业的最后检查点。',
      ),
      cost: text('None.', '无。'),
      settings: { 'high-availability.type': 'kubernetes', 'high-availability.storageDir': 's3://bucket/ha' },
    },
    keepSnapshots(version),
  ],
});
