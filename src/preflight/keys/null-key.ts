import { text } from '#evidence';
import { alternatives, flowOf, type Origin, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { callText, cure, docs, methodText } from '../wording.ts';
import { keySelectorsOf } from './key-types.ts';

/** Flink has no null keys: the first record without one fails the job with "Assigned key must not be null!". */
export const nullKey = defineRule({
  id: 'null-key',
  title: text('A key can be null', 'key 可能为 null'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/overview/#keyby')],
  leadsTo: ['null-key'],

  *check(code) {
    for (const { perRecord } of keySelectorsOf(code)) {
      for (const method of perRecord) {
        for (const { pc, value } of flowOf(method)?.returns ?? []) {
          const from = value === undefined ? undefined : alternatives(value).find(canBeNull);
          if (from === undefined) continue;
          const what = from.kind === 'call' ? callText(from) : 'null';
          yield {
            place: placeOf(method, pc),
            confidence: from.kind === 'null' ? ('certain' as const) : ('possible' as const),
            summary: text(
              `${methodText({ method })} can return null (${what}): the first such record fails the job with "Assigned key must not be null!", and again after each restart.`,
              `${methodText({ method })} 可能返回 null（${what}）：遇到第一条这样的记录，作业就会因 “Assigned key must not be null!” 失败，重启后仍会失败。`,
            ),
            prescriptions: [
              cure(
                text(
                  'Filter such records out before, or give them a key of their own.',
                  '事先过滤这些记录，或给它们单独的 key。',
                ),
                'stream.filter(value -> value.id != null).keyBy(value -> value.id)',
              ),
            ],
          };
        }
      }
    }
  },
});

/** `null` itself, or what a map has not. */
function canBeNull(origin: Origin): boolean {
  if (origin.kind === 'null') return true;
  return (
    origin.kind === 'call' &&
    origin.name === 'get' &&
    /^java\/util\/(?:concurrent\/)?(?:\w*Map|Properties)$/.test(origin.owner)
  );
}
