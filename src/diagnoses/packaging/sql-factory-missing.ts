import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { minorOf } from './artefacts.ts';
import { jarFor } from './factory-jars.ts';
import { failingProcess, placeOf } from './failing-process.ts';

/** No jar on the class path registers the connector, format or catalog that a statement names. */
export const sqlFactoryMissing = defineToldDiagnosis({
  id: 'sql-factory-missing',
  title: text('Connector or format factory not found', '找不到 connector 或 format 工厂'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/configuration/advanced/',
  ],
  summary(told) {
    const { format } = told.captures;
    const name = nameIn(told);
    const available = told.captures.available;
    const place = placeOf(failingProcess(told));
    return text(
      `No jar registers ${format === undefined ? 'a factory' : 'a format'} for "${name}" on ${place.en}.${available ? ` Registered are: ${listed(available)}.` : ''}`,
      `没有 jar 注册${format === undefined ? '' : '格式'} “${name}” 的工厂，位置：${place.zh}。${available ? `已注册：${listed(available)}。` : ''}`,
    );
  },
  prescriptions: (told) => [jarIntoLib(told), mergeServices(), spelling(told)],
});

/** The identifier; where a whole kind of factory is missing, what brings that kind: the planner, for executors and planners. */
function nameIn({ captures: { identifier, format, service }, fault }: ToldCase): string {
  const planner =
    fault.match?.signature.id === 'sql-factory-missing:planner' || /Executor|Planner|Parser/.test(service ?? '');
  return identifier ?? format ?? (planner ? 'default' : (service?.split('.').pop() ?? 'connector'));
}

/** Sixty identifiers in a column would drown the sentence. */
function listed(available: string): string {
  return available.trim().split(/\s+/).slice(0, 20).join(', ');
}

function jarIntoLib(told: ToldCase): Prescription {
  const name = nameIn(told);
  const jar = jarFor(name).replaceAll('<flink minor>', minorOf(told.version));
  return {
    aim: 'cure',
    action: text(
      `Put ${jar}, of the release for Flink ${minorOf(told.version)}, into lib/ of the SQL client or gateway, the JobManager and every TaskManager (or ADD JAR / pipeline.jars for one session), then restart client and cluster: jars are looked for when a process starts.`,
      `将适用于 Flink ${minorOf(told.version)} 的 ${jar} 放入 SQL Client/Gateway、JobManager 和所有 TaskManager 的 lib/ 目录（或对单个会话使用 ADD JAR / pipeline.jars），然后重启客户端和集群：jar 在进程启动时加载。`,
    ),
    cost: text('A restart of client and cluster.', '需要重启客户端与集群。'),
    command: `ls lib/ | grep -i ${jar.split(/[ <(]/)[0]}`,
    verify: text(
      `The statement is accepted; "${name}" stands in the list of available identifiers.`,
      `语句可执行，可用标识符列表中出现 “${name}”。`,
    ),
  };
}

function mergeServices(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'If the connector is packed into the job jar: merge service files when shading (maven-shade-plugin ServicesResourceTransformer, Gradle mergeServiceFiles); otherwise one jar’s META-INF/services/org.apache.flink.table.factories.Factory overwrites the others.',
      '若连接器打包在作业 jar 中：打包时合并服务文件（maven-shade-plugin 的 ServicesResourceTransformer、Gradle 的 mergeServiceFiles），否则各 jar 的 META-INF/services/org.apache.flink.table.factories.Factory 会互相覆盖。',
    ),
    cost: text('A new build.', '需要重新构建。'),
    command: 'unzip -p <job>.jar META-INF/services/org.apache.flink.table.factories.Factory',
    code: '<transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>',
  };
}

function spelling({ captures: { identifier, format } }: ToldCase): Prescription {
  const key = format === undefined ? 'connector' : 'format';
  return {
    aim: 'prevent',
    action: text(
      `Check the spelling in WITH ('${key}' = '${identifier ?? format ?? '…'}') against the connector’s page: identifiers are exact, and some carry a version (elasticsearch-7, hbase-2.2).`,
      `对照文档检查 WITH ('${key}' = '${identifier ?? format ?? '…'}') 的拼写：标识符必须完全一致，部分带版本（elasticsearch-7、hbase-2.2）。`,
    ),
    cost: text('None.', '无。'),
  };
}
