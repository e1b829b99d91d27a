import { expect, it } from 'vitest';
import { toDocument } from '#report';
import { sampleCode } from '#test/test-rule';
import { yieldingRule } from '#test/yielding-rule';
import { examineCode } from './examine.ts';
import type { SourceText } from './frame.ts';
import { outcomeOf } from './outcome.ts';

const LINES = Array.from({ length: 60 }, (_, i) => `line ${i + 1}`);

async function documentWith(source?: SourceText) {
  const code = await sampleCode('frame/suppressed', { sample: 'Fires' });
  const examined = { code, examination: examineCode(code, [yieldingRule]), sourceOf: () => source };
  return toDocument(outcomeOf([examined], [{ kind: 'jar', name: 'job.jar', status: 'read' }], 0), {
    lang: 'en',
    version: '1',
  });
}

it('a finding names class, method and file, and what it becomes', async () => {
  const { findings, jobs } = await documentWith();
  expect(jobs).toMatchObject([
    { id: 'job.jar', flink: '1.20', verdict: 'at-risk', code: { flinkFrom: 'flag', rules: 1 } },
  ]);
  expect(findings[0]).toMatchObject({
    id: 'yielding',
    role: 'root',
    severity: 'warning',
    subject: {
      job: 'job.jar',
      class: 'samples.frame.Suppressed$Fires',
      method: 'plain',
      file: 'samples/frame/suppressed.java',
    },
    evidence: [
      {
        fact: 'the code: Thread.yield()',
        cite: { source: 'jar', at: 'samples.frame.Suppressed$Fires#plain (suppressed.java:16)' },
      },
    ],
    explains: ['backpressure-slow-operator'],
  });
});

it('without source the frame tells what the line calls', async () => {
  const { findings } = await documentWith();
  expect(findings[0]?.frame).toEqual({
    path: 'samples/frame/suppressed.java',
    line: 16,
    of: 'calls',
    lines: [{ number: 16, text: 'Thread.yield()' }],
  });
});

it('with source it shows the line and its neighbours', async () => {
  const { findings } = await documentWith({ path: 'src/main/java/Suppressed.java', lines: LINES });
  expect(findings[0]?.frame).toMatchObject({ path: 'src/main/java/Suppressed.java', line: 16, of: 'source' });
  expect(findings[0]?.frame?.lines.map(({ text }) => text)).toEqual(['line 15', 'line 16', 'line 17']);
  expect(findings[0]?.subject.file).toBe('src/main/java/Suppressed.java');
});

it('a source that is too short is of another version: the calls are shown', async () => {
  const { findings } = await documentWith({ path: 'Suppressed.java', lines: LINES.slice(0, 3) });
  expect(findings[0]?.frame).toMatchObject({ path: 'Suppressed.java', line: 16, of: 'calls' });
});

it('what hides the pipeline is said', async () => {
  const { notAssessed } = await documentWith();
  expect(notAssessed.map(({ id }) => id)).toEqual(['pipeline']);
});
