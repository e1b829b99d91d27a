import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
/** Flink unpacks `lib/*.jar` of a job jar; jars elsewhere in it are not seen. */
export const nestedLib = defineRule({
  id: 'nested-lib',
  title: text('Libraries lie as jars within the jar', 'jar 中以 jar 形式包含库'),
  severity: 'info',
  docs: [docs('deployment/cli/')],
  leadsTo: ['missing-dependency'],
  check: (code) => {
    if (code.archive.layout.kind !== 'plain') return [];
    const jars = code.archive.entries.filter(({ name }) => name.endsWith('.jar'));
    const unseen = jars.filter(({ name }) => !/^lib\/[^/]+\.jar$/.test(name));
    const [first] = unseen.length > 0 ? unseen : jars;
    if (first === undefined) return [];
    return [
      {
        place: { entry: first.name },
        severity: unseen.length > 0 ? 'warning' : 'info',
        confidence: 'certain',
        summary:
          unseen.length > 0
            ? text(
                `${unseen.length} jars lie in the jar outside lib/ (${first.name}): Flink does not put them on the class path.`,
                `jar 中有 ${unseen.length} 个 jar 不在 lib/ 下（${first.name}）：Flink 不会将其加入类路径。`,
              )
            : text(
                `${jars.length} libraries lie in lib/ of the jar; Flink unpacks them at every submission.`,
                `jar 的 lib/ 中有 ${jars.length} 个库；Flink 每次提交都会解包。`,
              ),
        prescriptions: [
          cure(
            text('Keep libraries in lib/ of the jar, or in a fat jar.', '把库放在 jar 的 lib/ 中，或打成 fat jar。'),
            'lib/driver.jar',
          ),
        ],
      },
    ];
  },
});
