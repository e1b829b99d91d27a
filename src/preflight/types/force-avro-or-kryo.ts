import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';

/** Avro by reflection and Kryo are the slowest ways to serialize a POJO. */
export const forceAvroOrKryo = defineRule({
  id: 'force-avro-or-kryo',
  title: text('All POJOs are forced through Avro or Kryo', '强制所有 POJO 使用 Avro 或 Kryo'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['serialization-slow'],
  check: (code) =>
    [...flowsNaming(code, (name) => name === CONFIG)].flatMap(({ method, calls }) =>
      calls.flatMap(({ owner, name, pc }) => {
        if (owner !== CONFIG || !/^enableForce(?:Avro|Kryo)$/.test(name)) return [];
        return [
          {
            place: placeOf(method, pc),
            confidence: 'certain' as const,
            summary: text(
              `${name}() takes every POJO from its serializer: about a seventh (Avro by reflection) or a quarter (Kryo) of its throughput in Flink’s benchmark.`,
              `${name}() 使所有 POJO 不再使用自己的序列化器：在 Flink 基准测试中吞吐约为其七分之一（反射式 Avro）或四分之一（Kryo）。`,
            ),
            prescriptions: [
              cure(
                text('Remove the call.', '删除该调用。'),
                `// without ${name}()`,
                text(
                  'State that was written with it cannot be read without it: rewrite it, or start afresh.',
                  '用它写入的状态在取消后无法读取：请改写或重新开始。',
                ),
              ),
            ],
          },
        ];
      }),
    ),
});

const CONFIG = 'org/apache/flink/api/common/ExecutionConfig';
