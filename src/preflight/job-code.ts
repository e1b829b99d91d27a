import type { FlinkRelease, Pipeline, TypeVerdict } from '#formats/bytecode';
import type { ClassFile, JavaType } from '#formats/classfile';
import type { Artifact, Layout, Manifest } from '#formats/jar';

/** What preflight examines: a jar (or folder of classes), opened, with what can be told of it. Everything lazy is kept. */
export interface JobCode {
  /** The jar's file name. */
  readonly name: string;
  /** The release the job is to run on. */
  readonly flink: FlinkRelease;
  /** Whether the user said so, the jar tells, or nothing does and it is the newest. */
  readonly flinkFrom: 'flag' | 'jar' | 'default';
  readonly archive: ArchiveFacts;
  readonly classes: ClassIndex;
  /** One for each main; empty where none was found. Built when first asked for. */
  readonly pipelines: readonly Pipeline[];
  /** What Flink of the target release makes of a type. */
  typeOf(type: JavaType): TypeVerdict;
  /** The same, with nothing remembered: after classes were rejected. */
  again(): JobCode;
}

/** As much of it as its types are decided by. */
export type JobClasses = Pick<JobCode, 'name' | 'flink' | 'flinkFrom' | 'archive' | 'classes'>;

/** The package, without its classes' contents. */
export interface ArchiveFacts {
  readonly name: string;
  readonly bytes: number;
  readonly manifest: Manifest | undefined;
  readonly layout: Layout;
  /** In the order of the directory. */
  readonly entries: readonly { readonly name: string; readonly size: number }[];
  readonly services: ReadonlyMap<string, readonly string[]>;
  readonly artifacts: readonly Artifact[];
  readonly signatures: readonly string[];
  readonly libraries: readonly ArchiveFacts[];
  /** Small text files that rules read: `*.sql`, service files, logging and Flink configuration. By entry name. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface ClassIndex {
  /** By internal name; reads the class when first asked. Undefined if it is not in the jar or is broken. */
  find(name: string): ClassFile | undefined;
  /** These are going to be asked for, so that what lies together can be read at once. Changes no answer. */
  expect(names: readonly string[]): void;
  /** Internal names of all classes, libraries included, in the order of the jar. */
  readonly names: readonly string[];
  /** The job's own: not of Flink, its connectors, or another library known by package or `pom.properties`. */
  readonly own: readonly string[];
  isOwn(name: string): boolean;
  /**
   * A class turned out to be broken while it was looked into: from now on it is not found, and that is told with the
   * package.
   *
   * @param source as errors name it
   * @returns false if there is no such class
   */
  reject(source: string, problem: string): boolean;
  /** Where a class lies: `job.jar!/org/acme/Job.class`. */
  sourceOf(name: string): string | undefined;
}
