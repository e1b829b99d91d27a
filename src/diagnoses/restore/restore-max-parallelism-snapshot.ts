import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type Text, text } from '#evidence';
import { keyedPlaces } from '#symptoms/skew/keyed-places';
import { type SnapshotPlace, snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { subjectOf } from '../snapshot-subject.ts';

/** So many operators are told; they mostly have the same numbers. */
const MOST = 3;

/** Before it is tried: the job as it is now asks for other key groups than the snapshot has. */
export const maxParallelismInSnapshot: Diagnosis = defineDiagnosis({
  id: 'restore-max-parallelism',
  title: text('Max parallelism differs from that of the state', '最大并行度与状态不一致'),
  docs: [],
  symptoms: { keyedPlaces },
  conclude({ keyedPlaces }) {
    const differing = keyedPlaces.flatMap((place) => concludeOn(place));
    const worst = differing.filter(({ severity }) => severity !== 'info');
    return worst.length > 0 ? worst.slice(0, MOST) : differing.slice(0, 1);
  },
});

type Place = SnapshotPlace & { readonly before: readonly SnapshotPlace[] };

function concludeOn(place: Place): readonly Conclusion[] {
  const { operator, vertex, before } = place;
  const old = operator.maxParallelism;
  if (vertex && vertex.parallelism > old) return [tooMany(place, vertex.parallelism)];
  if (vertex && vertex.maxParallelism > 0 && vertex.maxParallelism !== old) {
    return [other(place, vertex.maxParallelism)];
  }
  const changed = before.find((older) => older.operator.maxParallelism !== old);
  if (changed) return [between(place, changed)];
  return old > 1 && operator.parallelism * 2 > old ? [ceiling(place)] : [];
}

function tooMany(place: Place, wanted: number): Conclusion {
  const { label, operator } = place;
  return conclusion(place, 'critical', {
    summary: text(
      `The job runs "${label}" with ${wanted} subtasks, but the snapshot has only ${operator.maxParallelism} key groups: it cannot be restored so.`,
      `作业以 ${wanted} 个子任务运行“${label}”，而快照只有 ${operator.maxParallelism} 个 key group：无法这样恢复。`,
    ),
    proofs: planProof(place, text(`Parallelism now: ${wanted}`, `当前并行度：${wanted}`)),
    prescriptions: [
      {
        aim: 'relieve',
        action: text(
          `Run that operator with at most ${operator.maxParallelism} subtasks.`,
          `将该算子的并行度降到不超过 ${operator.maxParallelism}。`,
        ),
        cost: text('Less parallel work.', '并行度降低。'),
        code: `.setParallelism(${operator.maxParallelism})`,
      },
    ],
  });
}

function other(place: Place, now: number): Conclusion {
  const { label, operator } = place;
  return conclusion(place, 'warning', {
    summary: text(
      `The snapshot’s state of "${label}" has max parallelism ${operator.maxParallelism}, the job has ${now} now: Flink refuses to restore one into the other.`,
      `快照中“${label}”的状态最大并行度为 ${operator.maxParallelism}，而作业当前为 ${now}：Flink 会拒绝恢复。`,
    ),
    proofs: planProof(place, text(`Max parallelism now: ${now}`, `当前最大并行度：${now}`)),
    prescriptions: [setAs(operator.maxParallelism)],
  });
}

function between(place: Place, older: SnapshotPlace): Conclusion {
  const { label, operator } = place;
  return conclusion(place, 'info', {
    summary: text(
      `Max parallelism of "${label}" changed from ${older.operator.maxParallelism} to ${operator.maxParallelism}: the older snapshot cannot be restored into the newer job, nor the other way round.`,
      `“${label}”的最大并行度由 ${older.operator.maxParallelism} 变为 ${operator.maxParallelism}：新旧快照与作业不能互相恢复。`,
    ),
    proofs: [
      {
        fact: text(`Max parallelism ${older.operator.maxParallelism}`, `最大并行度 ${older.operator.maxParallelism}`),
        cite: snapshotCite(older.snapshot, older.operator.at),
      },
    ],
    prescriptions: [setAs(operator.maxParallelism)],
  });
}

/** To come: it has come as far as it can. */
function ceiling(place: Place): Conclusion {
  const { label, operator } = place;
  return conclusion(place, 'info', {
    summary: text(
      `"${label}" runs with ${operator.parallelism} subtasks of at most ${operator.maxParallelism}: its state can never be spread over more.`,
      `“${label}”以 ${operator.parallelism} 个子任务运行，上限为 ${operator.maxParallelism}：其状态无法再分散到更多子任务。`,
    ),
    proofs: [],
    prescriptions: [rewrite],
  });
}

interface Said {
  readonly summary: Text;
  readonly proofs: readonly Proof[];
  readonly prescriptions: readonly Prescription[];
}

function conclusion(place: Place, severity: Conclusion['severity'], said: Said): Conclusion {
  const { operator, cite } = place;
  const own = {
    fact: text(
      `In the snapshot: parallelism ${operator.parallelism}, max parallelism ${operator.maxParallelism}`,
      `快照中：并行度 ${operator.parallelism}，最大并行度 ${operator.maxParallelism}`,
    ),
    cite,
  };
  const where = subjectOf(place);
  return {
    severity,
    confidence: 'certain',
    ...where,
    subject: { ...where.subject, configKey: 'pipeline.max-parallelism' },
    summary: said.summary,
    evidence: [own, ...said.proofs],
    prescriptions: said.prescriptions,
  };
}

function planProof({ vertex }: Place, fact: Text): readonly Proof[] {
  return vertex ? [{ fact, cite: vertex.cite }] : [];
}

function setAs(max: number): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Set the max parallelism to ${max} explicitly, as the state has it, before restoring from this snapshot.`,
      `从该快照恢复之前，将最大并行度显式设为状态中的 ${max}。`,
    ),
    cost: text('None; the job cannot scale beyond it.', '无代价；但并行度不能超过该值。'),
    settings: { 'pipeline.max-parallelism': String(max) },
    code: `env.setMaxParallelism(${max});`,
    verify: text('The job restores.', '作业成功恢复。'),
  };
}

const rewrite: Prescription = {
  aim: 'prevent',
  action: text(
    'To scale further, rewrite the savepoint with the State Processor API under a larger max parallelism, set explicitly (e.g. 720 or 1024).',
    '若需继续扩容，使用 State Processor API 以更大的、显式设置的最大并行度（如 720 或 1024）重写保存点。',
  ),
  cost: text('A batch job over the state.', '需要对状态运行批作业。'),
};
