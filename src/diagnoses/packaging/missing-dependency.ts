import type { Prescription } from '#engine';
import { text } from '#evidence';
import { originOf } from '#symptoms/told/class-origin';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { artefactOf, dotted } from './artefacts.ts';
import { failingProcess, placeOf } from './failing-process.ts';

/** A class is not on the class path of the process that needs it: its jar was not packed, or lies elsewhere. */
export const missingDependency = defineToldDiagnosis({
  id: 'missing-dependency',
  title: text('A class is missing on the class path', '类路径上缺少依赖'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/configuration/overview/'],
  // A banner shows that Flink itself runs there: then its core is on the class path, and another version is meant.
  when: (told) => !(isCore(told) && told.version !== undefined),
  summary(told) {
    const name = missingIn(told);
    if (isCore(told))
      return text(
        `${name} is a class of Flink itself. Where a program is started without Flink (in an IDE, java -jar), it is missing because Flink's modules have scope "provided".`,
        `${name} 是 Flink 自身的类。若程序不在 Flink 中启动（IDE、java -jar），则因 Flink 模块的范围为 “provided” 而缺失。`,
      );
    const { module } = told.captures;
    const jar = artefactOf(name, told.version);
    const place = placeOf(failingProcess(told));
    if (module !== undefined)
      return text(
        `The module ${module}, which this type or format needs, is not on the class path of ${place.en}.`,
        `该类型或格式所需的模块 ${module} 不在类路径上：${place.zh}。`,
      );
    return text(
      `Class ${name}${jar ? ` (of ${jar})` : ''} is not on the class path of ${place.en}.`,
      `类 ${name}${jar ? `（属于 ${jar}）` : ''}不在类路径上：${place.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'dependency-conflict',
      because: text(
        'The class is not there at all; two versions of a library lack a method or a field, not the class.',
        '类完全不存在；同一库的两个版本冲突时缺的是方法或字段，而不是类。',
      ),
    },
  ],
  prescriptions: (told) => [
    ...(fromIde(told) || isCore(told) ? [provided()] : []),
    putThere(told),
    pack(told),
    prevent(),
  ],
  open: (told) =>
    isCore(told) || isTable(told)
      ? openOnCore()
      : originOf(missingIn(told)) || fromIde(told)
        ? undefined
        : {
            because: text(
              `Whether the jar that was submitted contains ${missingIn(told)} is not in the log.`,
              `日志无法说明所提交的 jar 是否包含 ${missingIn(told)}。`,
            ),
            remedy: text(
              `jar tf <job>.jar | grep ${simpleName(missingIn(told))} — and the listing of lib/ on the process that failed.`,
              `执行 jar tf <job>.jar | grep ${simpleName(missingIn(told))}，并列出报错进程的 lib/ 目录。`,
            ),
          },
});

function missingIn({ captures: { missing, driver, main, module } }: ToldCase): string {
  return dotted(missing ?? driver ?? main ?? module ?? '?');
}

function simpleName(name: string): string {
  return name.split('.').pop() ?? name;
}

function fromIde({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'missing-dependency:provided-in-ide';
}

function isCore({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'missing-dependency:core-class';
}

function isTable({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'missing-dependency:table-module';
}

function openOnCore() {
  return {
    because: text(
      'The line alone fits a program that was started without Flink’s modules (scope "provided") as well as a jar that was built for another Flink version.',
      '仅凭这一行，既可能是启动时缺少 Flink 模块（provided 范围），也可能是 jar 为其他 Flink 版本构建。',
    ),
    remedy: text(
      'How it was started (IDE, java -jar, flink run), the whole stack trace, and the Flink version of the cluster and of the build.',
      '请说明启动方式（IDE、java -jar、flink run），并提供完整堆栈以及集群与构建所用的 Flink 版本。',
    ),
  };
}

function provided(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'In the IDE, run with the dependencies of scope "provided" (IntelliJ: "Add dependencies with provided scope to classpath"), or give them scope "compile" for local runs; start it on a cluster with flink run, which brings them, not with java -jar.',
      '在 IDE 中运行时包含 “provided” 范围的依赖（IntelliJ：“Add dependencies with "provided" scope to classpath”），或本地运行时改为 compile 范围；在集群上用 flink run 启动（由 Flink 提供），不要用 java -jar。',
    ),
    cost: text('None; only the run configuration of the IDE.', '无，仅修改 IDE 运行配置。'),
  };
}

function putThere(told: ToldCase): Prescription {
  const jar = artefactOf(missingIn(told), told.version);
  const place = placeOf(failingProcess(told));
  const file = jar?.split(/[ (]/)[0]?.split(':').pop();
  return {
    aim: 'relieve',
    action: text(
      `Put the jar with ${missingIn(told)}${jar ? ` (${jar}, in the release made for this Flink)` : ''} into lib/ of ${place.en}, and restart these processes; or submit it along: --classpath / pipeline.jars, or createRemoteEnvironment(host, port, jarFiles…) when submitting from the IDE.`,
      `将包含 ${missingIn(told)} 的 jar${jar ? `（${jar}，需与该 Flink 版本匹配）` : ''}放入 lib/ 目录：${place.zh}，并重启这些进程；或随作业提交：--classpath / pipeline.jars，从 IDE 提交时使用 createRemoteEnvironment(host, port, jarFiles…)。`,
    ),
    cost: text(
      'A restart of the processes; lib/ is seen by every job of the cluster.',
      '需要重启进程；lib/ 对集群内所有作业可见。',
    ),
    command: file ? `ls lib/ | grep -i ${file}` : `grep -l ${simpleName(missingIn(told))} lib/*.jar`,
    verify: text(
      `The class path in the start-up banner of each process lists the jar.`,
      '每个进程启动日志中的类路径包含该 jar。',
    ),
  };
}

function pack(told: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Build a fat jar: dependencies that Flink does not bring in scope "compile", shaded with maven-shade-plugin (ServicesResourceTransformer) or the Gradle shadow plugin; what lies in lib/ stays "provided".',
      '构建 fat jar：Flink 不自带的依赖使用 compile 范围，用 maven-shade-plugin（含 ServicesResourceTransformer）或 Gradle shadow 插件打包；lib/ 中已有的保持 provided。',
    ),
    cost: text('A new build and a new submission.', '需要重新构建并提交。'),
    command: `jar tf <job>.jar | grep ${simpleName(missingIn(told))}`,
  };
}

function prevent(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Test the jar that will be deployed on a cluster of the same image, not only in the IDE.',
      '上线前在相同镜像的集群上测试实际部署的 jar，而不是只在 IDE 中测试。',
    ),
    cost: text('One test run per release.', '每次发布多一次测试。'),
  };
}
