import type { Frame } from '#formats/traces';

/** `com.acme.Parser#map:12`, as a person looks it up. */
export function placeOf({ class: owner, method, line }: Frame): string {
  return `${owner}#${method}${line === undefined ? '' : `:${line}`}`;
}
