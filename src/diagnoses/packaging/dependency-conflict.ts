import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { artefactOf, dotted } from './artefacts.ts';
import { isServiceFile, mergeServiceFiles, openOnServiceFile, serviceSummary } from './service-files.ts';

/** Two versions of a third-party library meet, and the one that was loaded is not the one the caller was compiled against. */
export const dependencyConflict = defineToldDiagnosis({
  id: 'dependency-conflict',
  title: text('Two versions of a library on the class path', '第三方库版本冲突'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/'],
  summary(told) {
    if (isServiceFile(told)) return serviceSummary(told);
    const {
      captures: { owner, member, class: name, identifier },
    } = told;
    if (identifier !== undefined)
      return text(
        `Two jars register a factory for "${identifier}": the same connector or format lies on the class path twice.`,
        `有两个 jar 注册了 “${identifier}” 的工厂：同一连接器或格式在类路径上重复。`,
      );
    if (isInitializer(told))
      return text(
        `${name} is there, but its static initialiser failed earlier in this process; that first failure is the cause.`,
        `${name} 存在，但其静态初始化在该进程中更早失败过；那一次失败才是原因。`,
      );
    if (told.fault.match?.signature.id === 'dependency-conflict:spring-report' && owner === undefined)
      return text(
        'A method that the caller was compiled against does not exist in the class that was loaded: another version of the library comes first.',
        '调用方编译时所用的方法在已加载的类中不存在：先加载了该库的另一个版本。',
      );
    const library = libraryOf(told);
    const what = [owner && dotted(owner), member].filter(Boolean).join('.') || '?';
    return text(
      `${what}${library ? ` (${library})` : ''} is not what its caller was compiled against: another version of the library was loaded first.`,
      `${what}${library ? `（${library}）` : ''}与调用方编译时使用的不一致：先加载了该库的另一个版本。`,
    );
  },
  ruledOut: (told) => [
    ...(isServiceFile(told)
      ? []
      : [{ id: 'missing-dependency', because: text('The class itself was found.', '类本身已找到。') }]),
    {
      id: 'version-mismatch',
      because: text('The names are not of Flink’s own classes.', '涉及的不是 Flink 自身的类。'),
    },
  ],
  prescriptions: (told) =>
    isServiceFile(told)
      ? [mergeServiceFiles()]
      : isTwoPlanners(told)
        ? [keepOnePlanner()]
        : [find(told), relocate(told), keepOne(told), plugin()],
  open: (told) => {
    if (isServiceFile(told)) return openOnServiceFile();
    return isInitializer(told)
      ? {
          because: text(
            'Why the initialiser failed was said only once, earlier.',
            '初始化失败的原因只在更早处打印过一次。',
          ),
          remedy: text(
            `The first "ExceptionInInitializerError" of this process that names ${told.captures.class ?? 'the class'} (search the whole log from the process’s start).`,
            `请在该进程日志从启动处开始查找首个涉及 ${told.captures.class ?? '该类'} 的 “ExceptionInInitializerError”。`,
          ),
        }
      : undefined;
  },
});

/** The planner registers its factories as `default`; Flink ships it twice, and only one may lie in lib. */
function isTwoPlanners({ captures: { identifier, owner = '' } }: ToldCase): boolean {
  return identifier === 'default' && /(?:Executor|Planner|Parser)Factory$/.test(owner);
}

function keepOnePlanner(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Two planners are on the class path: keep flink-table-planner-loader (the default since 1.15) or flink-table-planner, in lib as in every folder that is shipped with the job (provided libs, HDFS, the fat jar: scope provided). The Hive dialect up to 1.18 needs flink-table-planner; swap the jars of lib and opt for it.',
      '类路径上有两个 planner：lib 以及随作业分发的目录（provided lib、HDFS、fat jar：scope 设为 provided）中只保留 flink-table-planner-loader（1.15 起默认）或 flink-table-planner 之一。1.18 及之前的 Hive 方言需要 flink-table-planner，此时互换 lib 与 opt 中的 jar。',
    ),
    cost: text('A restart of client and cluster.', '需要重启客户端与集群。'),
    command: 'ls lib opt | grep planner; hdfs dfs -ls <yarn.provided.lib.dirs> | grep planner',
    verify: text('The statement is planned.', '语句可以生成执行计划。'),
  };
}

function isInitializer({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'dependency-conflict:initializer';
}

function libraryOf({ captures: { owner }, version }: ToldCase): string | undefined {
  return owner === undefined ? undefined : artefactOf(owner, version);
}

function find(told: ToldCase): Prescription {
  const file = dotted(told.captures.owner ?? told.captures.class ?? '<class>').replaceAll('.', '/');
  return {
    aim: 'relieve',
    action: text(
      'Find every jar that has the class: on Flink’s class path (lib/), in the job jar, and on Hadoop’s class path, which often drags in old Guava, Jackson, protobuf or HTTP clients. -verbose:class says which one was taken.',
      '找出包含该类的所有 jar：Flink 类路径（lib/）、作业 jar，以及 Hadoop 类路径（常带来旧版 Guava、Jackson、protobuf、HTTP client）。-verbose:class 可看出实际加载的是哪个。',
    ),
    cost: text('None.', '无。'),
    command: `for j in lib/*.jar <job>.jar $(echo $HADOOP_CLASSPATH | tr : ' '); do unzip -l "$j" 2>/dev/null | grep -q '${file}.class' && echo "$j"; done`,
  };
}

function relocate(told: ToldCase): Prescription {
  const owner = dotted(told.captures.owner ?? 'com.google.common');
  const pkg = owner.split('.').slice(0, 3).join('.');
  return {
    aim: 'cure',
    action: text(
      `Relocate the library in your own jar (maven-shade-plugin <relocation> of ${pkg}), so that your code keeps its version whatever lies in lib/.`,
      `在作业 jar 中重定位该库（maven-shade-plugin 的 <relocation>，包 ${pkg}），使其不受 lib/ 中版本影响。`,
    ),
    cost: text('A new build.', '需要重新构建。'),
    code: `<relocation>\n  <pattern>${pkg}</pattern>\n  <shadedPattern>shaded.${pkg}</shadedPattern>\n</relocation>`,
    verify: text(`The frames of the caller name shaded.${pkg}.`, `调用栈中出现 shaded.${pkg}。`),
  };
}

function keepOne(told: ToldCase): Prescription {
  const library = libraryOf(told);
  return {
    aim: 'cure',
    action: text(
      `Keep one version${library ? ` of ${library}` : ''}: exclude the duplicate in the build (mvn dependency:tree -Dverbose), remove the old jar from lib/, align to the version the failing caller needs; leave classloader.resolve-order at child-first, so that the job’s copy wins.`,
      `只保留${library ? ` ${library} 的` : ''}一个版本：在构建中排除重复依赖（mvn dependency:tree -Dverbose），从 lib/ 移除旧 jar，统一为报错调用方所需版本；classloader.resolve-order 保持 child-first，使作业自带版本优先。`,
    ),
    cost: text(
      'A new build, or a restart of the processes when lib/ changes.',
      '需要重新构建；若改动 lib/ 则需重启进程。',
    ),
    settings: { 'classloader.resolve-order': 'child-first' },
  };
}

function plugin(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'File systems (flink-s3-fs-*, flink-gs-fs-hadoop, flink-azure-fs-hadoop, …) and metric reporters belong into plugins/<name>/, where each has a class loader of its own, not into lib/; where the conflict lies within such a jar, take the Flink release that ships it with matching versions (Guava of the storage client, for instance).',
      '文件系统（flink-s3-fs-*、flink-gs-fs-hadoop、flink-azure-fs-hadoop 等）和指标 reporter 应放入 plugins/<名称>/（各自独立的类加载器），而不是 lib/；若冲突发生在该 jar 内部（例如存储客户端与 Guava），应使用已修正依赖版本的 Flink 发布版。',
    ),
    cost: text('A restart of the processes.', '需要重启进程。'),
  };
}
