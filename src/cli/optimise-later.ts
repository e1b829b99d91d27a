import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles once more what was called often. Of a command that is done in half a second most is over by then: a fifth of the
 * processor time of `preflight --types` went there. Known by this name at least from V8 11 to 13 (Node 20 to 24).
 */
export function optimiseLater(): void {
  const version = Number.parseInt(process.versions.v8 ?? '', 10);
  if (version >= 11 && version <= 13) setFlagsFromString('--interrupt-budget=400000');
}
