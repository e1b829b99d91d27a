import type { FlinkRelease } from '#formats/bytecode';
import type { Bundled } from './contents.ts';

/** `1.20.3` as 1.20; undefined for what is no version. */
export function parseVersion(text: string): FlinkRelease | undefined {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})(?:[.-][\w.-]*)?$/.exec(text.trim()) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** The release a part of Flink is made for: modules have Flink's version, connectors name it at the end; others say nothing. */
export function madeFor({
  artifact,
  version,
}: Bundled): { readonly release: FlinkRelease; readonly isModule: boolean } | undefined {
  const suffix = /-(\d+\.\d+)$/.exec(version)?.[1];
  if (suffix !== undefined) {
    const release = parseVersion(suffix);
    return release && { release, isModule: false };
  }
  const release = parseVersion(version);
  const isFlinks = release !== undefined && ((release.major === 1 && release.minor >= 9) || release.major === 2);
  if (
    !isFlinks ||
    /^flink-(?:connector-(?!base|files|datagen)|sql-connector|cdc|statefun|ml|kubernetes-operator)/.test(artifact)
  )
    return undefined;
  return { release, isModule: true };
}
