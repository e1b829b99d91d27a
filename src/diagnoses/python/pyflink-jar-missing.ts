import { text } from '#evidence';
import { originOf } from '#symptoms/told/class-origin';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Python asks Java for a class of a connector or format, and no jar brought it: Python wheels contain none. */
export const pyflinkJarMissing = defineToldDiagnosis({
  id: 'pyflink-jar-missing',
  title: text('PyFlink finds no jar with the Java class', 'PyFlink 缺少 Java jar'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/python/dependency_management/'],
  summary(told) {
    const name = told.captures.class ?? '?';
    const jar = jarOf(told);
    return text(
      `The Java class ${name}${jar ? ` (of ${jar})` : ''} is not there: apache-flink from pip contains no connectors or formats.`,
      `找不到 Java 类 ${name}${jar ? `（属于 ${jar}）` : ''}：pip 安装的 apache-flink 不包含连接器和格式。`,
    );
  },
  prescriptions: (told) => {
    const jar = jarOf(told) ?? 'flink-sql-connector-…';
    const release = told.version ? `${told.version.major}.${told.version.minor}` : '<Flink minor version>';
    return [
      {
        aim: 'cure',
        action: text(
          `Send the self-contained jar ${jar}, of the release for Flink ${release}, along: --jarfile when submitting, or pipeline.jars (file:// URLs, separated by ;) in the program.`,
          `随作业提交适用于 Flink ${release} 的自包含 jar ${jar}：提交时用 --jarfile，或在程序中设置 pipeline.jars（file:// URL，用 ; 分隔）。`,
        ),
        cost: text('A new submission.', '需要重新提交。'),
        command: `flink run --jarfile /path/${jar}.jar -py job.py`,
        code: `env.add_jars("file:///path/${jar}.jar")\n# Table API:\nt_env.get_config().set("pipeline.jars", "file:///path/${jar}.jar")`,
        verify: text('The Python program builds its source or sink.', 'Python 程序可以创建该 Source 或 Sink。'),
      },
      {
        aim: 'cure',
        action: text(
          'Or put the jar into lib/ of the image and of the Python environment (site-packages/pyflink/lib), for all jobs.',
          '或将 jar 放入镜像的 lib/ 以及 Python 环境的 site-packages/pyflink/lib，对所有作业生效。',
        ),
        cost: text('A new image.', '需要新镜像。'),
      },
    ];
  },
});

function jarOf({ captures }: ToldCase): string | undefined {
  return originOf(fullName(captures.class ?? ''))
    ?.artefact.split(/[ <]/)[0]
    ?.replace(/[-_]$/, '');
}

/** Descriptors of the Table API (to 1.13) are named without a package by PyFlink. Source: pyflink/table/descriptors.py. */
const DESCRIPTORS: Readonly<Record<string, string>> = {
  Kafka: 'org.apache.flink.connector.kafka',
  Elasticsearch: 'org.apache.flink.connector.elasticsearch',
  HBase: 'org.apache.flink.connector.hbase',
  Json: 'org.apache.flink.formats.json',
  Avro: 'org.apache.flink.formats.avro',
  Csv: 'org.apache.flink.formats.csv',
};

function fullName(name: string): string {
  return DESCRIPTORS[name] ?? name;
}
