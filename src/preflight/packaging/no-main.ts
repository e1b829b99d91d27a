import { text } from '#evidence';
import { ACCESS, has, type Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';

const MANIFEST = 'META-INF/MANIFEST.MF';
const MAIN = '([Ljava/lang/String;)V';

/**
 * Flink starts the class that the manifest names (`program-class`, else `Main-Class`) unless the user names one. It must be
 * in the jar and have a `public static void main(String[])`; otherwise nothing is submitted.
 */
export const noMain = defineRule({
  id: 'no-main',
  title: text('The jar names no class that Flink can start', 'jar 没有指明 Flink 可以启动的类'),
  severity: 'critical',
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/cli/'],
  check: (code) => (isJar(code) ? [...check(code)] : []),
});

/** A folder of classes has no manifest, and is not what is submitted. */
function isJar({ archive }: JobCode): boolean {
  return /\.(?:jar|war|zip)$/i.test(archive.name);
}

function* check(code: JobCode): Iterable<Hit> {
  const { manifest } = code.archive;
  const said = manifest?.programClass ?? manifest?.attributes.get('start-class') ?? manifest?.mainClass;
  const mains = code.classes.own.filter((name) => mainOf(name, code) !== undefined);
  if (said === undefined) {
    if (mains.length > 0) yield unnamed(mains);
    return;
  }
  const name = said.replaceAll('.', '/');
  if (code.classes.find(name) === undefined) yield named(said, 'missing', mains);
  else if (mainOf(name, code) === undefined) yield named(said, 'no-main', mains);
}

/** The method a launcher calls, its own or an inherited one. */
function mainOf(name: string, { classes }: JobCode): Member | undefined {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const found = classes.find(next);
    const main = found?.methods.find((one) => one.name === 'main' && one.descriptor === MAIN);
    if (main) return has(main.access, ACCESS.public) && has(main.access, ACCESS.static) ? main : undefined;
    next = found?.superName;
  }
  return undefined;
}

/** Whoever submits with `-c` does without a manifest: worth knowing, no more. */
function unnamed(mains: readonly string[]): Hit {
  const names = mains.slice(0, 3).map(javaName);
  return {
    place: { entry: MANIFEST },
    severity: 'info',
    confidence: 'likely',
    summary: text(
      `The manifest has neither Main-Class nor program-class; ${mains.length} classes have a main (${names.join(', ')}). Without -c, submitting ends with "Neither a 'Main-Class', nor a 'program-class' entry was found in the jar file."`,
      `清单中既没有 Main-Class 也没有 program-class；有 main 方法的类共 ${mains.length} 个（${names.join('、')}）。提交时若不加 -c，会以 “Neither a 'Main-Class', nor a 'program-class' entry was found in the jar file.” 失败。`,
    ),
    prescriptions: [cure(names[0] as string)],
  };
}

function named(said: string, fault: 'missing' | 'no-main', mains: readonly string[]): Hit {
  const why =
    fault === 'missing'
      ? text('is not in the jar', '不在 jar 中')
      : text('has no public static void main(String[])', '没有 public static void main(String[]) 方法');
  return {
    place: { entry: MANIFEST },
    confidence: 'certain',
    summary: text(
      `The manifest names ${said} as the class to start, but it ${why.en}: the job cannot be submitted.`,
      `清单指定启动类 ${said}，但它${why.zh}：作业无法提交。`,
    ),
    prescriptions: [cure(mains[0] === undefined ? said : javaName(mains[0]))],
  };
}

function cure(main: string): Hit['prescriptions'][number] {
  return {
    aim: 'cure',
    action: text('Name the class in the manifest, or when submitting.', '在清单中或提交时指明启动类。'),
    cost: text('none', '无'),
    command: `flink run -c ${main} …`,
    code: `<!-- maven-shade-plugin -->
<transformer implementation="org.apache.maven.plugins.shade.resource.ManifestResourceTransformer">
  <mainClass>${main}</mainClass>
</transformer>`,
  };
}
