import { text } from '#evidence';
import { placeOfClass } from '#formats/bytecode';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { cure, docs, shortName } from '../wording.ts';
import { dataUsesOf } from './data-uses.ts';
import { handledTypes } from './handled-types.ts';
import { usesText } from './type-words.ts';

/** Since 2.0 elements of collections are analysed as if they stood alone: a collection of a class within itself never ends. */
export const recursiveCollection2x = defineRule({
  id: 'recursive-collection-2x',
  title: text('A class holds a collection of itself', '类中含有自身的集合'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: [],
  flink: { since: { major: 2, minor: 0 } },
  check: (code) => {
    const told = new Set<string>();
    return dataUsesOf(code).flatMap((use) => {
      const { because } = code.typeOf(use.type);
      if (because.code !== 'endless-collection') return [];
      const name = because.name.replace(/^\[*L|;$/g, '');
      const found = code.classes.isOwn(name) ? code.classes.find(name) : undefined;
      if (told.has(name) || handledTypes(code).has(name)) return [];
      told.add(name);
      const where = usesText([use]);
      return [
        {
          place: found === undefined ? use.place : placeOfClass(found),
          also: found === undefined ? [] : [use.place],
          confidence: use.sure ? ('certain' as const) : ('likely' as const),
          summary: text(
            `${javaName(name)} holds a collection of itself: Flink 2 looks at its elements without end, and building the job ends in a StackOverflowError (used ${where.en}).`,
            `${javaName(name)} 含有自身的集合：Flink 2 会无限分析其元素，构建作业时以 StackOverflowError 结束（用途：${where.zh}）。`,
          ),
          prescriptions: [
            cure(
              text(
                'Declare the implementation class, or give the field a @TypeInfo factory.',
                '声明实现类，或为该字段提供 @TypeInfo 工厂。',
              ),
              `public ArrayList<${shortName(name)}> children;   // goes to Kryo, and ends`,
              text(
                'State of 1.x with this field was written by Kryo; a factory changes its format.',
                '1.x 中含此字段的状态由 Kryo 写入；使用工厂会改变其格式。',
              ),
            ),
          ],
        },
      ];
    });
  },
});
