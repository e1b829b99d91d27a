import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readArtifact, readManifest, readProviders, serviceOf } from '#formats/jar';
import type { ArchiveFacts } from '#preflight';
import type { CodePackage, CodeProblem, PackedClass } from './code-package.ts';
import { openPackedJar } from './packed-jar.ts';
import { isRuleText, LARGEST_TEXT, MOST_TEXTS } from './rule-texts.ts';

/** A folder may be the root of a disk. */
const MOST_FILES = 200_000;
const MANIFEST = 'META-INF/MANIFEST.MF';

/** Opens a folder of classes (`target/classes`), of jars (`usrlib`), or of both. */
export async function openClassFolder(path: string): Promise<CodePackage> {
  const name = basename(path) || path;
  const problems: CodeProblem[] = [];
  const files = filesIn(path, problems);
  const facts = folderFacts(path, name, files);
  const classes = new Map<string, PackedClass>();
  for (const file of files) {
    if (!file.endsWith('.class') || file.startsWith('META-INF/')) continue;
    const read = () => contentOf(path, file, problems);
    classes.set(file.slice(0, -'.class'.length), { source: `${name}/${file}`, archive: facts, read });
  }
  const jars = await openJars(path, name, problems);
  // Jars that lie side by side are all the job's until they are known to be libraries.
  for (const jar of jars) for (const [key, one] of jar.classes) if (!classes.has(key)) classes.set(key, one);
  const expect = (names: readonly string[]) => {
    for (const jar of jars) jar.expect(names);
  };
  const close = () => {
    for (const jar of jars) jar.close();
  };
  return { facts: { ...facts, libraries: jars.map((jar) => jar.facts) }, classes, problems, flat: true, expect, close };
}

function filesIn(path: string, problems: CodeProblem[]): readonly string[] {
  const files: string[] = [];
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(full);
      else if (entry.isFile()) files.push(relative(path, full).replaceAll('\\', '/'));
    }
    if (files.length > MOST_FILES) {
      problems.push({ entry: undefined, problem: `it holds more than ${MOST_FILES} files; the rest is left out` });
      break;
    }
  }
  return files.sort();
}

function jarsIn(path: string): readonly string[] {
  return readdirSync(path).filter((name) => /\.jar$/i.test(name) && !/-(?:sources|javadoc|tests)\.jar$/i.test(name));
}

async function openJars(path: string, name: string, problems: CodeProblem[]): Promise<readonly CodePackage[]> {
  const opened: CodePackage[] = [];
  for (const jar of jarsIn(path).toSorted()) {
    try {
      const one = await openPackedJar(join(path, jar), `${name}/${jar}`);
      opened.push(one);
      problems.push(...one.problems);
    } catch (error) {
      problems.push({ entry: jar, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return opened;
}

function folderFacts(path: string, name: string, files: readonly string[]): ArchiveFacts {
  const bytes = (file: string) => contentOf(path, file, []) ?? new Uint8Array();
  const sizeOf = (file: string) => statSync(join(path, file), { throwIfNoEntry: false })?.size ?? 0;
  const entries = files.map((file) => ({ name: file, size: sizeOf(file) }));
  const texts = entries.filter((one) => isRuleText(one.name) && one.size <= LARGEST_TEXT).slice(0, MOST_TEXTS);
  return {
    name,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    manifest: files.includes(MANIFEST) ? readManifest(bytes(MANIFEST)) : undefined,
    layout: { kind: 'plain', classes: '', libraries: [] },
    entries,
    services: new Map(
      files.flatMap((file) => {
        const service = serviceOf(file);
        return service === undefined ? [] : [[service, readProviders(bytes(file))] as const];
      }),
    ),
    artifacts: files.flatMap((file) => (/pom\.properties$/.test(file) ? (readArtifact(file, bytes(file)) ?? []) : [])),
    signatures: [],
    libraries: [],
    texts: new Map(texts.map((one) => [one.name, new TextDecoder().decode(bytes(one.name))])),
  };
}

function contentOf(path: string, file: string, problems: CodeProblem[]): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(path, file)));
  } catch (error) {
    problems.push({ entry: file, problem: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
