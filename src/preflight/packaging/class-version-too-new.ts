import { text } from '#evidence';
import { type FlinkRelease, isSince, placeOfClass } from '#formats/bytecode';
import { type ClassFile, javaOf } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { ownClasses } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
/** A class file that is too new does not load. */
export const classVersionTooNew = defineRule({
  id: 'class-version-too-new',
  title: text('Classes need a newer Java than Flink runs on', '类需要比 Flink 所用更新的 Java'),
  severity: 'critical',
  docs: [docs('deployment/java_compatibility/')],
  leadsTo: ['java-version'],
  check: (code) => {
    const newest = newestOf(ownClasses(code));
    if (newest === undefined) return [];
    const java = javaOf(newest.major);
    const { usual, most } = javaFor(code.flink);
    if (java <= usual) return [];
    const release = `${code.flink.major}.${code.flink.minor}`;
    const tooNew = java > most;
    return [
      {
        place: placeOfClass(newest),
        severity: tooNew ? 'critical' : 'warning',
        confidence: tooNew ? 'certain' : 'likely',
        summary: tooNew
          ? text(
              `The job is compiled for Java ${java}; Flink ${release} runs on Java ${most} at most: UnsupportedClassVersionError.`,
              `作业为 Java ${java} 编译，而 Flink ${release} 最多运行在 Java ${most} 上：UnsupportedClassVersionError。`,
            )
          : text(
              `The job is compiled for Java ${java}; the usual image of Flink ${release} has Java ${usual}, on which it does not load.`,
              `作业为 Java ${java} 编译，而 Flink ${release} 的常用镜像为 Java ${usual}，无法加载。`,
            ),
        prescriptions: [
          cure(
            text(
              `Compile for Java ${usual}, or run Flink on Java ${java}.`,
              `为 Java ${usual} 编译，或在 Java ${java} 上运行 Flink。`,
            ),
            `<maven.compiler.release>${usual}</maven.compiler.release>   <!-- or the image flink:${release}-java${java} -->`,
          ),
        ],
      },
    ];
  },
});

function newestOf(classes: Iterable<ClassFile>): ClassFile | undefined {
  let newest: ClassFile | undefined;
  for (const one of classes) if (newest === undefined || one.major > newest.major) newest = one;
  return newest;
}

/** What the official images have, and what the release's page on Java says at most. */
function javaFor(flink: FlinkRelease): { readonly usual: number; readonly most: number } {
  if (isSince(flink, 2, 0)) return { usual: 17, most: 21 };
  return isSince(flink, 1, 18) ? { usual: 11, most: 21 } : { usual: 11, most: 11 };
}
