import { describe, expect, it } from 'vitest';
import { type Cluster, type Evidence, type Job, known, text, unknown } from '#evidence';
import {
  type Conclusion,
  type Diagnosis,
  defineDiagnosis,
  defineSymptom,
  examine,
  unknownConsequences,
} from './index.ts';

const gap = unknown({ kind: 'not-collected', because: text('not asked', '未询问'), remedy: text('ask', '询问') });

const job: Job = {
  id: 'j1',
  name: 'orders',
  state: 'RUNNING',
  cluster: 'c1',
  streaming: true,
  basics: gap,
  plan: gap,
  load: gap,
  taskMetrics: gap,
  operatorMetrics: gap,
  watermarks: gap,
  checkpointing: gap,
  checkpoints: gap,
  failures: known([]),
  restarts: gap,
  flameGraphs: gap,
  log: gap,
  snapshots: gap,
};

const cluster: Cluster = {
  key: 'c1',
  name: 'here',
  kind: 'jobmanager',
  flinkVersion: known('1.20.3'),
  slots: gap,
  config: gap,
  taskManagers: gap,
  threadDumps: gap,
};

function evidence(change: Partial<Job> = {}): Evidence {
  return { from: 0, to: 1000, inputs: [], clusters: [cluster], jobs: [{ ...job, ...change }] };
}

const version = defineSymptom({
  id: 'version',
  needs: ['flinkVersion'],
  observe: ({ flinkVersion }) => [flinkVersion],
});
const plan = defineSymptom({ id: 'plan', needs: ['plan'], observe: ({ plan }) => plan });

function conclusion(change: Partial<Conclusion> = {}): Conclusion {
  return {
    severity: 'critical',
    confidence: 'certain',
    subject: {},
    summary: text('x', 'x'),
    evidence: [],
    prescriptions: [],
    ...change,
  };
}

function diagnosis(
  id: string,
  conclude: () => Conclusion | readonly Conclusion[],
  explains: readonly string[] = [],
): Diagnosis {
  return defineDiagnosis({ id, title: text(id, id), docs: [], symptoms: { version }, explains, conclude });
}

function rolesOf(...diagnoses: readonly Diagnosis[]): readonly string[] {
  return examine(evidence(), diagnoses).findings.map((one) => `${one.diagnosis.id}: ${one.role}`);
}

describe('examine', () => {
  it('puts the cause before what it explains, whatever their order', () => {
    const effect = diagnosis('checkpoints-expire', () => conclusion());
    const cause = diagnosis('hot-key', () => conclusion({ severity: 'warning' }), ['checkpoints-expire']);
    expect(rolesOf(effect, cause)).toEqual(['hot-key: root', 'checkpoints-expire: consequence']);
  });

  it('follows chains of causes', () => {
    const last = diagnosis('restart', () => conclusion());
    const middle = diagnosis('checkpoints-expire', () => conclusion(), ['restart']);
    const first = diagnosis('hot-key', () => conclusion(), ['checkpoints-expire']);
    expect(rolesOf(last, middle, first)[0]).toBe('hot-key: root');
    expect(rolesOf(last, middle, first).filter((one) => one.endsWith('root'))).toHaveLength(1);
  });

  it('does not link findings about different vertices', () => {
    const cause = diagnosis('hot-key', () => conclusion({ subject: { vertex: 'a' } }), ['slow']);
    expect(
      rolesOf(
        cause,
        diagnosis('slow', () => conclusion({ subject: { vertex: 'b' } })),
      ),
    ).toContain('slow: root');
    expect(
      rolesOf(
        cause,
        diagnosis('slow', () => conclusion({ subject: { vertex: 'a' } })),
      ),
    ).toContain('slow: consequence');
  });

  it('links by the vertices a finding is about, beyond its own', () => {
    const cause = diagnosis('hot-key', () => conclusion({ subject: { vertex: 'a' } }), ['slow']);
    expect(
      rolesOf(
        cause,
        diagnosis('slow', () => conclusion({ about: ['b', 'a'] })),
      ),
    ).toContain('slow: consequence');
  });

  it('never makes a circle of causes', () => {
    const a = diagnosis('a', () => conclusion(), ['b']);
    const b = diagnosis('b', () => conclusion(), ['a']);
    expect(rolesOf(a, b)).toEqual(['a: root', 'b: consequence']);
  });

  it('calls what is only worth knowing a note, and lets it explain nothing away', () => {
    const note = diagnosis('note', () => conclusion({ severity: 'info' }), ['slow']);
    expect(
      rolesOf(
        note,
        diagnosis('slow', () => conclusion()),
      ),
    ).toEqual(['slow: root', 'note: note']);
  });

  it('does not assess what it has no evidence for, and says what is missing', () => {
    const blind = defineDiagnosis({
      id: 'blind',
      title: text('b', 'b'),
      docs: [],
      symptoms: { plan },
      conclude: () => conclusion(),
    });
    const outcome = examine(evidence(), [blind]);
    expect(outcome.findings).toEqual([]);
    expect(outcome.notAssessed.map(({ diagnosis, because }) => [diagnosis.id, because.en])).toEqual([
      ['blind', 'not asked'],
    ]);
    expect(outcome.jobs[0]?.verdict).toBe('unknown');
  });

  it('isolates a rule that throws and goes on with the others', () => {
    const broken = diagnosis('broken', () => {
      throw new Error('boom');
    });
    const outcome = examine(evidence(), [broken, diagnosis('fine', () => conclusion())]);
    expect(outcome.findings.map(({ diagnosis }) => diagnosis.id)).toEqual(['fine']);
    expect(outcome.notAssessed[0]?.because.en).toContain('boom');
  });

  it('isolates a symptom that throws', () => {
    const bad = defineSymptom({
      id: 'bad',
      needs: ['flinkVersion'],
      observe: (): readonly string[] => {
        throw new Error('odd data');
      },
    });
    const rule = defineDiagnosis({
      id: 'rule',
      title: text('r', 'r'),
      docs: [],
      symptoms: { bad },
      conclude: () => conclusion(),
    });
    expect(examine(evidence(), [rule]).notAssessed[0]?.because.en).toContain('odd data');
  });

  it('asks what a conclusion leaves open', () => {
    const unsure = diagnosis('unsure', () =>
      conclusion({ open: { because: text('two causes', '两个原因'), remedy: text('a dump', '线程转储') } }),
    );
    expect(examine(evidence(), [unsure]).notAssessed.map(({ remedy }) => remedy.en)).toEqual(['a dump']);
  });

  it('judges a job by its worst finding', () => {
    const verdictOf = (severity: Conclusion['severity']) =>
      examine(evidence(), [diagnosis('x', () => conclusion({ severity }))]).jobs[0]?.verdict;
    expect([verdictOf('critical'), verdictOf('warning'), verdictOf('info')]).toEqual(['sick', 'at-risk', 'healthy']);
  });

  it('never calls a failed job healthy', () => {
    expect(examine(evidence({ state: 'FAILED' }), [diagnosis('x', () => [])]).jobs[0]?.verdict).toBe('unknown');
  });

  it('is not reassured by diagnoses of what is told, however many are silent', () => {
    const blind = defineDiagnosis({
      id: 'blind',
      title: text('b', 'b'),
      docs: [],
      symptoms: { plan },
      conclude: () => conclusion(),
    });
    const silent = Array.from({ length: 20 }, (_, i) => ({ ...diagnosis(`told-${i}`, () => []), told: true }));
    expect(examine(evidence(), [blind, ...silent]).jobs[0]?.verdict).toBe('unknown');
    expect(examine(evidence(), silent).jobs[0]?.verdict).toBe('healthy');
  });

  it('links what was told first to what was only ever told after it', () => {
    const told = (keys: readonly number[], after: readonly number[]) =>
      conclusion({ told: { keys, after }, about: [] });
    const first = diagnosis('first', () => told([3], []));
    const then = diagnosis('then', () => told([4], [3]));
    const apart = diagnosis('apart', () => told([5], [9]));
    expect(rolesOf(then, apart, first)).toEqual(['first: root', 'apart: root', 'then: consequence']);
  });

  it('what counts only as a root goes where something explains it, and leaves what it explains to that', () => {
    const nameless = diagnosis('nameless', () => conclusion({ onlyAsRoot: true }), ['effect']);
    const effect = diagnosis('effect', () => conclusion());
    expect(rolesOf(nameless, effect)).toEqual(['nameless: root', 'effect: consequence']);
    const cause = diagnosis('cause', () => conclusion(), ['nameless']);
    const { findings } = examine(evidence(), [cause, nameless, effect]);
    expect(findings.map(({ diagnosis: { id }, role, explains }) => [id, role, explains.length])).toEqual([
      ['cause', 'root', 1],
      ['effect', 'consequence', 0],
    ]);
  });

  it('a last resort counts only where nothing else is found', () => {
    const resort = diagnosis('unknown', () => conclusion({ lastResort: true }));
    const named = (severity: Conclusion['severity']) => diagnosis('named', () => conclusion({ severity }));
    expect(rolesOf(resort)).toEqual(['unknown: root']);
    expect(rolesOf(resort, named('warning'))).toEqual(['named: root']);
    expect(rolesOf(resort, named('info'))).toEqual(['unknown: root', 'named: note']);
  });

  it('asks the other witness where the first sees nothing, and keeps the gap where both are silent', () => {
    const other = (found: boolean) => diagnosis('blind', () => (found ? conclusion() : []));
    const blind = (found: boolean) =>
      defineDiagnosis({
        id: 'blind',
        title: text('b', 'b'),
        docs: [],
        symptoms: { plan },
        otherwise: other(found),
        conclude: () => conclusion(),
      });
    expect(examine(evidence(), [blind(true)]).findings).toHaveLength(1);
    expect(examine(evidence(), [blind(false)]).notAssessed).toHaveLength(1);
  });

  it('makes one finding of what a witness of another kind says as well, whose silence is no gap', () => {
    const witness = (severity?: Conclusion['severity']) =>
      diagnosis('both', () => (severity ? conclusion({ severity }) : []));
    const both = (first: boolean, severity?: Conclusion['severity']) => ({
      ...diagnosis('both', () => (first ? conclusion({ severity: 'warning' }) : [])),
      alongside: witness(severity),
    });
    const seen = (rule: ReturnType<typeof both>) => {
      const { findings, notAssessed } = examine(evidence(), [rule]);
      return [findings.map(({ severity }) => severity), notAssessed.length];
    };
    expect(seen(both(true, 'critical'))).toEqual([['critical'], 0]);
    expect(seen(both(false, 'info'))).toEqual([['info'], 0]);
    expect(seen(both(true))).toEqual([['warning'], 0]);
    const blind = defineDiagnosis({
      id: 'both',
      title: text('b', 'b'),
      docs: [],
      symptoms: { plan },
      alongside: witness('critical'),
      conclude: () => conclusion(),
    });
    expect(examine(evidence(), [blind])).toMatchObject({ findings: [{ severity: 'critical' }], notAssessed: [] });
    const silent = { ...blind, alongside: witness() };
    expect(examine(evidence(), [silent]).notAssessed).toHaveLength(1);
    expect(examine(evidence(), [{ ...silent, told: true }]).notAssessed).toEqual([]);
  });

  it('a cause that says what it has caused here causes nothing else', () => {
    const cause = (causes: readonly string[]) => diagnosis('cause', () => conclusion({ causes }), ['slow', 'late']);
    const others = [diagnosis('slow', () => conclusion()), diagnosis('late', () => conclusion())];
    expect(rolesOf(cause(['slow']), ...others)).toEqual(['cause: root', 'late: root', 'slow: consequence']);
  });

  it('does not worry about what it cannot see of a job that was cancelled', () => {
    const blind = defineDiagnosis({
      id: 'blind',
      title: text('b', 'b'),
      docs: [],
      symptoms: { plan },
      conclude: () => conclusion(),
    });
    const outcome = examine(evidence({ state: 'CANCELED' }), [blind]);
    expect([outcome.jobs[0]?.verdict, outcome.notAssessed]).toEqual(['healthy', []]);
  });

  it('leaves batch jobs to diagnoses that are for them', () => {
    expect(examine(evidence({ streaming: false }), [diagnosis('x', () => conclusion())]).findings).toEqual([]);
  });

  it('knows consequences that no diagnosis has', () => {
    expect(unknownConsequences([diagnosis('a', () => [], ['misspelt'])])).toEqual(['a → misspelt']);
  });
});
