// A door of its own: who only asks for types need not load what follows code.
export { type OpenedClasses, openJobClasses } from './open-classes.ts';
export { parseRelease } from './target-release.ts';
