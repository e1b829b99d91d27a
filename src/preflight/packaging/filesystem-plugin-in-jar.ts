import { text } from '#evidence';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { classesBelow, entryOfClass, isJobJar } from './contents.ts';

/** File systems are plugins; in the job jar they are not found when checkpoints need them. */
export const filesystemPluginInJar = defineRule({
  id: 'filesystem-plugin-in-jar',
  title: text('A file system plugin lies in the job jar', '作业 jar 中包含文件系统插件'),
  severity: 'critical',
  docs: [docs('deployment/filesystems/plugins/')],
  leadsTo: ['fs-scheme-missing'],
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
            `The jar brings ${found.count} classes of ${name}, a file system that Flink loads as a plugin only: from the job jar checkpoints cannot use it.`,
            `jar 带有 ${name} 的 ${found.count} 个类，而该文件系统只能作为插件加载：放在作业 jar 中，检查点无法使用。`,
          ),
          prescriptions: [
            cure(
              text('Remove it from the jar and install the plugin.', '从 jar 中移除并安装插件。'),
              `mkdir -p $FLINK_HOME/plugins/s3 && cp $FLINK_HOME/opt/flink-s3-fs-*.jar $FLINK_HOME/plugins/s3/`,
            ),
          ],
        },
      ];
    }),
});

const PACKAGES = [
  'org/apache/flink/fs/s3hadoop/',
  'org/apache/flink/fs/s3presto/',
  'org/apache/flink/fs/gs/',
  'org/apache/flink/fs/azurefs/',
  'org/apache/flink/fs/osshadoop/',
];
