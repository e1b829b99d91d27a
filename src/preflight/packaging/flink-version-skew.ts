import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import type { Hit } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { madeFor } from './bundled-version.ts';
import { bundledIn, entryOf, isJobJar } from './contents.ts';

/** Modules and connectors of Flink in a jar have to fit the release they run on. */
export const flinkVersionSkew = defineRule({
  id: 'flink-version-skew',
  title: text('Parts of Flink in the jar do not fit the target', 'jar 中 Flink 的组成部分与目标版本不符'),
  severity: 'critical',
  docs: [docs('dev/configuration/connector/')],
  leadsTo: ['version-mismatch'],
  check: (code) => (isJobJar(code) ? [...check(code)] : []),
});

function* check(code: JobCode): Iterable<Hit> {
  const parts = bundledIn(code).filter(
    ({ group, artifact }) => group === 'org.apache.flink' && !artifact.startsWith('flink-shaded'),
  );
  const shown = `${code.flink.major}.${code.flink.minor}`;
  for (const part of parts) {
    const made = madeFor(part);
    if (made === undefined || code.flinkFrom === 'default') continue;
    const { release, isModule } = made;
    const otherMajor = release.major !== code.flink.major;
    if (!otherMajor && !(isModule && release.minor !== code.flink.minor)) continue;
    yield {
      place: { entry: entryOf(part, code) },
      severity: otherMajor ? 'critical' : 'warning',
      confidence: code.flinkFrom === 'flag' ? 'certain' : 'likely',
      summary: text(
        `${part.artifact} ${part.version} in the jar is made for Flink ${release.major}.${release.minor}; the job is to run on ${shown}.`,
        `jar 中的 ${part.artifact} ${part.version} 面向 Flink ${release.major}.${release.minor}；作业要在 ${shown} 上运行。`,
      ),
      prescriptions: [
        cure(
          text(`Take the version made for Flink ${shown}.`, `使用为 Flink ${shown} 发布的版本。`),
          `<artifactId>${part.artifact}</artifactId>\n<version>${isModule ? `${shown}.x` : `…-${shown}`}</version>`,
        ),
      ],
    };
  }
}
