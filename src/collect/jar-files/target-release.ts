import type { FlinkRelease } from '#formats/bytecode/types';
import type { Artifact } from '#formats/jar';
import type { ArchiveFacts, JobCode } from '#preflight';

/** The release a job is to run on, and who says so. */
export type Target = Pick<JobCode, 'flink' | 'flinkFrom'>;

/** The release as the user says, or as the jar tells by what it was built with; undefined where neither does. */
export function toldRelease(wanted: FlinkRelease | undefined, archive: ArchiveFacts): Target | undefined {
  if (wanted) return { flink: wanted, flinkFrom: 'flag' };
  const built = releaseOfArtifacts([archive, ...archive.libraries].flatMap(({ artifacts }) => artifacts));
  const told = built ?? releaseOfManifest(archive);
  return told && { flink: told, flinkFrom: 'jar' };
}

/** `1.20.3` → 1.20; undefined for what is no version. */
export function parseRelease(text: string): FlinkRelease | undefined {
  const [, major, minor] = /^v?(\d{1,3})\.(\d{1,3})(?:[.-][\w.-]*)?$/.exec(text.trim()) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** Flink's own modules have its version; connectors since 1.16 have their own and Flink's behind it: `3.4.0-1.20`. */
function releaseOfArtifacts(artifacts: readonly Artifact[]): FlinkRelease | undefined {
  const flinks = artifacts.filter(
    ({ group, artifact }) => group === 'org.apache.flink' && !artifact.startsWith('flink-shaded'),
  );
  const suffixes = flinks.map(({ version }) => /-(\d+\.\d+)$/.exec(version)?.[1]).filter((one) => one !== undefined);
  const plain = flinks.filter(({ version }) => !/-\d+\.\d+$/.test(version));
  const own = plain.filter(({ artifact }) => !/^flink-connector-(?!base|files|datagen)/.test(artifact));
  const said = [...own.map(({ version }) => version), ...suffixes, ...plain.map(({ version }) => version)];
  return said.map(parseRelease).find((one) => one !== undefined && isFlink(one));
}

/** Jars that Flink's own project publishes say so: `Flink : Connectors : JDBC`, 3.2.0-1.19. */
function releaseOfManifest({ manifest }: ArchiveFacts): FlinkRelease | undefined {
  if (!/^Flink : /.test(manifest?.attributes.get('implementation-title') ?? '')) return undefined;
  const { version = '' } = manifest ?? {};
  const release = parseRelease(/-(\d+\.\d+)$/.exec(version)?.[1] ?? version);
  return release && isFlink(release) ? release : undefined;
}

/** Versions that Flink itself had; 3.x and 4.x are those of connectors, 0.x of its Kubernetes operator. */
function isFlink({ major, minor }: FlinkRelease): boolean {
  return (major === 1 && minor >= 7) || major === 2;
}
