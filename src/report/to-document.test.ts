import { describe, expect, it } from 'vitest';
import { sampleOutcome } from '#test/sample-outcome';
import { toDocument } from './to-document.ts';

const document = toDocument(sampleOutcome(), { lang: 'en', version: '1.2.3' });

describe('the report document', () => {
  it('names its schema, its tool and when it looked', () => {
    expect(document).toMatchObject({
      schema: 'flink-doctor/report/1',
      tool: { name: 'flink-doctor', version: '1.2.3' },
      examined: { from: '2026-11-21T14:00:05.000Z', to: '2026-11-21T14:00:25.000Z' },
    });
  });

  it('has a verdict for every job', () => {
    expect(document.jobs.map(({ name, verdict, flink }) => [name, verdict, flink])).toEqual([
      ['skewed', 'sick', '1.20.3'],
      ['calm', 'healthy', '1.20.3'],
      ['watched', 'healthy', '1.20.3'],
    ]);
  });

  it('keeps the order of the engine, and links causes to consequences by id and by ref', () => {
    expect(document.findings.map(({ id, role }) => `${role} ${id}`)).toEqual([
      'root data-skew',
      'consequence restart-loop',
      'consequence checkpoint-expired-backpressure',
      'note savepoint-missing',
    ]);
    const [root] = document.findings;
    expect(root?.explains).toEqual(['checkpoint-expired-backpressure', 'restart-loop']);
    expect(root?.causes).toEqual(['F3', 'F2']);
    expect(root?.subject).toMatchObject({ job: '00000000000000000000000000000001', vertex: 'v2', subtask: 3 });
    expect(root?.since).toBe('2026-11-21T13:00:25.000Z');
  });

  it('says a gap once, with the jobs it is true of', () => {
    expect(document.notAssessed).toHaveLength(1);
    expect(document.notAssessed[0]).toMatchObject({ id: 'tm-host-slow', jobs: document.jobs.map(({ id }) => id) });
  });

  it('is plain data: it survives JSON unchanged, without undefined fields', () => {
    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
  });

  it('speaks Chinese when asked to', () => {
    const chinese = toDocument(sampleOutcome(), { lang: 'zh', version: '1.2.3' });
    expect(chinese.findings[0]?.title).toBe('热点 key 压垮单个子任务（数据倾斜）');
    expect(chinese.findings.map(({ id }) => id)).toEqual(document.findings.map(({ id }) => id));
  });

  it('survives a time that no calendar has', () => {
    const outcome = sampleOutcome();
    const odd = { ...outcome, evidence: { ...outcome.evidence, from: Number.NaN, to: 9e99 } };
    expect(toDocument(odd, { lang: 'en', version: '1' }).examined.from).toBe('1970-01-01T00:00:00.000Z');
  });
});
