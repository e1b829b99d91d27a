import { text } from '#evidence';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { classesBelow, entryOfClass, isJobJar } from './contents.ts';

/** Logging is parent-first: a backend in the job jar clashes with that of the cluster. */
export const loggingBundled = defineRule({
  id: 'logging-bundled',
  title: text('A logging backend lies in the job jar', '作业 jar 中包含日志后端'),
  severity: 'warning',
  docs: [docs('deployment/advanced/logging/')],
  leadsTo: ['dependency-conflict'],
  check: (code) =>
    PACKAGES.flatMap((prefix) => {
      const found = classesBelow(code, prefix);
      if (found === undefined || !isJobJar(code)) return [];
      const name = javaName(prefix.replace(/\/$/, ''));
      return [
        {
          place: { entry: entryOfClass(code, found.first) },
          confidence: 'certain',
          summary: text(
            `The jar brings ${found.count} classes of ${name}; Flink loads logging parent-first, so they clash with those of the cluster (multiple bindings, a configuration nobody reads).`,
            `jar 带有 ${name} 的 ${found.count} 个类；Flink 以 parent-first 加载日志类，会与集群中的冲突（多个绑定、无人读取的配置）。`,
          ),
          prescriptions: [
            cure(
              text('Exclude the logging backend from the job jar.', '从作业 jar 中排除日志后端。'),
              `<exclude>org.apache.logging.log4j:*</exclude>   <!-- and org.slf4j:*, ch.qos.logback:*; in the artifactSet of maven-shade-plugin -->`,
            ),
          ],
        },
      ];
    }),
});

const PACKAGES = [
  'org/apache/logging/log4j/core/',
  'ch/qos/logback/classic/',
  'org/slf4j/impl/',
  'org/slf4j/reload4j/',
  'org/apache/logging/slf4j/',
];
