export { type Archive, type ArchiveOptions, type ClassBytes, classesOf, openArchive } from './archive.ts';
export { type Budget, type JarContent, readContents, unpackEntry } from './contents.ts';
export { type Artifact, readArtifact, readProviders, serviceOf } from './descriptions.ts';
export {
  JAR_LIMITS,
  type Jar,
  type JarEntry,
  type JarLimits,
  type JarProblem,
  type JarProblemCode,
  type Unpacker,
} from './jar.ts';
export { type ClassEntry, classEntriesOf, type Layout } from './layout.ts';
export { type Manifest, readManifest } from './manifest.ts';
export { openJar } from './open-jar.ts';
export { type Group, groupsOf, unpackTogether } from './together.ts';
