import { type ByteSource, bytesSource, FormatError, rangeOf } from '#formats/bytes';
import { type Budget, dataStart, type JarContent, readContents } from './contents.ts';
import { type Artifact, isArtifactPath, isSignature, readArtifact, readProviders, serviceOf } from './descriptions.ts';
import { JAR_LIMITS, type Jar, type JarEntry, type JarLimits, type JarProblem, type Unpacker } from './jar.ts';
import { classEntriesOf, type Layout, layoutOf } from './layout.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { openJar } from './open-jar.ts';

/** A jar, what it says about itself, and the jars in it. */
export interface Archive {
  readonly jar: Jar;
  /** Undefined if there is none. */
  readonly manifest: Manifest | undefined;
  readonly layout: Layout;
  /** Providers by interface, both as Java names them. */
  readonly services: ReadonlyMap<string, readonly string[]>;
  /** Those it was put together from, as far as they left a trace. */
  readonly artifacts: readonly Artifact[];
  /** Files of its signature; none if it is not signed. */
  readonly signatures: readonly string[];
  /** Libraries within, in the order of the directory. */
  readonly libraries: readonly Archive[];
  /** What was not used of it and its libraries while it was opened. */
  readonly problems: readonly JarProblem[];
  /** What may still be unpacked. */
  readonly budget: Budget;
}

export interface ArchiveOptions {
  readonly unpacker: Unpacker;
  readonly limits?: JarLimits;
}

/** An unpacked class file. */
export interface ClassBytes {
  readonly archive: Archive;
  /** The name a class loader asks for: `org/acme/Job.class`. */
  readonly path: string;
  /** Where it lies: `job.jar!/lib/driver.jar!/org/acme/Driver.class`. */
  readonly source: string;
  readonly release: number | undefined;
  readonly bytes: Uint8Array;
}

const MANIFEST = 'META-INF/MANIFEST.MF';
/** Manifests of signed jars name every file, and still stay below. */
const LARGEST_DESCRIPTION = 1 << 25;

/**
 * Opens a jar: its manifest, services, artifacts and the libraries in it, also of Spring Boot and web archives. Classes
 * are not unpacked yet.
 *
 * @throws FormatError if it is no jar; a library within that is none is named among the problems
 */
export function openArchive(source: ByteSource, { unpacker, limits = JAR_LIMITS }: ArchiveOptions): Promise<Archive> {
  return openAt(source, source.name, { unpacker, limits, budget: { bytes: limits.totalBytes }, depth: 0 });
}

/**
 * The classes a class loader of this Java finds, a few megabytes at a time: first those of the jar, then those of each
 * library.
 *
 * @param java such as 17: decides between the variants in a multi-release jar
 * @param report is told about classes that cannot be unpacked
 */
export async function* classesOf(
  archive: Archive,
  java: number,
  unpacker: Unpacker,
  report: (problem: JarProblem) => void,
): AsyncGenerator<readonly ClassBytes[]> {
  const { jar, layout, manifest, budget } = archive;
  const wanted = classEntriesOf(jar.entries, layout, manifest?.multiRelease ?? false, java);
  const byEntry = new Map(wanted.map((one) => [one.entry, one]));
  for await (const batch of readContents(jar, [...byEntry.keys()], unpacker, budget, report)) {
    yield batch.flatMap(({ entry, bytes }) => {
      const one = byEntry.get(entry);
      const source = `${jar.name}!/${entry.name}`;
      return one ? [{ archive, path: one.path, source, release: one.release, bytes }] : [];
    });
  }
  for (const library of archive.libraries) yield* classesOf(library, java, unpacker, report);
}

interface Context {
  readonly unpacker: Unpacker;
  readonly limits: JarLimits;
  readonly budget: Budget;
  readonly depth: number;
}

async function openAt(source: ByteSource, name: string, context: Context): Promise<Archive> {
  const jar = await openJar(source, name, context.limits);
  const problems: JarProblem[] = [...jar.problems];
  const report = (problem: JarProblem) => problems.push(problem);
  const told = await readDescriptions(jar, context, report);
  const layout = layoutOf(jar.entries, told.manifest);
  const libraries: Archive[] = [];
  for (const entry of layout.libraries) {
    const library = await openLibrary(jar, entry, context, report);
    if (library) libraries.push(library);
  }
  const signatures = jar.entries.filter((entry) => isSignature(entry.name)).map((entry) => entry.name);
  const all = [...problems, ...libraries.flatMap((library) => library.problems)];
  return { jar, ...told, layout, signatures, libraries, problems: all, budget: context.budget };
}

type Descriptions = Pick<Archive, 'manifest' | 'services' | 'artifacts'>;

async function readDescriptions(
  jar: Jar,
  { unpacker, budget }: Context,
  report: (problem: JarProblem) => void,
): Promise<Descriptions> {
  const described = jar.entries.filter(
    ({ name }) => name.startsWith('META-INF/') && (name === MANIFEST || isArtifactPath(name) || serviceOf(name)),
  );
  const wanted = described.filter((entry) => {
    if (entry.size <= LARGEST_DESCRIPTION) return true;
    const problem = `it is a description of ${entry.size} bytes, more than ${LARGEST_DESCRIPTION}`;
    report({ jar: jar.name, entry: entry.name, code: 'too-large', problem, offset: entry.offset });
    return false;
  });
  const contents: JarContent[] = [];
  for await (const batch of readContents(jar, wanted, unpacker, budget, report)) contents.push(...batch);
  const manifest = contents.find(({ entry }) => entry.name === MANIFEST);
  return {
    manifest: manifest && readManifest(manifest.bytes),
    services: new Map(contents.flatMap(providersIn)),
    artifacts: contents.flatMap(({ entry, bytes }) => readArtifact(entry.name, bytes) ?? []),
  };
}

function providersIn({ entry, bytes }: JarContent): readonly (readonly [string, readonly string[]])[] {
  const service = serviceOf(entry.name);
  return service === undefined ? [] : [[service, readProviders(bytes)]];
}

/** A stored jar is read where it lies; a deflated one is unpacked as a whole. */
async function openLibrary(
  jar: Jar,
  entry: JarEntry,
  context: Context,
  report: (problem: JarProblem) => void,
): Promise<Archive | undefined> {
  const tell = (code: JarProblem['code'], problem: string) =>
    report({ jar: jar.name, entry: entry.name, code, problem, offset: entry.offset });
  const depth = context.depth + 1;
  if (depth > context.limits.depth) {
    tell('too-deep', `jars in jars are read ${context.limits.depth} deep`);
    return undefined;
  }
  const source = await librarySource(jar, entry, context, report);
  if (source === undefined) return undefined;
  try {
    return await openAt(source, source.name, { ...context, depth });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    tell(error.code === 'truncated' ? 'truncated' : 'damaged', `${error.field.join(' > ')} ${error.problem}`);
    return undefined;
  }
}

async function librarySource(
  jar: Jar,
  entry: JarEntry,
  { unpacker, budget }: Context,
  report: (problem: JarProblem) => void,
): Promise<ByteSource | undefined> {
  const name = `${jar.name}!/${entry.name}`;
  const start = entry.method === 'stored' ? await dataStart(jar, entry) : undefined;
  if (start !== undefined) return { ...rangeOf(jar.source, start, entry.size), name };
  for await (const [content] of readContents(jar, [entry], unpacker, budget, report)) {
    if (content) return bytesSource(content.bytes, name);
  }
  return undefined;
}
