import { describe, expect, it } from 'vitest';
import { type CodeEvidence, type CodeFault, citeOf, type Evidence, text } from '#evidence';
import { healthyJob } from '#fixtures/healthy-job';
import { defineDiagnosis } from './diagnosis.ts';
import { examine } from './examine.ts';
import { defineSymptom } from './symptom.ts';

const basics = defineSymptom({ id: 'basics', needs: ['plan'], observe: ({ plan }) => [...plan] });

/** Seen at the first vertex, in a class and method where those are given. */
const slow = (place: { readonly class?: string; readonly method?: string } = {}) =>
  defineDiagnosis({
    id: 'slow',
    title: text('slow', '慢'),
    docs: [],
    symptoms: { basics },
    conclude: ({ basics: [vertex] }) => ({
      severity: 'critical',
      confidence: 'certain',
      subject: { ...(vertex && { vertex: vertex.id }), ...place },
      summary: text('It is slow.', '它很慢。'),
      evidence: [],
      prescriptions: [],
    }),
  });

const FAULT: CodeFault = {
  rule: 'thread-sleep',
  title: text('It sleeps', '它在休眠'),
  docs: [],
  leadsTo: ['slow'],
  severity: 'warning',
  confidence: 'certain',
  subject: { class: 'com.acme.Job$Fn', method: 'map' },
  summary: text('map sleeps.', 'map 在休眠。'),
  evidence: [
    { fact: text('the code: Thread.sleep(…)', '代码'), cite: citeOf('jar', 'com.acme.Job$Fn#map (Job.java:31)') },
  ],
  prescriptions: [],
};

function jobWith(faults: readonly CodeFault[], operators: CodeEvidence['operators'] = []): Evidence {
  const evidence = healthyJob();
  const code: CodeEvidence = { name: 'job.jar', flink: '1.20', ownClasses: 1, faults, operators };
  return { ...evidence, jobs: evidence.jobs.map((job) => ({ ...job, code: [code] })) };
}

const rolesOf = (evidence: Evidence, ...diagnoses: Parameters<typeof examine>[1]) =>
  examine(evidence, diagnoses).findings.map(({ diagnosis, role }) => `${diagnosis.id} ${role}`);

describe('what stands in the jar', () => {
  it('is worth knowing while nothing follows from it, and makes nothing sick', () => {
    const { findings, jobs } = examine(jobWith([{ ...FAULT, severity: 'critical' }]), []);
    expect(findings.map(({ diagnosis, role, severity }) => [diagnosis.id, role, severity])).toEqual([
      ['thread-sleep', 'note', 'critical'],
    ]);
    expect(jobs[0]?.verdict).toBe('at-risk');
  });

  it.each<[string, Parameters<typeof slow>[0], readonly string[]]>([
    [
      'in the method that was seen',
      { class: 'com.acme.Job$Fn', method: 'map' },
      ['thread-sleep root', 'slow consequence'],
    ],
    ['in the class that was seen', { class: 'com.acme.Job$Fn' }, ['thread-sleep root', 'slow consequence']],
    ['in another method', { class: 'com.acme.Job$Fn', method: 'open' }, ['slow root', 'thread-sleep note']],
    ['in another class', { class: 'com.acme.Other', method: 'map' }, ['slow root', 'thread-sleep note']],
    ['nobody knows where', {}, ['slow root', 'thread-sleep note']],
  ])('is the cause of what it leads to %s: %o', (_, place, roles) => {
    expect(rolesOf(jobWith([FAULT]), slow(place))).toEqual(roles);
  });

  it('is no cause of what it does not lead to', () => {
    const fault = { ...FAULT, leadsTo: ['restart-loop'] };
    expect(rolesOf(jobWith([fault]), slow({ class: 'com.acme.Job$Fn', method: 'map' }))).toEqual([
      'slow root',
      'thread-sleep note',
    ]);
  });
});

describe('what was seen running', () => {
  const operators = (name: string): CodeEvidence['operators'] => [
    {
      pipeline: 0,
      name,
      call: 'process',
      function: 'com.acme.Job$Fn',
      at: 'com.acme.Job#main (Job.java:12)',
      keyedAt: 'com.acme.Job#main (Job.java:11)',
    },
    { pipeline: 0, name: 'another', call: 'map', at: 'com.acme.Job#main (Job.java:20)' },
  ];
  const [vertex] = healthyJob().jobs.flatMap(({ plan }) => (plan.known ? plan.value : []));
  const nameInCode = (vertex?.operators[0] ?? vertex?.name ?? '').replace(/^Source: /, '');
  const citesOf = (evidence: Evidence) =>
    examine(evidence, [slow()])
      .findings.find(({ diagnosis }) => diagnosis.id === 'slow')
      ?.evidence.map(({ cite }) => `${cite.source} ${cite.at}`);

  it('points at the code of its operators, and at their key', () => {
    expect(citesOf(jobWith([], operators(nameInCode)))).toEqual([
      'jar com.acme.Job#main (Job.java:12)',
      'jar com.acme.Job#main (Job.java:11)',
    ]);
  });

  it('points at nothing where names differ', () => {
    expect(citesOf(jobWith([], operators('elsewhere')))).toEqual([]);
  });

  it('points at what leads to it in the same file', () => {
    const fault = { ...FAULT, subject: { class: 'com.acme.Job$Basket' } };
    expect(citesOf(jobWith([fault], operators(nameInCode)))).toContain('jar com.acme.Job$Fn#map (Job.java:31)');
  });
});
