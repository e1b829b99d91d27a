import { text } from '#evidence';
import { placeOfClass } from '#formats/bytecode';
import { ACCESS, has } from '#formats/classfile';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { ownClasses } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { pojoCode } from './fixed-code.ts';

/** The serializer of tuples writes f0, f1 … alone: private fields of a subclass are lost. */
export const tupleSubclassExtraFields = defineRule({
  id: 'tuple-subclass-extra-fields',
  title: text('A subclass of a tuple has fields that are not serialized', 'tuple 的子类有不会被序列化的字段'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: [],
  check: (code) =>
    [...ownClasses(code)].flatMap((classFile) => {
      if (!/^org\/apache\/flink\/api\/java\/tuple\/Tuple\d+$/.test(classFile.superName ?? '')) return [];
      const kept = classFile.fields.filter(({ access }) => (access & LEFT_OUT) === 0);
      const lost = kept.filter(({ access }) => !has(access, ACCESS.public));
      // One public field makes it a POJO, whose other fields are examined as such.
      if (lost.length === 0 || lost.length < kept.length) return [];
      const names = lost.map(({ name }) => name).join(', ');
      const shown = javaName(classFile.name);
      return [
        {
          place: placeOfClass(classFile),
          confidence: 'certain' as const,
          summary: text(
            `${shown} is a tuple to Flink, which writes f0, f1 … alone: ${names} are lost on the first way between tasks and in state.`,
            `${shown} 对 Flink 而言是 tuple，只写入 f0、f1……：${names} 在任务间传输和状态中都会丢失。`,
          ),
          prescriptions: [
            cure(
              text('Make it a POJO.', '改写为 POJO。'),
              pojoCode(classFile),
              text(
                'State written as a tuple is not read by the POJO serializer: give it a new name.',
                '以 tuple 写入的状态无法由 POJO 序列化器读取：请换用新的状态名。',
              ),
            ),
          ],
        },
      ];
    }),
});

const LEFT_OUT = ACCESS.static | ACCESS.transient | ACCESS.synthetic;
