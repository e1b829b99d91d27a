import { isSince, type TypeVerdict } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { becauseText } from '../type-list.ts';
import { CHECKS_PACKAGE, checksSource } from './checks-source.ts';
import { type TestedType, testedTypes } from './tested-types.ts';

export interface WrittenTest {
  /** Below a folder of test sources: `org/acme/FlinkTypesTest.java`. */
  readonly path: string;
  readonly content: string;
}

/** JUnit 5 tests for the types of a job, with what they need; none where the job has no types of its own. */
export function testsFor(code: JobCode): readonly WrittenTest[] {
  const types = testedTypes(code).filter(({ verdict }) => TESTS.has(verdict.serializer));
  if (types.length === 0) return [];
  const packages = [...new Set(types.map((one) => one.package))];
  return [
    { path: `${CHECKS_PACKAGE}/FlinkTypeChecks.java`, content: checksSource(code.flink) },
    ...packages.map((name) => ({
      path: `${name === '' ? '' : `${name.replaceAll('.', '/')}/`}FlinkTypesTest.java`,
      content: testSource(
        name,
        types.filter((one) => one.package === name),
        code,
      ),
    })),
  ];
}

/** Serializers there is something to test about; whatever else is Flink's own business. */
const TESTS: ReadonlySet<string> = new Set(['pojo', 'record', 'kryo', 'custom']);

function testSource(packageName: string, types: readonly TestedType[], code: JobCode): string {
  const { major, minor } = code.flink;
  const tests = types.flatMap((type) => testsOf(type, code));
  const body = tests.join('\n\n');
  const imports = [
    ...['PojoTestUtils'].filter((name) => body.includes(`${name}.`)).map(() => 'org.apache.flink.types.PojoTestUtils'),
    ...['PojoTypeInfo']
      .filter((name) => body.includes(`${name}.`))
      .map(() => 'org.apache.flink.api.java.typeutils.PojoTypeInfo'),
    ...(body.includes('TypeInformation.') ? ['org.apache.flink.api.common.typeinfo.TypeInformation'] : []),
    ...(body.includes('@Disabled') ? ['org.junit.jupiter.api.Disabled'] : []),
    'org.junit.jupiter.api.Test',
    ...(body.includes('FlinkTypeChecks.') ? [`${CHECKS_PACKAGE}.FlinkTypeChecks`] : []),
  ];
  const statics = body.includes('assertInstanceOf(')
    ? ['import static org.junit.jupiter.api.Assertions.assertInstanceOf;', '']
    : [];
  return [
    ...(packageName === '' ? [] : [`package ${packageName};`, '']),
    ...statics,
    ...imports.toSorted().map((one) => `import ${one};`),
    '',
    `/** How Flink ${major}.${minor} serializes the types of ${code.name}. Written by flink-doctor preflight --write-tests; yours to change. */`,
    'class FlinkTypesTest {',
    '',
    body,
    '}',
    '',
  ].join('\n');
}

function testsOf(type: TestedType, code: JobCode): readonly string[] {
  const { sourceName, verdict } = type;
  const name = sourceName.replaceAll('.', '').replace(/^./, (first) => first.toLowerCase());
  const wholes = [
    method(`${name}RoundTrip`, [`FlinkTypeChecks.assertRoundTrip(${sourceName}.class);`]),
    method(`${name}ReadsWhatWasSaved`, [`FlinkTypeChecks.assertReadsWhatWasSaved(${sourceName}.class);`]),
  ];
  switch (verdict.serializer) {
    case 'pojo':
    case 'record':
      return [...pojoTests(type, name, code), ...(isMadeByUs(verdict) ? wholes : [])];
    case 'kryo':
      return [pojoTest(`${name}IsPojo`, sourceName, code, `Kryo: ${becauseText(verdict).en}`)];
    default:
      return wholes;
  }
}

/** An abstract class has no instance. */
function isMadeByUs({ because }: TypeVerdict): boolean {
  return because.code !== 'abstract';
}

/** A POJO, and where Kryo is in it a second test that waits for the cure. */
function pojoTests({ sourceName, verdict }: TestedType, name: string, code: JobCode): readonly string[] {
  const left = kryoFields(verdict, '');
  const pojo = pojoTest(`${name}IsPojo`, sourceName, code);
  if (!isSince(code.flink, 1, 16)) return [pojo];
  const check = `PojoTestUtils.assertSerializedAsPojoWithoutKryo(${sourceName}.class);`;
  if (left.length === 0) return [method(`${name}IsPojoWithoutKryo`, [check])];
  return [pojo, method(`${name}IsPojoWithoutKryo`, [check], `Kryo in ${left.slice(0, 5).join(', ')}`)];
}

/** `PojoTestUtils` is there since 1.16. */
function pojoTest(name: string, sourceName: string, { flink }: JobCode, disabled?: string): string {
  const check = isSince(flink, 1, 16)
    ? `PojoTestUtils.assertSerializedAsPojo(${sourceName}.class);`
    : `assertInstanceOf(PojoTypeInfo.class, TypeInformation.of(${sourceName}.class));`;
  return method(name, [check], disabled);
}

/** Nobody nests data deeper. */
const DEEPEST = 10;

/** `customer.tags`: fields, at any depth, that are left to Kryo. */
function kryoFields({ fields, elements, serializer }: TypeVerdict, path: string, depth = 0): readonly string[] {
  if (serializer === 'kryo') return [path];
  if (depth > DEEPEST) return [];
  return [
    ...fields.flatMap((one) => kryoFields(one.verdict, path === '' ? one.name : `${path}.${one.name}`, depth + 1)),
    ...elements.flatMap((one) => kryoFields(one, `${path}[]`, depth + 1)),
  ];
}

function method(name: string, lines: readonly string[], disabled?: string): string {
  return [
    ...(disabled === undefined ? [] : [`    @Disabled(${JSON.stringify(disabled)})`]),
    '    @Test',
    `    void ${name}() throws Exception {`,
    ...lines.map((line) => `        ${line}`),
    '    }',
  ].join('\n');
}
