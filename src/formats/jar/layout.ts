import type { JarEntry } from './jar.ts';
import type { Manifest } from './manifest.ts';

/** How a jar is put together. `plain` may have `lib/*.jar` in it, which Flink puts on the class path. */
export interface Layout {
  readonly kind: 'plain' | 'spring-boot' | 'war';
  /** Where its own classes begin: empty, or a folder with its slash. */
  readonly classes: string;
  /** Jars within that are on the class path of the tool the layout is for. */
  readonly libraries: readonly JarEntry[];
}

/** Spring Boot says in the manifest where things are; a web archive is known by its folder. */
export function layoutOf(entries: readonly JarEntry[], manifest: Manifest | undefined): Layout {
  const said = manifest?.attributes;
  const bootClasses = said?.get('spring-boot-classes') ?? found(entries, 'BOOT-INF/classes/');
  if (bootClasses !== undefined) {
    const kind = bootClasses.startsWith('WEB-INF/') ? 'war' : 'spring-boot';
    const libraries = said?.get('spring-boot-lib') ?? bootClasses.replace(/classes\/$/, 'lib/');
    return { kind, classes: bootClasses, libraries: jarsBelow(entries, libraries) };
  }
  const webClasses = found(entries, 'WEB-INF/classes/');
  const webLibraries = jarsBelow(entries, 'WEB-INF/lib/');
  if (webClasses !== undefined || webLibraries.length > 0) {
    return { kind: 'war', classes: 'WEB-INF/classes/', libraries: webLibraries };
  }
  return { kind: 'plain', classes: '', libraries: jarsBelow(entries, 'lib/') };
}

/** A class file of a jar, under the name a class loader asks for. */
export interface ClassEntry {
  /** `org/acme/Job.class` */
  readonly path: string;
  readonly entry: JarEntry;
  /** The Java this variant is for; undefined for the one that is for all. */
  readonly release: number | undefined;
}

const VERSIONED = /^META-INF\/versions\/(\d{1,4})\/(.+)$/;
/** Multi-release jars began with Java 9. */
const FIRST_RELEASE = 9;

/** The classes a class loader of this Java finds: of several variants the newest that it may use. */
export function classEntriesOf(
  entries: readonly JarEntry[],
  layout: Layout,
  multiRelease: boolean,
  java: number,
): readonly ClassEntry[] {
  const chosen = new Map<string, ClassEntry>();
  for (const entry of entries) {
    if (!entry.name.endsWith('.class')) continue;
    const one = classEntry(entry, layout);
    if (one === undefined || !usable(one.release, multiRelease, java)) continue;
    const rival = chosen.get(one.path);
    if (rival === undefined || (one.release ?? 0) > (rival.release ?? 0)) chosen.set(one.path, one);
  }
  return [...chosen.values()];
}

function classEntry(entry: JarEntry, { classes }: Layout): ClassEntry | undefined {
  const { name } = entry;
  const versioned = name.startsWith('META-INF/') ? VERSIONED.exec(name) : null;
  if (versioned) return { path: versioned[2] as string, entry, release: Number(versioned[1]) };
  if (!name.startsWith(classes)) return undefined;
  return { path: name.slice(classes.length), entry, release: undefined };
}

function usable(release: number | undefined, multiRelease: boolean, java: number): boolean {
  return release === undefined || (multiRelease && release >= FIRST_RELEASE && release <= java);
}

function found(entries: readonly JarEntry[], folder: string): string | undefined {
  return entries.some(({ name }) => name.startsWith(folder)) ? folder : undefined;
}

function jarsBelow(entries: readonly JarEntry[], folder: string): readonly JarEntry[] {
  return entries.filter(
    ({ name }) => name.startsWith(folder) && name.endsWith('.jar') && name.length > folder.length + 4,
  );
}
