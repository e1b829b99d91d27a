export { type Archive, type ArchiveOptions, type ClassBytes, classesOf, openArchive } from './archive.ts';
export { type Budget, type JarContent, readContents } from './contents.ts';
export type { Artifact } from './descriptions.ts';
export {
  JAR_LIMITS,
  type Jar,
  type JarEntry,
  type JarLimits,
  type JarProblem,
  type JarProblemCode,
  type Unpacker,
} from './jar.ts';
export type { Layout } from './layout.ts';
export type { Manifest } from './manifest.ts';
export { openJar } from './open-jar.ts';
