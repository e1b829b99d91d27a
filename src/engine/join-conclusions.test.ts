import { describe, expect, it } from 'vitest';
import { verbatim } from '#evidence';
import type { Conclusion, Prescription } from './diagnosis.ts';
import { joinConclusions } from './join-conclusions.ts';

const prescription = (action: string, settings?: Readonly<Record<string, string>>): Prescription => ({
  aim: 'relieve',
  action: verbatim(action),
  cost: verbatim('none'),
  ...(settings && { settings }),
});

const conclusion = (summary: string, odd: Partial<Conclusion> = {}): Conclusion => ({
  severity: 'warning',
  confidence: 'likely',
  subject: {},
  summary: verbatim(summary),
  evidence: [{ fact: verbatim(summary), cite: { source: 'log', at: summary } }],
  prescriptions: [],
  ...odd,
});

describe('what two witnesses conclude', () => {
  it('of the same place is one conclusion that rests on both', () => {
    const [joined, ...others] = joinConclusions(
      [conclusion('log', { severity: 'critical', confidence: 'possible', subject: { vertex: 'v' } })],
      [conclusion('snapshot', { severity: 'info', confidence: 'certain', subject: { uid: 'u' } })],
    );
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ severity: 'critical', confidence: 'certain', subject: { vertex: 'v', uid: 'u' } });
    expect(joined?.summary.en).toBe('log snapshot');
    expect(joined?.evidence.map(({ cite }) => cite.at)).toEqual(['log', 'snapshot']);
  });

  it('of different places stand side by side', () => {
    const joined = joinConclusions(
      [conclusion('a', { subject: { vertex: 'v' } })],
      [conclusion('b', { subject: { vertex: 'w' } }), conclusion('c', { subject: { vertex: 'v' } })],
    );
    expect(joined.map(({ summary }) => summary.en)).toEqual(['a c', 'b']);
  });

  it('sets a key once', () => {
    const [joined] = joinConclusions(
      [conclusion('a', { prescriptions: [prescription('first', { 'pekko.framesize': '1b' })] })],
      [
        conclusion('b', {
          prescriptions: [prescription('second', { 'pekko.framesize': '2b' }), prescription('third')],
        }),
      ],
    );
    expect(joined?.prescriptions.map(({ action }) => action.en)).toEqual(['third', 'first']);
  });

  it('causes what either says, if both say what they cause', () => {
    const one = conclusion('a', { causes: ['x'] });
    expect(joinConclusions([one], [conclusion('b', { causes: ['y'] })])[0]?.causes).toEqual(['x', 'y']);
    expect(joinConclusions([one], [conclusion('b')])[0]?.causes).toBeUndefined();
  });
});
