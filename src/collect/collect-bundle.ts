import type { Manifest } from './bundle/manifest.ts';
import { openBundle } from './bundle/write-bundle.ts';
import { pourSafely, type Unusable } from './collect-evidence.ts';
import { recogniseInput } from './inputs.ts';
import type { LookOptions } from './sources.ts';

export interface CollectBundleOptions extends LookOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly redactNames?: boolean;
}

export interface CollectedBundle {
  /** What the bundle says of itself; undefined when there was nothing to write, and so no file. */
  readonly manifest?: Manifest;
  readonly unusable: readonly Unusable[];
}

/**
 * Writes everything the inputs tell into one redacted `.tar.gz`. It appears under its name only when it is whole.
 *
 * @throws the signal's reason when the user stops, or what the disk says; nothing is left behind then
 */
export async function collectBundle(
  inputs: readonly string[],
  path: string,
  options: CollectBundleOptions,
): Promise<CollectedBundle> {
  const recognised = await Promise.all(inputs.map(recogniseInput));
  const described = recognised.map(({ kind, name }) => ({
    kind: kind === 'history-archive' ? ('history-server' as const) : kind === 'unknown' ? ('rest' as const) : kind,
    name,
  }));
  const { tool, redactNames } = options;
  const bundle = await openBundle(path, { tool, inputs: described, ...(redactNames ? { redactNames } : {}) });
  try {
    const poured = await Promise.all(
      recognised.map((input, i) =>
        pourSafely(input, options, (part, exchange) => bundle.take(i + part.index * inputs.length, exchange)),
      ),
    );
    const unusable = poured.flatMap(({ problem }, i) =>
      problem === undefined ? [] : [{ input: recognised[i]?.name ?? '', problem }],
    );
    if (poured.every(({ exchanges }) => exchanges === 0)) {
      await bundle.abandon();
      return { unusable };
    }
    return { manifest: await bundle.finish(), unusable };
  } catch (error) {
    await bundle.abandon();
    throw error;
  }
}
