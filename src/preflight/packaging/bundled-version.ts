import type { FlinkRelease } from '#formats/bytecode';

/** `1.20.3` as 1.20; undefined for what is no version. */
export function parseVersion(text: string): FlinkRelease | undefined {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})(?:[.-][\w.-]*)?$/.exec(text.trim()) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}
