import type { Artifact } from '#formats/jar';
import type { ArchiveFacts, JobCode } from '../job-code.ts';

/** The package and all jars within it, the outermost first. */
export function archivesOf(code: JobCode): readonly ArchiveFacts[] {
  const all = [code.archive];
  for (const one of all) all.push(...one.libraries);
  return all;
}

/** A library the package was put together from, and the jar that says so. */
export interface Bundled extends Artifact {
  readonly archive: ArchiveFacts;
}

export function bundledIn(code: JobCode): readonly Bundled[] {
  return archivesOf(code).flatMap((archive) => archive.artifacts.map((artifact) => ({ ...artifact, archive })));
}

/** Where `pom.properties` of an artifact lies; in a nested jar, that jar. */
export function entryOf({ group, artifact, archive }: Bundled, code: JobCode): string {
  const path = `META-INF/maven/${group}/${artifact}/pom.properties`;
  return archive === code.archive ? path : `${archive.name.slice(code.archive.name.length + 2)}!/${path}`;
}

/**
 * Classes of the jar below a package, as far as they are needed: a name, and how many there are. Found once for all
 * packages: the jar is gone through once for each package asked about, and has some 25,000 names.
 */
export function classesBelow(
  code: JobCode,
  prefix: string,
): { readonly first: string; readonly count: number } | undefined {
  let first: string | undefined;
  let count = 0;
  for (const name of code.classes.names) {
    if (!name.startsWith(prefix)) continue;
    first ??= name;
    count += 1;
  }
  return first === undefined ? undefined : { first, count };
}

/** Whether the jar has a class, without reading it. */
export function hasClass(code: JobCode, name: string): boolean {
  return namesOf(code).has(name);
}

function namesOf(code: JobCode): ReadonlySet<string> {
  const known = NAMES.get(code);
  if (known) return known;
  const names = new Set(code.classes.names);
  NAMES.set(code, names);
  return names;
}

const NAMES = new WeakMap<JobCode, ReadonlySet<string>>();

/** Where a class lies, as an entry of the package: `lib/driver.jar!/org/acme/Driver.class`. */
export function entryOfClass(code: JobCode, name: string): string {
  const source = code.classes.sourceOf(name) ?? `${name}.class`;
  const start = source.indexOf('!/');
  return start < 0 ? source : source.slice(start + 2);
}

/**
 * A jar that is Flink's, a connector's or another library itself: nobody submits it, so what is in it is no mistake. It has
 * one artifact at most, and no class that could be started.
 */
export function isJobJar(code: JobCode): boolean {
  const { manifest } = code.archive;
  return (manifest?.programClass ?? manifest?.mainClass ?? manifest?.attributes.get('start-class')) !== undefined;
}
