import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dotted } from './artefacts.ts';

/** The JDK that runs is not one that this Flink, or this jar, was made for. */
export const javaVersion = defineToldDiagnosis({
  id: 'java-version',
  title: text('Unsupported Java version', 'Java 版本不支持'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/'],
  summary: (told) => summaryOf(told),
  prescriptions: (told) => [otherJdk(told), ...rest(told)],
  open: ({ captures: { entry } }) =>
    entry === undefined
      ? undefined
      : {
          because: text(
            'A linkage failure is a class file that is too new, or a class that is missing or of another version.',
            '链接失败可能是 class 文件版本过新，也可能是缺少某个类或其版本不同。',
          ),
          remedy: text(
            'The lines "Caused by:" beneath it (UnsupportedClassVersionError, NoClassDefFoundError, NoSuchMethodError), and the output of java -version there.',
            '请提供其下方的 “Caused by:” 行（UnsupportedClassVersionError、NoClassDefFoundError、NoSuchMethodError），以及该处 java -version 的输出。',
          ),
        },
});

/** Class file 52 is Java 8; each release adds one. */
function javaOf(classFile: string): string {
  return String(Number(classFile) - 44);
}

function summaryOf({ captures, fault }: ToldCase): Text {
  const { needs, has, minor, asm, module, opens, exports, option, missing, owner, member } = captures;
  const compiled = needs ?? minor ?? asm;
  if (compiled !== undefined)
    return text(
      `${captures.class ? `${dotted(captures.class)} was` : 'Classes were'} compiled for Java ${javaOf(compiled)}${has ? `, this process runs Java ${javaOf(has)}` : '; what reads them here is older'}.`,
      `${captures.class ? dotted(captures.class) : '类文件'} 是为 Java ${javaOf(compiled)} 编译的${has ? `，而该进程运行在 Java ${javaOf(has)}` : '，而此处的运行环境更旧'}。`,
    );
  if (module !== undefined)
    return text(
      `Module ${module} does not give access to ${opens ?? exports}: Java 16 and later enforce this, and this Flink (or its start options) is not made for it.`,
      `模块 ${module} 不开放 ${opens ?? exports}：Java 16 及以后强制封装，而该 Flink（或其启动参数）不支持。`,
    );
  if (option !== undefined)
    return text(
      `This JVM does not know the option ${option}: it was for another Java version.`,
      `该 JVM 不认识参数 ${option}：它属于另一个 Java 版本。`,
    );
  const name = missing ?? (owner && `${owner}${member ? `.${member}` : ''}`);
  if (name !== undefined)
    return text(
      `${dotted(name)} is a part of the JDK that this Java version does not have.`,
      `${dotted(name)} 属于 JDK，而当前 Java 版本中没有。`,
    );
  if (fault.match?.signature.id === 'java-version:inaccessible')
    return text(
      'Code opens a field or method of the JDK by reflection: Java 16 and later refuse that, and neither this Flink nor its start options allow it.',
      '代码通过反射访问 JDK 内部的字段或方法：Java 16 及以后禁止，而该 Flink 及其启动参数未放开。',
    );
  if (captures.entry !== undefined)
    return text(
      `${captures.entry} cannot be linked here: most often the jar was compiled for a newer Java than the one that runs; a class that another jar lacks or has in another version does the same. The error beneath this line tells which.`,
      `此处无法链接 ${captures.entry}：最常见的是 jar 的编译 Java 版本高于运行环境；缺少某个类或其版本不同也会如此。该行下方的错误会说明是哪一种。`,
    );
  if (fault.match?.signature.id === 'java-version:url-class-loader')
    return text(
      'A library (an old Hive or Hadoop, a Spring Boot loader) takes the system class loader for a URLClassLoader, which it was up to Java 8 only: run Java 8, or a release of that library that knows Java 11 (Hive: HIVE-21237, HIVE-27508).',
      '某个库（旧版 Hive 或 Hadoop 等）把系统类加载器当作 URLClassLoader，而这只在 Java 8 及以前成立：使用 Java 8，或换用支持 Java 11 的该库版本（Hive：HIVE-21237、HIVE-27508）。',
    );
  return text(
    'A library (Hadoop’s login) uses the Security Manager, which this Java version no longer has.',
    '某个库（Hadoop 登录）使用了 Security Manager，而当前 Java 版本已移除。',
  );
}

function otherJdk({ captures: { needs, minor }, version }: ToldCase): Prescription {
  const compiled = needs ?? minor;
  const action = compiled
    ? text(
        `Run client and cluster on Java ${javaOf(compiled)} or later, if this Flink supports it, or compile the jar for the older Java (maven.compiler.release). ${SUPPORT.en}`,
        `若该 Flink 支持，客户端与集群使用 Java ${javaOf(compiled)} 或更高版本；否则按较低 Java 版本编译 jar（maven.compiler.release）。${SUPPORT.zh}`,
      )
    : text(
        `Run client and cluster on a JDK that Flink ${version ? version.text : 'here'} supports. ${SUPPORT.en}`,
        `客户端与集群改用 Flink ${version ? version.text : ''} 支持的 JDK。${SUPPORT.zh}`,
      );
  return {
    aim: 'cure',
    action,
    cost: text(
      'A restart of all processes with the other JDK (image, JAVA_HOME, env.java.home).',
      '需要以另一 JDK 重启所有进程（镜像、JAVA_HOME、env.java.home）。',
    ),
    command: 'java -version; grep -m1 "JVM:" log/*.log',
    verify: text(
      'The banner’s line "JVM:" names the JDK on every process.',
      '每个进程启动日志的 “JVM:” 行显示该 JDK。',
    ),
  };
}

/** Source: docs:deployment/java_compatibility; Flink's release notes 1.18, 1.19, 2.0. */
const SUPPORT = text(
  'Flink 1.13–1.17: Java 8 or Java 11 (JDK 11 recommended); 1.18 and later also Java 17; 1.19 and later Java 21 (experimental); 2.x: Java 11, 17 or 21, no Java 8.',
  'Flink 1.13–1.17：Java 8 或 Java 11（推荐 JDK 11）；1.18 起支持 Java 17；1.19 起支持 Java 21（实验性）；2.x：Java 11、17、21，不再支持 Java 8。',
);

function rest({ captures: { module, opens, exports, missing, option, needs } }: ToldCase): readonly Prescription[] {
  if (module !== undefined && (opens ?? exports) !== undefined) {
    const flag = opens
      ? `--add-opens=${module}/${opens}=ALL-UNNAMED`
      : `--add-exports=${module}/${exports}=ALL-UNNAMED`;
    return [
      {
        aim: 'relieve',
        action: text(
          'From Flink 1.18 on, keep the default options (env.java.default-opts.all) and add the missing one; a custom env.java.opts.all does not replace them, but an edited config.yaml may have dropped them.',
          '自 Flink 1.18 起保留默认参数（env.java.default-opts.all），并追加缺少的一项；自定义 env.java.opts.all 不会覆盖默认值，但修改过的 config.yaml 可能丢失了它们。',
        ),
        cost: text('A restart; opens the JDK’s internals to all code.', '需要重启；会对所有代码开放 JDK 内部。'),
        settings: { 'env.java.opts.all': flag },
      },
    ];
  }
  if (missing?.startsWith('javax') === true)
    return [
      {
        aim: 'cure',
        action: text(
          'Or pack the API that left the JDK with Java 11 into the job jar (javax.xml.bind:jaxb-api with org.glassfish.jaxb:jaxb-runtime, javax.annotation-api, …).',
          '或将随 Java 11 移出 JDK 的 API 打入作业 jar（javax.xml.bind:jaxb-api 与 org.glassfish.jaxb:jaxb-runtime、javax.annotation-api 等）。',
        ),
        cost: text('A new build.', '需要重新构建。'),
      },
    ];
  if (option !== undefined)
    return [
      {
        aim: 'cure',
        action: text(
          `Take ${option} out of env.java.opts* (UseConcMarkSweepGC, PrintGC… and MaxPermSize left with later JDKs; --add-opens is unknown to Java 8).`,
          `从 env.java.opts* 中去掉 ${option}（UseConcMarkSweepGC、PrintGC…、MaxPermSize 在新 JDK 中已移除；Java 8 不认识 --add-opens）。`,
        ),
        cost: text('A restart.', '需要重启。'),
      },
    ];
  return needs === undefined
    ? []
    : [
        {
          aim: 'prevent',
          action: text(
            'Set maven.compiler.release (or --release) to the cluster’s Java version.',
            '将 maven.compiler.release（或 --release）设为集群的 Java 版本。',
          ),
          cost: text('None.', '无。'),
          code: '<maven.compiler.release>11</maven.compiler.release>',
        },
      ];
}
