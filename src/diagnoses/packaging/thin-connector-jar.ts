import { text } from '#evidence';
import { originOf } from '#symptoms/told/class-origin';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dotted, filledIn, minorOf } from './artefacts.ts';
import { failingProcess, placeOf } from './failing-process.ts';

/** The connector is there, what it is built on is not: the DataStream artefact lies where the self-contained one should. */
export const thinConnectorJar = defineToldDiagnosis({
  id: 'thin-connector-jar',
  title: text('Connector jar without its own dependencies', '使用了不含自身依赖的连接器 jar（非 fat jar）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/configuration/connector/'],
  explains: ['missing-dependency'],
  summary(told) {
    const name = missingOf(told);
    const place = placeOf(failingProcess(told));
    return text(
      `${name} belongs to a library below a connector (transitive dependency): the connector jar on ${place.en} is the thin one, without its dependencies.`,
      `${name} 属于连接器的传递依赖：连接器 jar 是不含依赖的 thin 包，位置：${place.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'dependency-conflict',
      because: text('A class is missing, not a method of it.', '缺的是整个类，而不是类中的方法。'),
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? undefined
      : {
          because: text(
            'who asked for the class is not in what was read: a thin connector, or the job’s own code whose jar lacks the library',
            '已读取的内容中没有是谁请求该类：可能是 thin 连接器，也可能是作业自身代码而其 jar 未打入该库',
          ),
          remedy: text(
            'The frames below the exception, ls lib/, and jar tf of the job jar.',
            '请提供异常下方的堆栈、lib/ 的文件列表以及作业 jar 的 jar tf。',
          ),
        },
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        `For SQL, or when the jar lies in lib/: use the self-contained fat jar ${fatJar(told)} (the release for Flink ${minorOf(told.version)}) instead of flink-connector-*, and never both side by side.`,
        `SQL 作业或 jar 放在 lib/ 时：使用自包含的 fat jar ${fatJar(told)}（对应 Flink ${minorOf(told.version)} 的版本）代替 flink-connector-*，二者不可并存。`,
      ),
      cost: text('A restart of the processes that load lib/.', '需要重启加载 lib/ 的进程。'),
      command: 'ls lib/ | grep -i connector',
      verify: text(
        'jar tf of the connector jar lists the missing class, or its relocated copy.',
        'jar tf 可在连接器 jar 中看到缺失的类（或其重定位后的副本）。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'For DataStream jobs: keep flink-connector-* in scope "compile" and let the shade or shadow plugin pack its transitive dependencies into the job jar. The fat jar relocates libraries (…shaded.…), so code that imports them by their own name needs the thin one, packed.',
        'DataStream 作业：flink-connector-* 使用 compile 范围，由 shade/shadow 插件将其传递依赖打入作业 jar。fat jar 会重定位类名（…shaded.…），代码若直接 import 这些库则应使用 thin 包并自行打包。',
      ),
      cost: text('A new build.', '需要重新构建。'),
      command: `jar tf <job>.jar | grep ${missingOf(told).split('.').pop()}`,
    },
  ],
});

function missingOf({ captures: { missing = '?' } }: ToldCase): string {
  return dotted(missing);
}

function fatJar(told: ToldCase): string {
  const origin = originOf(missingOf(told));
  return origin?.kind === 'connector-library' ? filledIn(origin.artefact, told.version) : 'flink-sql-connector-*';
}
