import { text } from '#evidence';
import { droppedKey } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { stringsIn } from '../string-constants.ts';
import { cure, docs } from '../wording.ts';

/** A key that the target release does not know is ignored without a word. */
export const configRemoved = defineRule({
  id: 'config-removed',
  title: text('A configuration key that the target release does not know', '目标版本不认识的配置项'),
  severity: 'warning',
  docs: [docs('deployment/config/')],
  check: (code) =>
    stringsIn(code, (one) => KEY.test(one) && droppedKey(one, code.flink) !== undefined).map(({ text: key, place }) => {
      const gone = droppedKey(key, code.flink);
      const since = gone === undefined ? '' : `${gone.major}.${gone.minor}`;
      return {
        place,
        confidence: 'likely' as const,
        subject: { configKey: key },
        summary: text(
          `The option ${key} is gone since Flink ${since}: setting it has no effect.`,
          `配置项 ${key} 自 Flink ${since} 起已移除：设置它没有效果。`,
        ),
        prescriptions: [
          cure(
            text('Remove it, or use the option that took its place.', '删除它，或改用取代它的配置项。'),
            REPLACED[key],
          ),
        ],
      };
    }),
});

/** Keys have several parts; a single word is nobody's key. */
const KEY = /^[a-z][\w-]*(?:\.[\w-]+)+$/;

/** From the release notes of 2.0. */
const REPLACED: Readonly<Record<string, string>> = {
  'pipeline.registered-kryo-types': "pipeline.serialization-config: ['org.acme.Order: {type: kryo}']",
  'pipeline.registered-pojo-types': "pipeline.serialization-config: ['org.acme.Order: {type: pojo}']",
  'pipeline.default-kryo-serializers':
    "pipeline.serialization-config: ['org.acme.Order: {type: kryo, kryo-type: default, class: org.acme.OrderSerializer}']",
  'state.backend': 'state.backend.type: rocksdb',
};
