import type { FlinkVersion } from '#symptoms/flink-version';
import { originOf } from '#symptoms/told/class-origin';

/** Dotted, without what a regular expression or an internal form left at its ends. */
export function dotted(name: string): string {
  return name
    .replaceAll('/', '.')
    .replace(/^L(?=[a-z]+\.)/, '')
    .replace(/[.;:]+$/, '');
}

/** Jar or coordinates that have a class, the Flink version filled in; undefined for one's own code. */
export function artefactOf(name: string, version: FlinkVersion | undefined): string | undefined {
  const origin = originOf(dotted(name));
  return origin && filledIn(origin.artefact, version);
}

/** Puts the Flink version into the name of an artefact. */
export function filledIn(artefact: string, version: FlinkVersion | undefined): string {
  return artefact.replaceAll('<flink>', minorOf(version)).replaceAll('<scala>', '2.12');
}

/** `1.20`, or what to put there. */
export function minorOf(version: FlinkVersion | undefined): string {
  return version ? `${version.major}.${version.minor}` : '<Flink minor version>';
}
