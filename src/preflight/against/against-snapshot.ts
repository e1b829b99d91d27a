import type { SnapshotEvidence } from '#evidence';
import type { Pipeline } from '#formats/bytecode';
import type { CodeFinding, RuleNotAssessed } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import { codeAsSnapshots } from './code-as-snapshot.ts';
import { crossesKryo } from './kryo-versions.ts';
import { maxParallelismFinding } from './max-parallelism.ts';
import { opaqueStates } from './opaque-states.ts';
import { type OperatorVerdict, operatorVerdicts } from './operator-verdicts.ts';
import { sourceChange } from './source-change.ts';
import { stateFindings } from './state-findings.ts';
import { unmappedState } from './unmapped-state.ts';
import { unreadStates } from './unread-states.ts';

/** Whether a job can take over a snapshot: what becomes of each operator, and what Flink would refuse. */
export interface SnapshotVerdict {
  readonly operators: readonly OperatorVerdict[];
  readonly findings: readonly CodeFinding[];
  /** What neither the code nor the snapshot tells. */
  readonly notAssessed: readonly RuleNotAssessed[];
}

export function againstSnapshot(code: JobCode, snapshot: SnapshotEvidence): SnapshotVerdict {
  return verdictOf(code, snapshot, code.pipelines);
}

/** The same of what an older jar would hold: main by main, where both have it. */
export function againstCode(code: JobCode, before: JobCode): SnapshotVerdict {
  const verdicts = codeAsSnapshots(before).map(({ main, snapshot }) => {
    const same = code.pipelines.filter(({ entry }) => entry.class === main);
    return verdictOf(code, snapshot, same.length > 0 ? same : code.pipelines);
  });
  return {
    operators: verdicts.flatMap(({ operators }) => operators),
    findings: verdicts.flatMap(({ findings }) => findings),
    notAssessed: verdicts.flatMap(({ notAssessed }) => notAssessed),
  };
}

function verdictOf(code: JobCode, snapshot: SnapshotEvidence, pipelines: readonly Pipeline[]): SnapshotVerdict {
  const operators = operatorVerdicts(code, snapshot, pipelines);
  return {
    operators,
    findings: operators.flatMap((one) => findingsOn(one, snapshot, code)),
    notAssessed: opaqueStates(operators, snapshot, code),
  };
}

function findingsOn(verdict: OperatorVerdict, snapshot: SnapshotEvidence, code: JobCode): readonly CodeFinding[] {
  switch (verdict.status) {
    case 'moved':
    case 'orphaned':
    case 'unknown':
      return [unmappedState(verdict, snapshot, code.pipelines[0]?.entry ?? { entry: code.name })];
    case 'mapped':
      return [
        ...maxParallelismFinding(verdict),
        ...(verdict.before && verdict.now ? sourceChange(verdict.before, verdict.now) : []),
        ...stateFindings(verdict, code, crossesKryo(snapshot, code)),
        ...unreadStates(verdict),
      ];
    case 'new':
      return [];
  }
}
