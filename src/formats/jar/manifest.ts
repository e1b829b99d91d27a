/** `META-INF/MANIFEST.MF`. */
export interface Manifest {
  /** The main section; names in lower case, as Java compares them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What runs: `Main-Class`. */
  readonly mainClass: string | undefined;
  /** What Flink runs, before `Main-Class`: `program-class`. */
  readonly programClass: string | undefined;
  /** Whether classes below `META-INF/versions` count. */
  readonly multiRelease: boolean;
  /** Further jars, relative to this one. */
  readonly classPath: readonly string[];
  /** `Implementation-Version`, else `Specification-Version`, else `Bundle-Version`. */
  readonly version: string | undefined;
}

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const UTF8 = new TextDecoder();

/** Reads the main section; the sections behind it tell about single files, in signed jars of every one. */
export function readManifest(bytes: Uint8Array): Manifest {
  const attributes = new Map<string, string>();
  for (const line of mainSection(bytes)) {
    const colon = line.indexOf(':');
    if (colon > 0) attributes.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const value = (name: string) => attributes.get(name) || undefined;
  return {
    attributes,
    mainClass: value('main-class'),
    programClass: value('program-class'),
    multiRelease: value('multi-release')?.toLowerCase() === 'true',
    classPath: value('class-path')?.split(/\s+/) ?? [],
    version: value('implementation-version') ?? value('specification-version') ?? value('bundle-version'),
  };
}

/** Lines are broken after 72 bytes, also within a character, and go on behind a space. */
function mainSection(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let joined: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = endOfLine(bytes, at);
    if (end === at) break;
    if (bytes[at] !== SPACE) {
      if (joined.length > 0) lines.push(UTF8.decode(Uint8Array.from(joined)));
      joined = [];
    }
    for (let i = bytes[at] === SPACE ? at + 1 : at; i < end; i++) joined.push(bytes[i] as number);
    at = end + (bytes[end] === RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
  }
  if (joined.length > 0) lines.push(UTF8.decode(Uint8Array.from(joined)));
  return lines;
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
  return at;
}
