import { type FlinkRelease, type Gone, goneClass, goneMember, isSince } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import { type ClassFile, TAG } from '#formats/classfile';
import type { Artifact } from '#formats/jar';
import type { ArchiveFacts, ClassIndex, JobCode } from '#preflight';

type Target = Pick<JobCode, 'flink' | 'flinkFrom'>;

/** What Flink's latest release is to this release of ours. */
const NEWEST: FlinkRelease = { major: 2, minor: 3 };
/** Enough to meet what a job uses. */
const MOST_LOOKED_AT = 500;

/** The release a job is to run on: as the user says, as the jar tells by what it was built with or uses, or the newest. */
export function targetRelease(
  wanted: FlinkRelease | undefined,
  archive: ArchiveFacts,
  classes: Pick<ClassIndex, 'find' | 'own'>,
): Target {
  if (wanted) return { flink: wanted, flinkFrom: 'flag' };
  const built = releaseOfArtifacts([archive, ...archive.libraries].flatMap(({ artifacts }) => artifacts));
  const told = built ?? releaseOfManifest(archive) ?? releaseByUse(classes);
  return told ? { flink: told, flinkFrom: 'jar' } : { flink: NEWEST, flinkFrom: 'default' };
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

const FLINK = 'org/apache/flink/';

/** Whoever uses what the newest release no longer has runs on the last one that has it. */
function releaseByUse({ find, own }: Pick<ClassIndex, 'find' | 'own'>): FlinkRelease | undefined {
  const asked = new Set<string>();
  let last: FlinkRelease | undefined;
  for (const name of own.slice(0, MOST_LOOKED_AT)) {
    const found = find(name);
    for (const gone of found ? soundly(found, asked) : []) {
      if (gone.last && (last === undefined || isSince(last, gone.last.major, gone.last.minor))) last = gone.last;
    }
  }
  return last;
}

/** A class with broken constants tells nothing. */
function soundly(classFile: ClassFile, asked: Set<string>): readonly Gone[] {
  try {
    return [...goneIn(classFile, asked)];
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [];
  }
}

/** Classes and members of Flink that a class names and the newest release has not; each is asked for once. */
function* goneIn({ pool }: ClassFile, asked: Set<string>): Iterable<Gone> {
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag === TAG.class) {
      const name = pool.className(index);
      if (!name.startsWith(FLINK) || asked.has(name)) continue;
      asked.add(name);
      const gone = goneClass(name, NEWEST);
      if (gone) yield gone;
    } else if (tag >= TAG.field && tag <= TAG.interfaceMethod && pool.ownerOf(index).startsWith(FLINK)) {
      const [owner, member, descriptor] = [pool.ownerOf(index), pool.nameOf(index), pool.descriptorOf(index)];
      const key = `${owner}#${member}${descriptor}`;
      if (asked.has(key)) continue;
      asked.add(key);
      const gone = goneMember(owner, member, descriptor, NEWEST);
      if (gone) yield gone;
    }
  }
}
