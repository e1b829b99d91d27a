import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
/** Configuration files in the jar are not read. */
export const confInJar = defineRule({
  id: 'conf-in-jar',
  title: text('A configuration of Flink lies in the jar', 'jar 中有 Flink 的配置文件'),
  severity: 'info',
  docs: [docs('deployment/config/')],
  leadsTo: [],
  check: ({ archive }) =>
    [...archive.texts].flatMap(([name, content]) => {
      const isFlinks =
        /(?:^|\/)flink-conf\.yaml$/.test(name) || (/(?:^|\/)config\.ya?ml$/.test(name) && KEYS.test(content));
      if (!isFlinks) return [];
      return [
        {
          place: { entry: name },
          confidence: 'certain',
          summary: text(
            `${name} lies in the jar, but Flink reads its configuration from conf/ of the cluster alone: nothing in it takes effect.`,
            `${name} 位于 jar 中，但 Flink 只从集群的 conf/ 读取配置：其中的内容不会生效。`,
          ),
          prescriptions: [
            cure(
              text(
                'Give the options when submitting, or in the configuration of the cluster.',
                '在提交时或集群配置中给出这些选项。',
              ),
              'flink run -D execution.checkpointing.interval=60s …',
            ),
          ],
        },
      ];
    }),
});

const KEYS = /^\s*(?:jobmanager|taskmanager|execution|state|pipeline|parallelism|rest)\b/m;
