import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Place, type SourceText, sourcePath } from '#preflight';

/** Where the source of a package of classes is looked for. */
export interface Sources {
  /** The file that a class was compiled from; undefined if it is not at hand. */
  find(place: Place): SourceText | undefined;
}

/** Below a module, by Maven's and Gradle's custom. */
const FOLDERS = ['src/main/java', 'src/main/kotlin', 'src/main/scala'];
const MODULE_FILES = [
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'settings.gradle',
  'settings.gradle.kts',
  'build.sbt',
];
/** `module/target/classes`, `module/build/libs/job.jar`: the module is so many folders up at most. */
const MOST_UP = 5;
/** In bytes; nobody writes a longer class. */
const LARGEST_SOURCE = 4 << 20;

/**
 * Source folders of a package: those given, otherwise what lies beside it as build tools put it.
 *
 * @param from paths are shown as seen from here
 */
export function sourcesFor(path: string, given: readonly string[], from: string): Sources {
  const roots = given.length > 0 ? given.flatMap(rootsBelow) : rootsNear(path);
  const known = new Map<string, SourceText | undefined>();
  return {
    find(place) {
      const wanted = 'entry' in place ? undefined : sourcePath(place);
      if (wanted === undefined) return undefined;
      if (!known.has(wanted)) known.set(wanted, sourceIn(roots, wanted, from));
      return known.get(wanted);
    },
  };
}

/** A folder that holds packages itself, a module, or modules. */
function rootsBelow(folder: string): readonly string[] {
  return [folder, ...moduleRoots(folder), ...modulesIn(folder).flatMap(moduleRoots)];
}

function rootsNear(path: string): readonly string[] {
  let folder = dirname(resolve(path));
  for (let up = 0; up < MOST_UP; up++) {
    const own = moduleRoots(folder);
    // Modules beside it often have the classes that are passed around.
    if (own.length > 0) return [...own, ...siblingsOf(folder).flatMap(moduleRoots)];
    folder = dirname(folder);
  }
  return [];
}

function siblingsOf(module: string): readonly string[] {
  const parent = dirname(module);
  const isProject = MODULE_FILES.some((file) => existsSync(join(parent, file)));
  return isProject ? modulesIn(parent).filter((one) => one !== module) : [];
}

function moduleRoots(module: string): readonly string[] {
  return FOLDERS.map((folder) => join(module, folder)).filter((folder) => existsSync(folder));
}

function modulesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !entry.name.startsWith('.') ? [join(folder, entry.name)] : [],
    );
  } catch {
    return []; // no folder, or not ours to read: then there is no source in it
  }
}

function sourceIn(roots: readonly string[], wanted: string, from: string): SourceText | undefined {
  for (const name of namesOf(wanted)) {
    for (const root of roots) {
      const file = join(root, name);
      const about = statSync(file, { throwIfNoEntry: false });
      if (about === undefined || !about.isFile() || about.size > LARGEST_SOURCE) continue;
      return { path: shownPath(file, from), lines: readFileSync(file, 'utf8').split(/\r\n|\n|\r/) };
    }
  }
  return undefined;
}

/** Kotlin leaves out the first folders that all packages share. */
function namesOf(wanted: string): readonly string[] {
  if (!wanted.endsWith('.kt')) return [wanted];
  const parts = wanted.split('/');
  return parts.map((_, first) => parts.slice(first).join('/'));
}

/** As seen from where the user is; of another place, from its module. */
function shownPath(file: string, from: string): string {
  const seen = relative(from, file).replaceAll('\\', '/');
  if (!seen.startsWith('..') && !/^[a-z]:/i.test(seen)) return seen;
  const whole = resolve(file).replaceAll('\\', '/');
  const at = whole.lastIndexOf('/src/main/');
  return at < 0 ? whole : whole.slice(at + 1);
}
