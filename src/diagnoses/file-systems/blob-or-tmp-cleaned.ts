import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Working files of a running process were deleted from the temporary folder by a cleaner of the machine. */
export const blobOrTmpCleaned = defineToldDiagnosis({
  id: 'blob-or-tmp-cleaned',
  title: text('Working files deleted under a running process', '运行中的进程的临时文件被清理'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures: { path, blob } }) =>
    text(
      `A working file of a running Flink process is gone${path ? ` (${path})` : blob ? ` (BLOB ${blob})` : ''}. Such files lie below the temporary folder by default, where the system’s cleaner deletes what is old; new jobs and restarts on that process then fail.`,
      `运行中的 Flink 进程的工作文件丢失${path ? `（${path}）` : blob ? `（BLOB ${blob}）` : ''}。这些文件默认位于系统临时目录，会被系统清理任务按时间删除；此后该进程上的新作业与重启都会失败。`,
    ),
  ruledOut: () => [
    {
      id: 'rocksdb-disk-full',
      because: text(
        'The file does not exist; nothing speaks of a full disk.',
        '报错为文件不存在，没有磁盘已满的信息。',
      ),
    },
  ],
  prescriptions: ({ captures: { path } }) => [
    {
      aim: 'cure',
      action: text(
        'Put working files on a path of Flink’s own, and exclude it from cleaners (systemd-tmpfiles, tmpwatch, cron).',
        '将工作文件放到 Flink 专用目录，并将其排除在清理任务之外（systemd-tmpfiles、tmpwatch、cron）。',
      ),
      cost: text('A restart of the processes.', '需要重启进程。'),
      settings: {
        'io.tmp.dirs': '/data/flink/tmp',
        'blob.storage.directory': '/data/flink/blob',
        'web.upload.dir': '/data/flink/upload',
        'process.working-dir': '/data/flink/work',
        'env.pid.dir': '/data/flink/pid',
      },
      command: 'cat /etc/tmpfiles.d/*.conf /usr/lib/tmpfiles.d/tmp.conf; systemctl status systemd-tmpfiles-clean.timer',
      verify: text('The files are there after the cleaner has run.', '清理任务运行后文件仍然存在。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Restart the process that lost its files; it makes the folders anew. Uploaded jars must be uploaded again.',
        '重启丢失文件的进程，会重新创建目录。已上传的 jar 需要重新上传。',
      ),
      cost: text('The jobs on it restart.', '其上的作业会重启。'),
      command: `ls -ld ${path?.replace(/\/[^/]*$/, '') ?? '/tmp/blobStore-*'}`,
    },
  ],
});
