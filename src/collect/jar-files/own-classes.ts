import type { Artifact } from '#formats/jar';
import type { ArchiveFacts } from '#preflight';
import type { CodePackage, PackedClass } from './code-package.ts';
import { isKnownLibrary, isRelocated } from './library-packages.ts';

/**
 * Which classes are the job's: those below the root package of its main class; of the others those that lie in the
 * package itself and are of no library known by its name or by the `pom.properties` it left. A package that would have
 * none, as one published as a library has, is the job's as a whole.
 */
export function ownClassesOf(code: CodePackage): readonly string[] {
  const { facts, classes, flat } = code;
  const root = rootOf(mainClassOf(facts));
  const foreign = foreignRoots(facts, root);
  const isOwn = (name: string, { archive }: PackedClass) => {
    if (isRelocated(name)) return false;
    if (root !== undefined && name.startsWith(root)) return true;
    if (isKnownLibrary(name) || foreign.some((one) => name.startsWith(one))) return false;
    return flat || archive === facts;
  };
  const own = [...classes].filter(([name, one]) => isOwn(name, one) && isClass(name)).map(([name]) => name);
  if (own.length > 0) return own;
  const published = largestPackage([...classes].flatMap(([name, one]) => (one.archive === facts ? name : [])));
  return published.length > MOST_OF_A_LIBRARY ? [] : published;
}

/** Connectors have some hundreds of classes, the largest some thousands; with more it is a platform, and nobody's job. */
const MOST_OF_A_LIBRARY = 5000;

/** What a published library is about, rather than what it brings along. */
function largestPackage(names: readonly string[]): readonly string[] {
  const packages = new Map<string, string[]>();
  for (const name of names) {
    if (!isClass(name) || isRelocated(name)) continue;
    const root = name.split('/').slice(0, -1).slice(0, 3).join('/');
    const same = packages.get(root);
    if (same) same.push(name);
    else packages.set(root, [name]);
  }
  return [...packages.values()].reduce<readonly string[]>((most, one) => (one.length > most.length ? one : most), []);
}

function isClass(name: string): boolean {
  return !name.startsWith('META-INF/') && !name.endsWith('module-info') && !name.endsWith('package-info');
}

/** The class the manifest says runs, as an internal name. */
export function mainClassOf({ manifest, libraries }: ArchiveFacts): string | undefined {
  const said = manifest?.programClass ?? manifest?.attributes.get('start-class') ?? manifest?.mainClass;
  // A folder of jars has no manifest of its own: those of its jars tell.
  const name = said ?? libraries.map((one) => one.manifest?.programClass ?? one.manifest?.mainClass).find(Boolean);
  return name?.replaceAll('.', '/');
}

/** Hosts whose names are the first part of many people's packages: `com/github/acme`. */
const HOSTS = /^(?:com|io|org|net|cn)\/(?:github|gitee|gitlab|sourceforge|bitbucket|apache)\//;

/** Flink's own examples: their siblings are not of the same job. */
const EXAMPLES = /^org\/apache\/flink\//;

/** The package that an organisation calls its own: `com/acme/` of `com/acme/jobs/Main`. */
function rootOf(main: string | undefined): string | undefined {
  const name = main ?? '';
  // A main class below a library's name is a loader (Spring Boot's) or the library's own: nothing can be told by it.
  if (isKnownLibrary(name)) return undefined;
  const parts = name.split('/').slice(0, -1);
  if (parts.length === 0) return undefined;
  const wanted = EXAMPLES.test(name) ? parts.length : HOSTS.test(name) ? 3 : 2;
  return `${parts.slice(0, wanted).join('/')}/`;
}

/** Packages of the artifacts that a fat jar was made of, as far as their groups tell: `org.acme.util` → `org/acme/util/`. */
function foreignRoots({ artifacts, libraries }: ArchiveFacts, root: string | undefined): readonly string[] {
  const [first, ...others] = [...artifacts, ...libraries.flatMap((one) => one.artifacts)];
  // A thin jar tells of itself alone.
  if (first === undefined || others.length === 0 || root === undefined) return [];
  const groups = new Set([first, ...others].map(packageOf));
  return [...groups].filter(
    (group) => group.split('/').length > 2 && !root.startsWith(group) && !group.startsWith(root),
  );
}

function packageOf({ group }: Artifact): string {
  return `${group.replaceAll('.', '/')}/`;
}
