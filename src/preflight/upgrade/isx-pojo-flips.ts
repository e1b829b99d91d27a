import { text } from '#evidence';
import { extractType, isSince, placeOf, placeOfClass } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';
import { dataUsesOf } from '../types/data-uses.ts';
import { accessorOf } from '../types/kryo-hits.ts';
import { usesText } from '../types/type-words.ts';
import { cure, docs } from '../wording.ts';

/** `isX` fields with `setX` are no POJO fields up to 1.20, and are since 2.0: the serializer changes with the upgrade. */
export const isxPojoFlips = defineRule({
  id: 'isx-pojo-flips',
  title: text('A class is Kryo on 1.x and a POJO on 2.x', '类在 1.x 上由 Kryo 处理，在 2.x 上成为 POJO'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['restore-serializer-incompatible'],
  check: (code) => {
    const seen = new Set<string>();
    return dataUsesOf(code).flatMap(({ type }) => {
      if (type.kind !== 'class' || seen.has(type.name) || !code.classes.isOwn(type.name)) return [];
      seen.add(type.name);
      return flip(type.name, code);
    });
  },
});

const OLD = { major: 1, minor: 20 };
const NEW = { major: 2, minor: 0 };

function flip(name: string, code: JobCode): readonly Hit[] {
  const found = code.classes.find(name);
  const type = { kind: 'class', name, arguments: [] } as const;
  const before = extractType(type, OLD, code.classes.find).verdict;
  if (found === undefined || before.serializer !== 'kryo' || before.because.code !== 'invalid-field') return [];
  if (extractType(type, NEW, code.classes.find).verdict.serializer !== 'pojo') return [];
  const { field } = before.because;
  const accessor = accessorOf(found, field);
  const where = usesText(dataUsesOf(code).filter((use) => use.type.kind === 'class' && use.type.name === name));
  const shown = javaName(name);
  return [
    {
      place: accessor === undefined ? placeOfClass(found) : placeOf(accessor),
      severity: isSince(code.flink, 2, 0) ? 'warning' : 'info',
      confidence: 'certain',
      summary: text(
        `${shown} is left to Kryo up to Flink 1.20, because of its field ${field}, and is a POJO since 2.0 (used ${where.en}): state that 1.x wrote cannot be read after the upgrade.`,
        `${shown} 因字段 ${field} 在 Flink 1.20 及以前由 Kryo 处理，2.0 起成为 POJO（用途：${where.zh}）：升级后无法读取 1.x 写入的状态。`,
      ),
      prescriptions: [
        cure(
          text(
            'Give the state a new name with the upgrade, or rewrite it with the State Processor API.',
            '升级时换用新的状态名，或用 State Processor API 改写。',
          ),
          `// on 1.x already a POJO:  private boolean ${field.replace(/^is_?/, '').replace(/^./, (letter) => letter.toLowerCase())};`,
          text('State of the old serializer is not taken over.', '旧序列化器写入的状态不会被接管。'),
        ),
      ],
    },
  ];
}
