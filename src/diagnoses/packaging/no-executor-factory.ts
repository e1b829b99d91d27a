import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { minorOf } from './artefacts.ts';

/** `execute()` found nothing that could run the job: flink-clients is not on the class path, or its service file got lost. */
export const noExecutorFactory = defineToldDiagnosis({
  id: 'no-executor-factory',
  title: text('No ExecutorFactory found: flink-clients is missing', '找不到 ExecutorFactory：缺少 flink-clients'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/configuration/overview/'],
  summary: () =>
    text(
      'execute() found no factory that could run the job: flink-clients is not on the class path (since Flink 1.11 the streaming API does not bring it), or shading lost its service file.',
      'execute() 找不到可运行作业的工厂：类路径上没有 flink-clients（自 Flink 1.11 起流 API 不再自带），或打包时丢失了服务文件。',
    ),
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Add flink-clients of the same version as the other Flink modules (up to 1.14 with the Scala suffix); "provided" where the jar goes to a cluster.',
        '添加与其他 Flink 模块同版本的 flink-clients（1.14 及以前带 Scala 后缀）；若 jar 提交到集群则用 provided。',
      ),
      cost: text('A new build.', '需要重新构建。'),
      code: `<dependency>
  <groupId>org.apache.flink</groupId>
  <artifactId>flink-clients${version && version.major === 1 && version.minor < 15 ? '_2.12' : ''}</artifactId>
  <version>${version?.text ?? `\${flink.version}`}</version>
</dependency>`,
      verify: text('The program starts from the same command.', '用相同命令可以启动程序。'),
    },
    {
      aim: 'cure',
      action: text(
        'If flink-clients is there: let shading merge service files (maven-shade-plugin ServicesResourceTransformer, Gradle mergeServiceFiles), and check execution.target (-t): its factory must be there (flink-yarn, flink-kubernetes and HADOOP_CLASSPATH for YARN).',
        '若已有 flink-clients：打包时合并服务文件（maven-shade-plugin 的 ServicesResourceTransformer、Gradle 的 mergeServiceFiles）；并检查 execution.target（-t）：对应工厂须存在（flink-yarn、flink-kubernetes，YARN 还需 HADOOP_CLASSPATH）。',
      ),
      cost: text('A new build.', '需要重新构建。'),
      command: `unzip -p <job>.jar META-INF/services/org.apache.flink.core.execution.PipelineExecutorFactory   # Flink ${minorOf(version)}`,
    },
  ],
});
