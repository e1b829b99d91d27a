import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import type { ToldCase } from '../told.ts';

/** Parts that a library looks for in META-INF/services (or reference.conf) of every jar, and did not find. */

const IDS: ReadonlySet<string> = new Set(['dependency-conflict:service-file', 'dependency-conflict:reference-conf']);

export function isServiceFile({ fault }: ToldCase): boolean {
  return IDS.has(fault.match?.signature.id ?? '');
}

function partIn({ captures: { debezium, grpc, policy, owner, spi, http, jaxb, validation } }: ToldCase): Text {
  if (debezium) return text('Debezium’s engine builder', 'Debezium 的 engine builder');
  if (grpc || policy) return text('a provider of gRPC', 'gRPC 的 provider');
  if (owner === 'akka' || owner === 'pekko')
    return text(`the settings of ${owner} (reference.conf)`, `${owner} 的默认配置（reference.conf）`);
  if (spi) return text(`${owner} “${spi}”`, `${owner} “${spi}”`);
  if (http) return text('an HTTP client of the AWS SDK', 'AWS SDK 的 HTTP 客户端');
  if (jaxb) return text('an implementation of JAXB', 'JAXB 的实现');
  return validation
    ? text('a Bean Validation provider', 'Bean Validation 的实现')
    : text('a provider', '某个 provider');
}

export function serviceSummary(told: ToldCase): Text {
  const part = partIn(told);
  return text(
    `A library does not find ${part.en}, which it looks for through META-INF/services: the service files were overwritten when the fat jar was built, the module with it was not packed, or two versions of the library lie on the class path.`,
    `某个库通过 META-INF/services 查找${part.zh}但未找到：打 fat jar 时服务文件被相互覆盖、未打入提供实现的模块，或类路径上有该库的两个版本。`,
  );
}

export function mergeServiceFiles(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Merge the service files when the fat jar is built (maven-shade-plugin: ServicesResourceTransformer, for Akka/Pekko AppendingTransformer of reference.conf; Gradle shadow: mergeServiceFiles(); sbt-assembly: MergeStrategy.filterDistinctLines), or use the self-contained flink-sql-connector-* jar as it is; keep one version of the library (mvn dependency:tree).',
      '构建 fat jar 时合并服务文件（maven-shade-plugin：ServicesResourceTransformer，Akka/Pekko 的 reference.conf 用 AppendingTransformer；Gradle shadow：mergeServiceFiles()；sbt-assembly：MergeStrategy.filterDistinctLines），或直接使用自包含的 flink-sql-connector-* jar；该库只保留一个版本（mvn dependency:tree）。',
    ),
    cost: text('A new build.', '需要重新构建。'),
    code: '<transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>',
    command: 'unzip -l <job>.jar | grep META-INF/services; mvn dependency:tree -Dverbose',
    verify: text(
      'The file below META-INF/services names the implementation, and the job starts.',
      'META-INF/services 下的文件列出实现类，且作业能够启动。',
    ),
  };
}

/** Class missing or twice: the words are the same. */
export function openOnServiceFile(): { readonly because: Text; readonly remedy: Text } {
  return {
    because: text(
      'Whether the service file was lost, the module was not packed, or another version was loaded first is not in the log.',
      '日志无法区分服务文件丢失、模块未打包、还是先加载了另一个版本。',
    ),
    remedy: text(
      'unzip -l of the job jar and of the connector jars in lib/ (META-INF/services and the classes of the library), and mvn dependency:tree.',
      '请提供作业 jar 与 lib/ 中连接器 jar 的 unzip -l（META-INF/services 与该库的类），以及 mvn dependency:tree。',
    ),
  };
}
