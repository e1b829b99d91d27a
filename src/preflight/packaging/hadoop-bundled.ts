import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { classesBelow, entryOfClass, isJobJar } from './contents.ts';

/** Hadoop is parent-first: in the job jar it meets that of the cluster. */
export const hadoopBundled = defineRule({
  id: 'hadoop-bundled',
  title: text('Hadoop lies in the job jar', '作业 jar 中包含 Hadoop'),
  severity: 'warning',
  docs: [docs('deployment/config/#class-loading')],
  leadsTo: ['dependency-conflict'],
  check: (code) =>
    PACKAGES.flatMap((prefix) => {
      const found = classesBelow(code, prefix);
      if (found === undefined || !isJobJar(code)) return [];
      return [
        {
          place: { entry: entryOfClass(code, found.first) },
          confidence: 'certain',
          summary: text(
            `The jar brings ${found.count} classes of Hadoop, which Flink loads parent-first: on a cluster with a Hadoop of its own two versions meet.`,
            `jar 带有 Hadoop 的 ${found.count} 个类，而 Flink 以 parent-first 加载它们：若集群自带 Hadoop，两个版本会混用。`,
          ),
          prescriptions: [
            cure(
              text('Take Hadoop from the cluster.', '使用集群的 Hadoop。'),
              `<scope>provided</scope>   <!-- and HADOOP_CLASSPATH on the cluster -->`,
            ),
          ],
        },
      ];
    }),
});

const PACKAGES = ['org/apache/hadoop/'];
