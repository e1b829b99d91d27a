import type { ArchiveFacts } from '#preflight';

/** A package of classes as it lies on the disk, before anything is made of it: a jar, or a folder. */
export interface CodePackage {
  readonly facts: ArchiveFacts;
  /** By internal name; the first of several of one name counts, as it does for a class loader. */
  readonly classes: ReadonlyMap<string, PackedClass>;
  /** Its libraries lie side by side, so that which of them is the job's cannot be told by place. */
  readonly flat: boolean;
  /** What could not be used; grows while classes are read. */
  readonly problems: CodeProblem[];
  /** Classes that are going to be read, by internal name: what lies together is unpacked at once. */
  expect(names: readonly string[]): void;
  /** No class can be read afterwards. */
  close(): void;
}

export interface PackedClass {
  /** Where it lies: `job.jar!/lib/driver.jar!/org/acme/Driver.class`. */
  readonly source: string;
  /** Which package it came with: the outermost, or a library within. */
  readonly archive: ArchiveFacts;
  /** @returns undefined if it cannot be unpacked, which is then among the problems */
  read(): Uint8Array | undefined;
}

export interface CodeProblem {
  /** The file in the package; undefined where it is about all of it. */
  readonly entry: string | undefined;
  /** What was found, and what was expected. */
  readonly problem: string;
}
