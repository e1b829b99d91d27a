import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** An object store or HDFS refuses who asks: no keys, wrong keys, keys of another store, a missing right, a wrong clock. */
export const fsCredentials = defineToldDiagnosis({
  id: 'fs-credentials',
  title: text('The store rejects the credentials or the rights', '存储拒绝凭证或权限不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/#configure-access-credentials',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/overview/',
  ],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  summary: (told) => SUMMARIES[kindOf(told)](told.captures),
  prescriptions: (told) => CURES[kindOf(told)](told.captures),
  open: (told) =>
    kindOf(told) === 'rejected' || kindOf(told) === 'denied'
      ? {
          because: text(
            'The same answer comes from wrong keys, from right keys sent to another endpoint (no s3.endpoint: the public cloud is asked), and from a missing policy.',
            '密钥错误、密钥正确但发往了另一个 endpoint（未设置 s3.endpoint 时会访问公有云），以及缺少策略，返回结果相同。',
          ),
          remedy: text(
            'State the store (AWS, MinIO, OSS, …) and the effective s3.endpoint of that process; try the same keys with the store’s own tool from that host.',
            '请说明所用存储（AWS、MinIO、OSS 等）以及该进程实际生效的 s3.endpoint；并在该主机上用存储自带工具以相同密钥访问。',
          ),
        }
      : undefined,
});

type Kind = 'none' | 'rejected' | 'denied' | 'expired' | 'clock' | 'hdfs' | 'gcs' | 'azure';
type Captures = ToldCase['captures'];

function kindOf({ fault, captures: { code = '', token, clock, key, signature } }: ToldCase): Kind {
  const what = fault.match?.signature.id.replace('fs-credentials:', '');
  if (what === 'hdfs-permission') return 'hdfs';
  if (what === 'none' || what === 'gcs' || what === 'azure') return what;
  if (clock || code === 'RequestTimeTooSkewed') return 'clock';
  if (token || /Token/.test(code)) return 'expired';
  return key || signature || /InvalidAccessKey|SignatureDoesNotMatch/.test(code) ? 'rejected' : 'denied';
}

const SUMMARIES: Readonly<Record<Kind, (captures: Captures) => Text>> = {
  none: () =>
    text(
      'The file system’s client found no credentials in this process: no keys in its configuration, no environment variables, no role of the machine or pod.',
      '该进程中的文件系统客户端找不到任何凭证：配置中没有密钥，没有环境变量，也没有机器或 Pod 的角色。',
    ),
  rejected: ({ code = '403' }) =>
    text(
      `The store does not accept the keys (${code}): wrong or rotated, or sent to a store that does not know them because the endpoint is not set.`,
      `存储不接受该密钥（${code}）：密钥错误或已轮换，或因未设置 endpoint 而发往了不认识它的存储。`,
    ),
  denied: ({ code = 'AccessDenied', path }) =>
    text(
      `The store denies access${path ? ` to ${path}` : ''} (${code}): the identity lacks a right on the bucket or path, or the wrong identity or endpoint is used.`,
      `存储拒绝访问${path ? ` ${path}` : ''}（${code}）：该身份缺少桶或路径的权限，或使用了错误的身份/endpoint。`,
    ),
  expired: () =>
    text(
      'The temporary token has expired and was not renewed: a static session token in the configuration, or a web identity that is not refreshed.',
      '临时令牌已过期且未续期：配置中写死了会话令牌，或 Web Identity 未刷新。',
    ),
  clock: () => text('The clock of this machine differs too much from the store’s.', '该机器的时钟与存储相差过大。'),
  hdfs: ({ user = '', access = '', path = '', owner, group, mode }) =>
    text(
      `HDFS denies user ${user} ${access} on ${path}${owner ? ` (owned by ${owner}:${group}, ${mode})` : ''}.`,
      `HDFS 拒绝用户 ${user} 对 ${path} 的 ${access} 访问${owner ? `（属主 ${owner}:${group}，${mode}）` : ''}。`,
    ),
  gcs: ({ principal = 'The identity', permission = 'storage.objects.*' }) =>
    text(`${principal} lacks ${permission} on the bucket.`, `${principal} 缺少桶的 ${permission} 权限。`),
  azure: ({ code = '403' }) =>
    text(
      `Azure refuses the request (${code}): wrong account key, or the identity has no data role on the container.`,
      `Azure 拒绝请求（${code}）：账号密钥错误，或该身份没有容器的数据角色。`,
    ),
};

const VERIFY = text(
  'The next checkpoint completes, and no 403 is logged by any process.',
  '下一个检查点成功，且所有进程不再出现 403。',
);

const RESTART = text('A restart of the processes.', '需要重启进程。');

function keys(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Give every process (JobManager, TaskManagers, client) an identity: best a role of the machine or pod (IAM, RAM, workload identity), else keys in Flink’s configuration. For anything but AWS itself also set s3.endpoint (and path style).',
      '为所有进程（JobManager、TaskManager、客户端）提供身份：最好使用机器或 Pod 的角色（IAM、RAM、Workload Identity），否则在 Flink 配置中设置密钥。非 AWS 存储还必须设置 s3.endpoint（以及路径访问方式）。',
    ),
    cost: RESTART,
    settings: {
      's3.access-key': '<key>',
      's3.secret-key': '<secret>',
      's3.endpoint': 'http://<store>:9000',
      's3.path.style.access': 'true',
    },
    verify: VERIFY,
  };
}

const CURES: Readonly<Record<Kind, (captures: Captures) => readonly Prescription[]>> = {
  none: () => [keys()],
  rejected: () => [keys()],
  denied: () => [
    {
      aim: 'cure',
      action: text(
        'Grant the identity read, write, list, delete and multipart rights on bucket and prefix (S3: s3:GetObject, PutObject, DeleteObject, ListBucket, AbortMultipartUpload, ListMultipartUploadParts; with KMS also kms:GenerateDataKey, Decrypt).',
        '为该身份授予桶及前缀的读、写、列举、删除与分片上传权限（S3：s3:GetObject、PutObject、DeleteObject、ListBucket、AbortMultipartUpload、ListMultipartUploadParts；使用 KMS 时还需 kms:GenerateDataKey、Decrypt）。',
      ),
      cost: text('None for the job.', '对作业无影响。'),
      command: 'aws sts get-caller-identity; aws s3 ls s3://<bucket>/<prefix>/ --endpoint-url <endpoint>',
      verify: VERIFY,
    },
    keys(),
  ],
  expired: () => [
    {
      aim: 'cure',
      action: text(
        'Use a provider that renews (instance or pod role, web identity, or Flink’s delegation tokens for S3) instead of a fixed session token.',
        '使用可自动续期的凭证提供者（实例/Pod 角色、Web Identity，或 Flink 的 S3 委托令牌），不要写死会话令牌。',
      ),
      cost: RESTART,
      settings: { 'fs.s3a.aws.credentials.provider': 'com.amazonaws.auth.WebIdentityTokenCredentialsProvider' },
      verify: VERIFY,
    },
  ],
  clock: () => [
    {
      aim: 'cure',
      action: text('Synchronise the clock of every host (chrony, ntpd).', '同步所有主机的时钟（chrony、ntpd）。'),
      cost: text('None.', '无。'),
      command: 'chronyc tracking; date -u',
      verify: VERIFY,
    },
  ],
  hdfs: ({ user = '<user>', path = '<path>' }) => [
    {
      aim: 'cure',
      action: text(
        'Give the path to the user that Flink runs as, or run it as the right one (HADOOP_USER_NAME without Kerberos; keytab and principal with it).',
        '将路径授予 Flink 运行用户，或以正确的用户运行（无 Kerberos 时用 HADOOP_USER_NAME；有 Kerberos 时用 keytab 与 principal）。',
      ),
      cost: text('None for the job; an administrator’s act.', '对作业无影响；需管理员操作。'),
      command: `hdfs dfs -mkdir -p ${path}; hdfs dfs -chown -R ${user} ${path}`,
      verify: VERIFY,
    },
  ],
  gcs: ({ principal = '<service account>' }) => [
    {
      aim: 'cure',
      action: text(
        'Grant roles/storage.objectAdmin (and roles/storage.legacyBucketReader) on the bucket.',
        '授予该桶的 roles/storage.objectAdmin（以及 roles/storage.legacyBucketReader）。',
      ),
      cost: text('None for the job.', '对作业无影响。'),
      command: `gcloud storage buckets add-iam-policy-binding gs://<bucket> --member=serviceAccount:${principal} --role=roles/storage.objectAdmin`,
      verify: VERIFY,
    },
  ],
  azure: () => [
    {
      aim: 'cure',
      action: text(
        'Set the account key, or assign "Storage Blob Data Contributor" to the identity on the container.',
        '设置账号密钥，或为该身份在容器上分配 “Storage Blob Data Contributor”。',
      ),
      cost: RESTART,
      settings: { 'fs.azure.account.key.<account>.dfs.core.windows.net': '<key>' },
      verify: VERIFY,
    },
  ],
};
