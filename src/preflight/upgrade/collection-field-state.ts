import { text } from '#evidence';
import { extractType, type TypeVerdict } from '#formats/bytecode';
import { placeText } from '../place.ts';
import { defineRule } from '../rule.ts';
import { dataUsesOf } from '../types/data-uses.ts';
import { typeText } from '../types/type-words.ts';
import { cure, docs } from '../wording.ts';

/** Collections in state are Kryo up to 1.20 and have serializers since 2.0: a savepoint of 1.x cannot be read. */
export const collectionFieldState = defineRule({
  id: 'collection-field-state',
  title: text('State with collections in it cannot move from 1.x to 2.x', '含集合的状态无法从 1.x 迁移到 2.x'),
  severity: 'info',
  docs: [docs('ops/upgrading/')],
  leadsTo: ['restore-serializer-incompatible'],
  check: (code) =>
    dataUsesOf(code).flatMap(({ type, role, place }) => {
      if (role !== 'state' && role !== 'accumulator') return [];
      const path = collectionIn(extractType(type, NEW, code.classes.find).verdict, []);
      if (path === undefined) return [];
      const shown = [typeText(type), ...path].join('.');
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `${shown} is a collection in state (${placeText(place)}): Flink 2 has another serializer for it than 1.x, so a savepoint of 1.x cannot be restored on 2.x.`,
            `${shown} 是状态中的集合（${placeText(place)}）：Flink 2 对其使用与 1.x 不同的序列化器，1.x 的 savepoint 无法在 2.x 上恢复。`,
          ),
          prescriptions: [
            cure(
              text(
                'Before the upgrade rewrite the state, or give it a new name.',
                '升级前改写状态，或换用新的状态名。',
              ),
              'new MapStateDescriptor<>("…-v2", …)   // elements in MapState or ListState, not in a field',
              text('Without it the state is lost with the upgrade.', '否则升级时会丢失该状态。'),
            ),
          ],
        },
      ];
    }),
});

const NEW = { major: 2, minor: 0 };

/** The way to the first collection that 2.x serializes by itself. */
function collectionIn(
  { serializer, fields, elements }: TypeVerdict,
  path: readonly string[],
): readonly string[] | undefined {
  if (serializer === 'list' || serializer === 'map' || serializer === 'set') return path;
  for (const { name, verdict } of fields) {
    const found = collectionIn(verdict, [...path, name]);
    if (found) return found;
  }
  for (const element of elements) {
    const found = collectionIn(element, path);
    if (found) return found;
  }
  return undefined;
}
