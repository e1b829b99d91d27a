import { defineSymptom } from '#engine';
import { isAffected, type KnownBug, knownBugs, matchSignatures, mendFor, type Signature } from '#signatures';
import { type Telling, tellings, tellingsOfRest } from './tellings.ts';

/** A known defect whose words were told, by a release that has it. */
export interface BugMet {
  readonly bug: KnownBug;
  readonly telling: Telling;
  /** Release of whatever has the defect, as it runs here; missing where nothing tells it. */
  readonly version?: string;
  /** Release to go to. */
  readonly mend?: string;
}

/** Only where words and release both fit; where no release is known, the words alone, without `version`. */
export const knownBugsMet = defineSymptom({
  id: 'known-bugs-met',
  needs: [],
  wants: ['flinkVersion'],
  given: { tellings, tellingsOfRest },
  observe({ flinkVersion }, { tellings, tellingsOfRest }): readonly BugMet[] {
    const told = tellings.known ? tellings.value : tellingsOfRest.known ? tellingsOfRest.value : [];
    const flink = flinkVersion.known ? flinkVersion.value : undefined;
    const first = firstTellings(told);
    return knownBugs.flatMap((bug) => {
      const telling = first.get(bug.issue);
      return (telling && meet(bug, telling, told, flink)) ?? [];
    });
  },
});

const words: readonly Signature[] = knownBugs.map((bug) => ({
  ...bug,
  id: bug.issue,
  role: 'context',
  source: bug.url,
}));

/** By issue, what first told its words. */
function firstTellings(told: readonly Telling[]): ReadonlyMap<string, Telling> {
  const first = new Map<string, Telling>();
  for (const telling of told) {
    for (const { signature } of matchSignatures(telling, words)) {
      if (!first.has(signature.id)) first.set(signature.id, telling);
    }
  }
  return first;
}

function meet(
  bug: KnownBug,
  telling: Telling,
  told: readonly Telling[],
  flink: string | undefined,
): BugMet | undefined {
  const version = versionOf(bug, told, flink);
  if (version === undefined) return { bug, telling };
  if (!isAffected(version, bug)) return;
  const mend = mendFor(version, bug);
  return { bug, telling, version, ...(mend !== undefined && { mend }) };
}

/** Jars of Flink itself that stand behind frames. */
const OF_FLINK = ['flink-dist', 'flink-runtime', 'flink-streaming-java', 'flink-core', 'flink-table-runtime'];

function versionOf(
  { of, jars = [] }: KnownBug,
  told: readonly Telling[],
  flink: string | undefined,
): string | undefined {
  if (of === 'flink' && flink !== undefined) return flink;
  const names = of === 'flink' ? OF_FLINK : [of, ...jars];
  for (const name of names) {
    const version = jarVersion(name, told);
    if (version !== undefined) return version;
  }
  return;
}

/** Places of a name in one text that are looked at; a class path names a jar once or twice. */
const PLACES = 20;

/** Jars with their versions stand behind frames (`~[flink-dist-1.17.1.jar:1.17.1]`) and in class paths. */
function jarVersion(artefact: string, told: readonly Telling[]): string | undefined {
  for (const { text } of told) {
    let at = text.indexOf(artefact);
    for (let place = 0; at >= 0 && place < PLACES; place += 1) {
      const end = at + artefact.length;
      const [, version] = AFTER_NAME.exec(text.slice(end, end + 60)) ?? [];
      if (version !== undefined) return version;
      at = text.indexOf(artefact, end);
    }
  }
  return;
}

/**
 * What follows the name: Scala's release (`_2.12`), Flink's where the name carries it (`iceberg-flink-runtime-1.18-1.5.0`), and
 * the jar's own (`-3.1.0-1.18.jar`, `-1.2.9_flink-1.17.jar`).
 */
const AFTER_NAME = /^(?:_\d\.\d+)?-(?:\d+\.\d+-(?=\d))?(\d+(?:\.\d+)+[\w.-]*?)(?:\.jar|[:\]\s])/;
