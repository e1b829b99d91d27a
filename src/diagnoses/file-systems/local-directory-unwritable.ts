import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A process may not write below a folder of its own machine or container: owner, rights or a read-only mount. */
export const localDirectoryUnwritable = defineToldDiagnosis({
  id: 'local-directory-unwritable',
  title: text('A local folder cannot be written', '本地目录不可写'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#io-tmp-dirs',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/standalone/docker/',
  ],
  explains: ['tm-crashloop'],
  confidence: ({ captures }) => (captures.path === undefined ? 'possible' : 'likely'),
  summary: ({ captures: { path } }) =>
    text(
      `The process may not write to ${path ?? 'a folder of its machine'}: the folder belongs to another user, lacks the rights, or is mounted read-only.`,
      `进程无法写入 ${path ?? '本机的某个目录'}：目录属于其他用户、权限不足，或以只读方式挂载。`,
    ),
  ruledOut: () => [
    {
      id: 'fs-credentials',
      because: text('the path is on the local disk, no store is asked', '路径位于本地磁盘，与对象存储无关'),
    },
    {
      id: 'rocksdb-disk-full',
      because: text(
        'the system refused the right; it did not say that space is out',
        '系统拒绝的是权限，而不是空间不足',
      ),
    },
  ],
  prescriptions: ({ captures: { path = '<folder>' } }) => [
    {
      aim: 'cure',
      action: text(
        'Give the folder to the user that runs Flink (uid 9999 in the official image): chown in the image, or fsGroup in the pod’s securityContext for a mounted volume. A ConfigMap is always read-only: copy it to a folder that can be written.',
        '将目录授予运行 Flink 的用户（官方镜像中 uid 为 9999）：在镜像中 chown，或对挂载卷在 pod 的 securityContext 中设置 fsGroup。ConfigMap 始终只读，应复制到可写目录。',
      ),
      cost: text('A restart of the pods or processes.', '重启 pod 或进程。'),
      command: `ls -ld ${path} && id && chown -R flink:flink ${path}`,
      verify: text('The process starts and files appear there.', '进程启动且该目录出现文件。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Point Flink to a folder that it may write to: io.tmp.dirs for everything temporary, web.upload.dir, web.tmpdir, env.log.dir, or the folder of checkpoints.',
        '让 Flink 使用可写的目录：临时文件 io.tmp.dirs，以及 web.upload.dir、web.tmpdir、env.log.dir 或检查点目录。',
      ),
      cost: text('A restart; the folder needs the room for state and spill files.', '重启；目录需要足够空间。'),
      settings: { 'io.tmp.dirs': '/opt/flink/tmp' },
    },
  ],
});
