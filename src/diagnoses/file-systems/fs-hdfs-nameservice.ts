import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** An HDFS path begins with a logical name (HA nameservice), and this process has no Hadoop configuration that knows it. */
export const fsHdfsNameservice = defineToldDiagnosis({
  id: 'fs-hdfs-nameservice',
  title: text('HDFS nameservice unknown to this process', '进程无法识别 HDFS nameservice'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/overview/#hadoop-file-system-hdfs-and-its-other-implementations',
  ],
  explains: ['checkpoint-storage-write-failed', 'restart-budget-exhausted'],
  summary: ({ captures: { nameservice, incomplete, uri, category, viewfs } }) => {
    if (category) {
      return text(
        'The path names one namenode, and that one is the standby now: use the nameservice instead of a host.',
        '路径指向单个 NameNode，而它当前是 standby：应使用 nameservice 而不是主机名。',
      );
    }
    if (incomplete || (uri && !nameservice) || viewfs) {
      return text(
        `The URI ${incomplete ?? uri ?? viewfs} names no namenode, and no Hadoop configuration (fs.defaultFS, mount table) fills it in.`,
        `URI ${incomplete ?? uri ?? viewfs} 未指明 NameNode，且没有 Hadoop 配置（fs.defaultFS、挂载表）可补全。`,
      );
    }
    return text(
      `"${nameservice ?? 'the name in the path'}" is taken for a host: it is a logical HDFS nameservice, and this process does not see the Hadoop client configuration that defines it.`,
      `“${nameservice ?? '路径中的名称'}” 被当作主机名：它是 HDFS 的逻辑 nameservice，而该进程看不到定义它的 Hadoop 客户端配置。`,
    );
  },
  prescriptions: ({ captures: { nameservice = '<nameservice>' } }) => [
    {
      aim: 'cure',
      action: text(
        'Give core-site.xml and hdfs-site.xml to every process that opens the path (client or platform, JobManager, TaskManagers): HADOOP_CONF_DIR (or HADOOP_HOME), env.hadoop.conf.dir, on Kubernetes kubernetes.hadoop.conf.config-map.name; and Hadoop on the class path.',
        '为所有访问该路径的进程（客户端或提交平台、JobManager、TaskManager）提供 core-site.xml 与 hdfs-site.xml：HADOOP_CONF_DIR（或 HADOOP_HOME）、env.hadoop.conf.dir，Kubernetes 上使用 kubernetes.hadoop.conf.config-map.name；并将 Hadoop 加入类路径。',
      ),
      cost: text('A restart of the processes.', '需要重启进程。'),
      command: `export HADOOP_CONF_DIR=/etc/hadoop/conf HADOOP_CLASSPATH=$(hadoop classpath)
hdfs getconf -confKey dfs.ha.namenodes.${nameservice}`,
      settings: { 'kubernetes.hadoop.conf.config-map.name': '<config map with core-site.xml and hdfs-site.xml>' },
      verify: text(
        'hdfs getconf on that host lists the namenodes, and the job is submitted.',
        '在该主机上 hdfs getconf 能列出 NameNode，且作业提交成功。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Or write the address of the active namenode into the path.',
        '或在路径中直接写 active NameNode 的地址。',
      ),
      cost: text('Breaks with the next failover of HDFS.', 'HDFS 主备切换后失效。'),
      command: 'hdfs haadmin -getAllServiceState',
    },
  ],
});
