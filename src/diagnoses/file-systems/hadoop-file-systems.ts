import type { Prescription } from '#engine';
import { text } from '#evidence';

type Row = readonly [library: string, pattern: RegExp];

/** Which library has a file system class of Hadoop. Source: the modules of Hadoop and the stores' own pages. */
const LIBRARIES: readonly Row[] = [
  ['hadoop-aws and aws-java-sdk-bundle', /\.fs\.s3/],
  ['hadoop-azure', /\.fs\.azure/],
  ['hadoop-azure-datalake', /\.fs\.adl/],
  ['hadoop-aliyun', /\.fs\.aliyun/],
  ['jindo-sdk', /com\.aliyun\.(?:fs|emr|jindodata)/],
  ['hadoop-cos', /\.fs\.[Cc]os/],
  ['hadoop-huaweicloud', /\.fs\.obs/],
  ['gcs-connector-hadoop3', /com\.google\.cloud|\.fs\.gs\./],
  ['hadoop-hdfs-client', /\.hadoop\.hdfs\./],
  ['ozone-filesystem-hadoop3', /\.fs\.ozone/],
  ['emrfs (on Amazon EMR)', /com\.amazon\./],
  ['alluxio-client', /^alluxio/],
  ['juicefs-hadoop', /^io\.juicefs/],
];

/** The library that has the class, or words for it. */
export function libraryOf(name: string): string {
  return LIBRARIES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'the client library of that store for Hadoop';
}

/** Puts it where Hadoop's class loader sees it. */
export function putLibrary(name: string): Prescription {
  const library = libraryOf(name);
  return {
    aim: 'cure',
    action: text(
      `Put ${library}, of the same version as Hadoop itself, on the class path of the JobManager, every TaskManager and the client or SQL gateway (lib/, or HADOOP_CLASSPATH); connectors, catalogs and lake formats that use Hadoop directly do not see the jars below plugins/.`,
      `将与 Hadoop 版本一致的 ${library} 加入 JobManager、所有 TaskManager 以及客户端（或 SQL Gateway）的类路径（lib/ 或 HADOOP_CLASSPATH）；直接使用 Hadoop 的连接器、Catalog 和湖格式看不到 plugins/ 下的 jar。`,
    ),
    cost: text('A restart of the processes.', '需要重启进程。'),
    command:
      'ls lib/ | grep -i hadoop; hadoop version; export HADOOP_CLASSPATH=$(hadoop classpath):$HADOOP_HOME/share/hadoop/tools/lib/*',
    verify: text(`No line speaks of ${name} any more.`, `日志中不再出现 ${name}。`),
  };
}
