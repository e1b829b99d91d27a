import { describe, expect, test } from 'vitest';
import { type Finding, judge, judgeLogs } from './judge.ts';

const root: Finding = { id: 'data-skew', role: 'root', severity: 'critical' };
const other: Finding = { id: 'gc-pressure', role: 'root', severity: 'warning' };
const consequence: Finding = { id: 'data-skew', role: 'consequence', severity: 'warning' };
const note: Finding = { id: 'job-note', role: 'note', severity: 'info' };

describe('judge', () => {
  test.each([
    ['sick, found', 'sick', [root, other], ''],
    ['sick, something else found', 'sick', [other], 'missed data-skew'],
    ['sick, found as a consequence only', 'sick', [consequence], 'missed data-skew'],
    ['near-miss, something else found', 'near-miss', [other, consequence], ''],
    ['near-miss, taken for the disease', 'near-miss', [root], 'fell for data-skew'],
    ['healthy, nothing but a note', 'healthy', [note], ''],
    ['healthy, anything else', 'healthy', [note, other], 'false alarm: gc-pressure'],
  ] as const)('%s', (_, form, findings, because) => {
    expect(judge({ id: 'data-skew' }, form, { findings })).toMatchObject({ ok: because === '', because });
  });

  test.each([
    ['sick, with its cause', 'sick', [other, consequence], ''],
    ['sick, without its cause', 'sick', [consequence], 'missed gc-pressure'],
    ['sick, the cause alone', 'sick', [other], 'missed data-skew'],
    ['near-miss, the cause alone', 'near-miss', [other], ''],
    ['near-miss, taken for the consequence', 'near-miss', [other, consequence], 'fell for data-skew'],
  ] as const)('a consequence: %s', (_, form, findings, because) => {
    expect(judge({ id: 'data-skew', root: 'gc-pressure' }, form, { findings }).because).toBe(because);
  });

  test('names the roots', () => {
    expect(judge({ id: 'data-skew' }, 'sick', { findings: [root, consequence, other] }).roots).toEqual([
      'data-skew',
      'gc-pressure',
    ]);
  });
});

describe('judgeLogs', () => {
  const id = 'data-skew';
  const live = { id, examined: 'live' } as const;
  const told = { id, examined: 'logs' } as const;
  const less = { ...live, inLogs: ['gc-pressure', 'data-skew'] };
  test.each([
    ['seen live only, nothing told', live, 'sick', [note], true, 'only a live look shows it'],
    ['seen live only, told all the same', live, 'sick', [root], true, ''],
    ['seen live only, another name', live, 'sick', [other], false, 'wrong: gc-pressure'],
    ['only logs tell, told', told, 'sick', [root, other], true, ''],
    ['only logs tell, nothing told', told, 'sick', [note], false, 'missed data-skew'],
    ['logs tell less, told', less, 'sick', [other], true, ''],
    ['logs tell less, nothing told', less, 'sick', [note], false, 'missed gc-pressure or data-skew'],
    ['near-miss, taken for it', less, 'near-miss', [root], false, 'fell for data-skew'],
    ['healthy, anything', live, 'healthy', [other], false, 'false alarm: gc-pressure'],
  ] as const)('%s', (_, expected, form, findings, ok, because) => {
    expect(judgeLogs(expected, form, { findings })).toMatchObject({ ok, because });
  });
});
