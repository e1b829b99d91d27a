import { defineSymptom } from '#engine';
import { isAffected, type KnownBug, knownBugs, matchSignatures, mendFor } from '#signatures';
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
    return knownBugs.flatMap((bug) => meet(bug, told, flink) ?? []);
  },
});

function meet(bug: KnownBug, told: readonly Telling[], flink: string | undefined): BugMet | undefined {
  const signature = { ...bug, id: bug.issue, role: 'context', source: bug.url } as const;
  const telling = told.find((one) => matchSignatures(one, [signature]).length > 0);
  if (!telling) return;
  const version = bug.of === 'flink' ? (flink ?? jarVersion('flink-dist', told)) : jarVersion(bug.of, told);
  if (version === undefined) return { bug, telling };
  if (!isAffected(version, bug)) return;
  const mend = mendFor(version, bug);
  return { bug, telling, version, ...(mend !== undefined && { mend }) };
}

/** Jars with their versions stand behind frames (`~[flink-dist-1.17.1.jar:1.17.1]`) and in class paths. */
function jarVersion(artefact: string, told: readonly Telling[]): string | undefined {
  for (const { text } of told) {
    const at = text.indexOf(artefact);
    if (at < 0) continue;
    const [, version] =
      /^(?:_\d\.\d+)?-(\d+(?:\.\d+)+[\w.-]*?)(?:\.jar|[:\]\s])/.exec(
        text.slice(at + artefact.length, at + artefact.length + 60),
      ) ?? [];
    if (version !== undefined) return version;
  }
  return;
}
