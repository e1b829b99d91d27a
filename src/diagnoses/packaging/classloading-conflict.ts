import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dotted } from './artefacts.ts';

/** One class was loaded twice, by Flink's loader and by the job's: an object of the one is none of the other. */
export const classloadingConflict = defineToldDiagnosis({
  id: 'classloading-conflict',
  title: text('The same class loaded by two class loaders', '同一个类被两个类加载器加载'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/'],
  summary(told) {
    const name = classOf(told);
    const {
      captures: { type, field },
    } = told;
    if (name.endsWith('SerializedLambda'))
      return text(
        `A lambda in ${field ?? 'a function'} could not be put together again: the class that defines it is not on the cluster, or lies there in another version or under another class loader than on the client.`,
        `${field ?? '函数'} 中的 lambda 无法还原：定义它的类不在集群上，或集群上的版本、类加载器与客户端不同。`,
      );
    if (type !== undefined && dotted(type).endsWith(`.${name}`))
      return text(
        `${name} and its shaded copy ${dotted(type)} meet: a thin and a shaded (fat) variant of the same connector are mixed, one on the client, the other on the cluster.`,
        `${name} 与其 shaded 副本 ${dotted(type)} 混用：同一连接器的普通包与 shaded（fat）包分别出现在客户端和集群。`,
      );
    if (isRelocated(told) && type !== undefined)
      return text(
        `${name} implements the original of ${dotted(type)}, but a shaded jar calls it by that name of its own: to the JVM these are two types.`,
        `${name} 实现的是原始接口，而 shaded 包要求的是其重定位后的 ${dotted(type)}：对 JVM 而言是不同类型。`,
      );
    if (isOwnInterface(told) && type !== undefined)
      return text(
        `${name} cannot be cast to ${dotted(type)}, which it implements by its name: the two come from different class loaders, because their jar lies in lib/ and is given to the job (fat jar, -j, --jar, ADD JAR) once more.`,
        `${name} 无法转换为它按名称应实现的 ${dotted(type)}：两者来自不同的类加载器，因为同一 jar 既在 lib/ 中，又随作业（fat jar、-j、--jar、ADD JAR）提供了一次。`,
      );
    if (isProvider(told))
      return text(
        `A provider (${name}) could not be made: as a rule its implementation lies in the job jar and is loaded child-first, while the interface, or another release of it, comes from Flink’s side.`,
        `无法创建服务提供者（${name}）：通常其实现在作业 jar 中并以 child-first 加载，而接口（或其另一版本）来自 Flink 一侧。`,
      );
    const where = field ? text(` (field ${field})`, `（字段 ${field}）`) : text('', '');
    return text(
      `${name}${where.en} was loaded twice, by Flink’s class loader (lib/) and by the job’s (child-first): the two are different types to the JVM.`,
      `${name}${where.zh} 被加载了两次：Flink 的类加载器（lib/）与作业的类加载器（child-first）各一份，对 JVM 而言是不同类型。`,
    );
  },
  ruledOut: ({ fault }) => [
    {
      id: 'sql-type-mismatch',
      because: WITHOUT_A_NAMESAKE.test(fault.match?.signature.id ?? '')
        ? text('None of the classes is a type of a column.', '涉及的类都不是字段类型。')
        : text(
            'Both sides have the same name; a wrong column type would name two.',
            '两侧类名相同；字段类型不符时会出现两个不同的类型。',
          ),
    },
  ],
  open: (told) =>
    isProvider(told)
      ? {
          because: text(
            'A provider also fails for a class that is missing or of another version.',
            '缺少某个类或其版本不同也会导致服务提供者创建失败。',
          ),
          remedy: text('The lines "Caused by:" beneath it.', '请提供其下方的 “Caused by:” 行。'),
        }
      : undefined,
  prescriptions: (told) =>
    isRelocated(told) ? [unshaded(told), restart()] : [parentFirst(told), oneCopy(told), restart()],
});

const WITHOUT_A_NAMESAKE = /:(?:own-interface|provider|relocated)$/;

function isOwnInterface({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'classloading-conflict:own-interface';
}

function isProvider({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'classloading-conflict:provider';
}

function isRelocated({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'classloading-conflict:relocated';
}

function unshaded(told: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Do not put ${classOf(told)} beside a fat (shaded) jar: take the thin connector (flink-connector-kafka with kafka-clients instead of flink-sql-connector-kafka) and pack it with that library into one jar, or relocate the library in the same way as the fat jar does.`,
      `不要让 ${classOf(told)} 与 fat（shaded）包混用：改用普通连接器（flink-connector-kafka 加 kafka-clients，而不是 flink-sql-connector-kafka），与该库打进同一个 jar；或以与 fat 包相同的方式重定位该库。`,
    ),
    cost: text('A new jar and a restart.', '需要重新打包并重启。'),
    verify: text('The exception does not come back.', '该异常不再出现。'),
  };
}

function classOf({ captures: { class: name, serializer, twice, jar } }: ToldCase): string {
  return dotted(name ?? serializer ?? twice ?? jar ?? '?');
}

function packageOf(name: string): string {
  // The interfaces come from the JDK anyway; what must come from one side is who implements them.
  if (name.startsWith('javax.xml.')) return 'org.apache.xerces.;org.apache.xalan.;com.ctc.wstx.;org.codehaus.stax2.';
  const parts = name.split('.');
  return `${parts.slice(0, Math.min(3, Math.max(1, parts.length - 1))).join('.')}.`;
}

function parentFirst(told: ToldCase): Prescription {
  const pkg = packageOf(classOf(told));
  return {
    aim: 'relieve',
    action: text(
      `Let Flink’s copy win for this package: classloader.parent-first-patterns.additional: ${pkg}; as a test or last resort classloader.resolve-order: parent-first for everything.`,
      `让该包优先使用 Flink 侧的类：classloader.parent-first-patterns.additional: ${pkg}；作为测试或最后手段可将 classloader.resolve-order 设为 parent-first。`,
    ),
    cost: text(
      'The job then runs with the version in lib/ for these classes; parent-first for everything brings back dependency conflicts.',
      '这些类将使用 lib/ 中的版本；全局 parent-first 可能重新引入依赖冲突。',
    ),
    settings: { 'classloader.parent-first-patterns.additional': pkg },
  };
}

function oneCopy(told: ToldCase): Prescription {
  const file = classOf(told).replaceAll('.', '/');
  return {
    aim: 'cure',
    action: text(
      'Keep only one copy: what lies in lib/ is "provided" in the build, so exclude it from the job jar (or remove the jar from lib/). Use one connector variant everywhere: either flink-connector-* packed into the job jar, or flink-sql-connector-* in lib/, never both.',
      '只保留一份：lib/ 中已有的依赖在构建中设为 provided，从作业 jar 中排除（或将其从 lib/ 移除）。连接器只用一种形式：要么 flink-connector-* 打进作业 jar，要么 flink-sql-connector-* 放在 lib/，不要同时使用。',
    ),
    cost: text(
      'A new build, or a restart of the processes when lib/ changes.',
      '需要重新构建；若改动 lib/ 则需重启进程。',
    ),
    command: `for j in lib/*.jar <job>.jar; do unzip -l $j | grep -q '${file}.class' && echo $j; done`,
    verify: text('The command prints one jar.', '该命令只输出一个 jar。'),
  };
}

function restart(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'If it appears only after the first submission to a session cluster, a library caches classes of an earlier job: move that library into lib/, restart the cluster, or run one job per cluster (application mode).',
      '若仅在会话集群第二次提交后出现，说明某个库缓存了前一个作业的类：把该库移到 lib/、重启集群，或每个集群只运行一个作业（application 模式）。',
    ),
    cost: text('A restart of the cluster.', '需要重启集群。'),
  };
}
