import { expect, it } from 'vitest';
import { type CodeEvidence, type CodeOperator, citeOf, type Job, text } from '#evidence';
import { healthyJob } from '#fixtures/healthy-job';
import { asCode } from './jar-files/as-code.ts';
import { joinCode } from './join-code.ts';

const [JOB] = healthyJob().jobs as readonly [Job];
const NAMES = JOB.plan.known ? JOB.plan.value.map(({ name }) => name) : [];
const operator = (pipeline: number, name: string, own: string): CodeOperator => ({
  pipeline,
  name,
  call: 'map',
  function: own,
  at: `${own.split('$')[0]}#main (X.java:1)`,
});
const fault = (name: string): CodeEvidence['faults'][number] => ({
  rule: 'thread-sleep',
  title: text('It sleeps', '它在休眠'),
  docs: ['https://nightlies.apache.org/flink/x'],
  leadsTo: ['backpressure-slow-operator'],
  severity: 'warning',
  confidence: 'likely',
  subject: { class: name, method: 'map' },
  summary: text('map sleeps.', 'map 在休眠。'),
  evidence: [{ fact: text('here', '此处'), cite: citeOf('jar', `${name}#map (X.java:2)`) }],
  prescriptions: [{ aim: 'cure', action: text('Do not.', '不要。'), cost: text('none', '无'), settings: { a: 'b' } }],
  line: { path: 'X.java', number: 2, calls: 'Thread.sleep(…)' },
});
const code = (operators: readonly CodeOperator[], faults: readonly string[] = []): CodeEvidence => ({
  name: 'job.jar',
  flink: '1.20',
  ownClasses: 3,
  operators,
  faults: faults.map(fault),
});

it('goes to the only job', () => {
  expect(joinCode([code([])], [JOB])[0]?.code).toHaveLength(1);
});

it('of several jobs goes to the one whose operators it has, or to none', () => {
  const other = { ...JOB, id: 'other', plan: { known: true, value: [] } as Job['plan'] };
  const known = joinCode([code([operator(0, NAMES[0] as string, 'a.A')])], [other, JOB]);
  expect(known.map((job) => job.code?.length ?? 0)).toEqual([0, 1]);
  const unknown = joinCode([code([operator(0, 'elsewhere', 'a.A')])], [other, JOB]);
  expect(unknown.map((job) => job.code?.length ?? 0)).toEqual([0, 0]);
});

it('of a jar with several pipelines keeps what is of this job, and what is of none', () => {
  const operators = [operator(0, 'elsewhere', 'a.Other$Fn'), operator(1, NAMES[0] as string, 'a.This$Fn')];
  const [job] = joinCode([code(operators, ['a.Other$Fn', 'a.Other$Row', 'a.This$Fn', 'a.Shared'])], [JOB]);
  const [own] = job?.code ?? [];
  expect(own?.operators.map((one) => one.function)).toEqual(['a.This$Fn']);
  expect(own?.faults.map(({ subject }) => subject.class)).toEqual(['a.This$Fn', 'a.Shared']);
});

it('comes out of a bundle as it went in', () => {
  const facts = code([operator(0, 'x', 'a.A')], ['a.A']);
  expect(asCode(JSON.parse(JSON.stringify(facts)))).toEqual([facts]);
});

it.each([
  [undefined],
  [null],
  ['x'],
  [{}],
  [{ name: 'x', faults: 'none', operators: [{}, 3] }],
  [{ name: 'x', faults: [{ rule: 1 }] }],
])('odd data throw nothing: %o', (body) => {
  for (const one of asCode(body)) expect(one).toMatchObject({ faults: [], operators: [] });
});
