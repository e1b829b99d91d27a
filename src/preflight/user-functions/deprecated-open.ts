import { text } from '#evidence';
import { methodsNamed, placeOf, typesAbove } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

const OLD = '(Lorg/apache/flink/configuration/Configuration;)V';
const NEW = '(Lorg/apache/flink/api/common/functions/OpenContext;)V';

/**
 * `open(Configuration)` is gone from rich functions since 2.0: an override that is left in a class is never called, and nothing
 * says so. In 1.19 and 1.20 the new `open(OpenContext)` calls it.
 */
export const deprecatedOpen = defineRule({
  id: 'deprecated-open',
  title: text('A rich function overrides open(Configuration) only', '富函数只重写了 open(Configuration)'),
  severity: 'critical',
  docs: [docs('release-notes/flink-2.0/'), docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['version-mismatch'],
  flink: { since: { major: 1, minor: 19 } },

  *check(code) {
    const never = code.flink.major >= 2;
    for (const { rich, lambda, kinds, classFile } of userCodeOf(code).functions) {
      if (!rich || lambda !== undefined || kinds.has('sql-function') || kinds.has('sql-lookup')) continue;
      const old = methodsNamed(classFile, 'open').find(({ descriptor }) => descriptor === OLD);
      const above = typesAbove(code.classes, classFile.name).flatMap((name) => code.classes.find(name) ?? []);
      const hasNew = above.some((one) => methodsNamed(one, 'open').some(({ descriptor }) => descriptor === NEW));
      if (old === undefined || hasNew) continue;
      yield {
        place: placeOf(old),
        severity: never ? ('critical' as const) : ('warning' as const),
        confidence: 'certain',
        summary: text(
          never
            ? `${methodText({ method: old })} takes a Configuration: Flink 2.x has no such method and never calls it. What it sets up stays null, without an error at start.`
            : `${methodText({ method: old })} takes a Configuration: deprecated, and never called on Flink 2.x, without any error.`,
          never
            ? `${methodText({ method: old })} 的参数是 Configuration：Flink 2.x 没有这个方法，永远不会调用它。其中初始化的内容一直为 null，启动时也不报错。`
            : `${methodText({ method: old })} 的参数是 Configuration：已弃用，在 Flink 2.x 上永远不会被调用，也没有任何报错。`,
        ),
        prescriptions: [
          cure(
            text('Override open(OpenContext).', '改为重写 open(OpenContext)。'),
            '@Override\npublic void open(OpenContext openContext) throws Exception {',
          ),
        ],
      };
    }
  },
});
