import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { libraryOf, putLibrary } from './hadoop-file-systems.ts';

/** A path's scheme has no file system in this process: the plugin, or Hadoop, is not on its class path. */
export const fsSchemeMissing = defineToldDiagnosis({
  id: 'fs-scheme-missing',
  title: text('No file system for the scheme of a path', '路径的 scheme 没有对应的文件系统'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/overview/'],
  explains: ['checkpoint-storage-write-failed', 'restart-budget-exhausted'],
  summary: ({ captures }) => {
    if (captures.impl)
      return text(
        `Hadoop's own configuration names ${captures.impl} as the file system of a path, and ${libraryOf(captures.impl)} is not on the class path of who asked. Flink's plugins do not help: each has a class loader of its own.`,
        `Hadoop 配置中某路径的文件系统类为 ${captures.impl}，而调用方的类路径上没有 ${libraryOf(captures.impl)}。Flink 的 plugins 不起作用：每个插件有独立的类加载器。`,
      );
    const name = schemeOf(captures) || '…';
    return text(
      `A path begins with "${name}://", and this process has loaded no file system for it.`,
      `路径以 “${name}://” 开头，而该进程没有加载对应的文件系统。`,
    );
  },
  prescriptions: ({ captures }) => [captures.impl ? putLibrary(captures.impl) : install(schemeOf(captures))],
});

function schemeOf({ scheme, hadoopScheme, abstractScheme }: ToldCase['captures']): string {
  return scheme ?? hadoopScheme ?? abstractScheme ?? '';
}

/** Module under `opt/` that serves a scheme; Flink's page on file systems has the list. */
const PLUGINS: Readonly<Record<string, string>> = {
  s3: 'flink-s3-fs-hadoop',
  s3a: 'flink-s3-fs-hadoop',
  s3p: 'flink-s3-fs-presto',
  gs: 'flink-gs-fs-hadoop',
  oss: 'flink-oss-fs-hadoop',
  abfs: 'flink-azure-fs-hadoop',
  abfss: 'flink-azure-fs-hadoop',
  wasb: 'flink-azure-fs-hadoop',
  wasbs: 'flink-azure-fs-hadoop',
};

function install(scheme: string): Prescription {
  const plugin = PLUGINS[scheme];
  const verify = text(
    `The log of every process names the plugin at start, and no line speaks of scheme '${scheme}' any more.`,
    `每个进程启动日志中都出现该插件，且不再出现 scheme '${scheme}' 的报错。`,
  );
  if (plugin === undefined) {
    return {
      aim: 'cure',
      action: text(
        'Put Hadoop (and the client library of this scheme, where it is not HDFS: hadoop-cos, hadoop-huaweicloud, …) on the class path of the JobManager, of every TaskManager and of the client.',
        '将 Hadoop（非 HDFS 时还需该 scheme 的客户端库，如 hadoop-cos、hadoop-huaweicloud）加入 JobManager、所有 TaskManager 以及客户端的类路径。',
      ),
      cost: text('A restart of the processes.', '需要重启进程。'),
      command: 'export HADOOP_CLASSPATH=$(hadoop classpath)',
      verify,
    };
  }
  const folder = plugin.replace('flink-', '');
  return {
    aim: 'cure',
    action: text(
      `Put ${plugin} into its own folder below plugins/, on the JobManager, every TaskManager and the client (not into lib/; in the official image: ENABLE_BUILT_IN_PLUGINS).`,
      `在 JobManager、所有 TaskManager 和客户端上，将 ${plugin} 放入 plugins/ 下独立的目录（不要放在 lib/；官方镜像可用 ENABLE_BUILT_IN_PLUGINS）。`,
    ),
    cost: text('A restart of the processes.', '需要重启进程。'),
    command: `mkdir -p plugins/${folder} && cp opt/${plugin}-*.jar plugins/${folder}/`,
    verify,
  };
}
