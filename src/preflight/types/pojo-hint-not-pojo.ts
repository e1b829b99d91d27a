import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { classGiven } from './data-uses.ts';
import { pojoCode } from './fixed-code.ts';
import { whyText } from './why-text.ts';

/** `Types.POJO` throws for a class that is no POJO. */
export const pojoHintNotPojo = defineRule({
  id: 'pojo-hint-not-pojo',
  title: text('Types.POJO of a class that is none', 'Types.POJO 的类不是 POJO'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['kryo-generic-type'],
  check: (code) =>
    [...flowsNaming(code, (name) => name === TYPES)].flatMap(({ method, calls }) =>
      calls.flatMap((call) => {
        if (call.owner !== TYPES || call.name !== 'POJO' || call.arguments.length !== 1) return [];
        const [given] = call.arguments;
        const type = given && classGiven(given);
        if (type?.kind !== 'class' || !code.classes.isOwn(type.name)) return [];
        const { serializer, because } = code.typeOf(type);
        const found = code.classes.find(type.name);
        if (found === undefined || serializer !== 'kryo' || because.code === 'class-not-found') return [];
        const why = whyText(because);
        return [
          {
            place: placeOf(method, call.pc),
            confidence: 'certain' as const,
            summary: text(
              `Types.POJO is given ${javaName(type.name)}, which ${why.en}: "POJO type expected but was: GenericType" while the job is built.`,
              `Types.POJO 的参数 ${javaName(type.name)} ${why.zh}：构建作业时抛出 “POJO type expected but was: GenericType”。`,
            ),
            prescriptions: [cure(text('Make the class a POJO.', '将该类改为 POJO。'), pojoCode(found))],
          },
        ];
      }),
    ),
});

const TYPES = 'org/apache/flink/api/common/typeinfo/Types';
