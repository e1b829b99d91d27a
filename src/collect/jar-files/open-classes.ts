import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FlinkRelease } from '#formats/bytecode/types';
import type { JobClasses } from '#preflight';
import { openClassFolder } from './class-folder.ts';
import { classIndexOf } from './class-index.ts';
import type { CodePackage, CodeProblem } from './code-package.ts';
import { openPackedJar } from './packed-jar.ts';
import { toldRelease } from './target-release.ts';

/** The classes of a package, and what of it could not be used so far. */
export interface OpenedClasses {
  readonly code: JobClasses;
  /** Grows while classes are read. */
  readonly problems: readonly CodeProblem[];
  /** Afterwards no further class can be read. */
  close(): void;
}

/**
 * Opens the same as `openJobCode`, for who does not follow code: nothing is loaded for that.
 *
 * @param flink the release it is to run on; default what the jar tells
 * @throws FormatError, or what the file system says, if it cannot be read at all
 */
export async function openJobClasses(path: string, flink?: FlinkRelease): Promise<OpenedClasses> {
  const opened = await openPackage(path);
  const { facts, problems, close } = opened;
  const classes = classIndexOf(opened);
  const target = toldRelease(flink, facts) ?? (await import('./release-by-use.ts')).releaseByUse(classes);
  return { code: { name: basename(path) || path, ...target, archive: facts, classes }, problems, close };
}

/** Opens a jar (also a web or Spring Boot archive), a folder of classes, or a folder of jars. */
export async function openPackage(path: string): Promise<CodePackage> {
  const about = await stat(path);
  return about.isDirectory() ? await openClassFolder(path) : await openPackedJar(path);
}
