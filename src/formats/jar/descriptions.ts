/** A library as Maven names it. */
export interface Artifact {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

const MAVEN = /^META-INF\/maven\/([^/]+)\/([^/]+)\/pom\.properties$/;
const SERVICES = 'META-INF/services/';
const UTF8 = new TextDecoder();

/** Whether this entry tells which library (or which part of a fat jar) this is. */
export function isArtifactPath(name: string): boolean {
  return MAVEN.test(name);
}

/** Reads `pom.properties`; undefined if it names no version. The path tells what the file leaves out. */
export function readArtifact(name: string, bytes: Uint8Array): Artifact | undefined {
  const [, group = '', artifact = ''] = MAVEN.exec(name) ?? [];
  const values = new Map<string, string>();
  for (const line of UTF8.decode(bytes).split('\n')) {
    const equals = line.search(/[=:]/);
    if (equals > 0 && !/^\s*[#!]/.test(line)) values.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  const version = values.get('version');
  if (!version) return undefined;
  return { group: values.get('groupId') || group, artifact: values.get('artifactId') || artifact, version };
}

/** The interface a list of providers is for: `META-INF/services/a.b.Factory` is for `a.b.Factory`. */
export function serviceOf(name: string): string | undefined {
  const service = name.startsWith(SERVICES) ? name.slice(SERVICES.length) : '';
  return service === '' || service.includes('/') ? undefined : service;
}

/** Class names, one a line, without comments; each once. */
export function readProviders(bytes: Uint8Array): readonly string[] {
  const names = UTF8.decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => (line.split('#', 1)[0] as string).trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** `META-INF/ACME.SF` and the block beside it: who changes such a jar breaks it. */
export function isSignature(name: string): boolean {
  return /^META-INF\/[^/]+\.(?:SF|RSA|DSA|EC)$/i.test(name);
}
