import { text } from '#evidence';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { classesBelow, entryOfClass, isJobJar } from './contents.ts';

/** Test libraries belong into the scope test. */
export const testDeps = defineRule({
  id: 'test-deps',
  title: text('Test libraries lie in the job jar', '作业 jar 中包含测试库'),
  severity: 'warning',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['dependency-conflict'],
  check: (code) =>
    PACKAGES.flatMap((prefix) => {
      const found = classesBelow(code, prefix);
      if (found === undefined || !isJobJar(code)) return [];
      const name = javaName(prefix.replace(/\/$/, ''));
      return [
        {
          place: { entry: entryOfClass(code, found.first) },
          confidence: 'certain',
          summary: text(
            `The jar brings ${found.count} classes of ${name}: a test library in production.`,
            `jar 带有 ${name} 的 ${found.count} 个类：测试库进入了生产。`,
          ),
          prescriptions: [
            cure(text('Give the dependency the scope test.', '将该依赖设为 test 范围。'), `<scope>test</scope>`),
          ],
        },
      ];
    }),
});

const PACKAGES = [
  'org/junit/',
  'junit/framework/',
  'org/mockito/',
  'org/testcontainers/',
  'org/scalatest/',
  'org/assertj/',
  'org/apache/flink/test/util/',
  'org/apache/flink/streaming/util/KeyedOneInputStreamOperatorTestHarness',
];
