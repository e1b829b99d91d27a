import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { classesBelow, entryOfClass, isJobJar } from './contents.ts';

/** Kryo is parent-first and Flink has its own version. */
export const kryoBundled = defineRule({
  id: 'kryo-bundled',
  title: text('Kryo lies in the job jar', '作业 jar 中包含 Kryo'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/third_party_serializers/')],
  leadsTo: ['dependency-conflict', 'kryo-generic-type'],
  check: (code) =>
    PACKAGES.flatMap((prefix) => {
      const found = classesBelow(code, prefix);
      if (found === undefined || !isJobJar(code)) return [];
      return [
        {
          place: { entry: entryOfClass(code, found.first) },
          confidence: 'certain',
          summary: text(
            `The jar brings ${found.count} classes of Kryo, but Flink loads its own first (2.24 up to 1.20, 5.6 since 2.0): serializers made for another version fail.`,
            `jar 带有 Kryo 的 ${found.count} 个类，但 Flink 优先加载自带版本（1.20 及以前 2.24，2.0 起 5.6）：为其他版本编写的序列化器会失败。`,
          ),
          prescriptions: [
            cure(
              text('Use Flink’s Kryo, or relocate the other one.', '使用 Flink 自带的 Kryo，或重定位另一个。'),
              `<relocation><pattern>com.esotericsoftware</pattern><shadedPattern>org.acme.shaded.kryo</shadedPattern></relocation>`,
            ),
          ],
        },
      ];
    }),
});

const PACKAGES = ['com/esotericsoftware/kryo/'];
