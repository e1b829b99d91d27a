// Apart from the rest of `collect`: whoever examines a running cluster need not load what reads code.
export { jobCodeOf, type OpenedCode, openJobCode } from './open-code.ts';
export { packageOf } from './packed-jar.ts';
export { type Sources, sourcesFor } from './source-folders.ts';
export { parseRelease } from './target-release.ts';
