import { describe, expect, it } from 'vitest';
import { sampleOutcome } from '#test/sample-outcome';
import type { Lang, ReportDocument } from '../document.ts';
import { toDocument } from '../to-document.ts';
import { renderText } from './text.ts';
import { widthOf } from './width.ts';

const plain = { width: 100, colour: false };

function textOf(names: readonly string[], lang: Lang = 'en', terminal = plain): string {
  return renderText(toDocument(sampleOutcome(names), { lang, version: '1' }), terminal);
}

describe('the text report', () => {
  it('tells verdict, cause and consequences before proof, and proof before what to do', () => {
    const text = textOf(['calm', 'skewed']);
    const order = [
      'SICK  skewed',
      'Root cause: A hot key',
      '└─ Checkpoints expire',
      'PROOF',
      'DO NOW',
      'FOR GOOD',
      'NOT ASSESSED',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('fits verdict, cause and chain on the first screen', () => {
    expect(textOf(['skewed']).split('\n').slice(0, 24).join('\n')).toContain('restart-loop');
  });

  it.each<[readonly ReportDocument['examined']['inputs'][number]['kind'][], RegExp]>([
    [['rest'], /watched 20 s until/],
    [['bundle', 'logs'], /watched 20 s until/],
    [['logs'], /logs of 20 s until/],
    [['logs', 'snapshot', 'jar'], /logs of 20 s until/],
    [['snapshot'], /· seen /],
    [['snapshot', 'jar', 'config'], /· seen /],
  ])('says of %j for how long they were looked at', (kinds, told) => {
    const document = toDocument(sampleOutcome(['calm']), { lang: 'en', version: '1' });
    const inputs = kinds.map((kind) => ({ kind, name: kind, status: 'read' as const }));
    const [first] = renderText({ ...document, examined: { ...document.examined, inputs } }, plain).split('\n');
    expect(first).toMatch(told);
  });

  it('prints settings and code ready to copy', () => {
    const text = textOf(['skewed']);
    expect(text).toContain('execution.checkpointing.timeout: 15 min\n');
    expect(text).toContain('    .keyBy(e -> e.getKey() + "#" + salt(e))\n');
  });

  it('says in one calm line that a job is well', () => {
    const line = textOf(['calm'])
      .split('\n')
      .find((one) => one.includes('calm'));
    expect(line).toMatch(/^HEALTHY {2}calm {2}nothing found {2}RUNNING · Flink 1\.20\.3/);
  });

  it('names the sick of many jobs and counts the well', () => {
    const names = Array.from({ length: 300 }, (_, index) => (index === 250 ? 'skewed' : `calm-${index}`));
    const text = textOf(names);
    expect(text).toContain('1 sick · 299 healthy');
    expect(text).toContain('and 291 more');
    expect(text.indexOf('SICK  skewed')).toBeLessThan(text.indexOf('HEALTHY'));
    expect(text.split('\n').length).toBeLessThan(80);
  });

  it('tells ten sick jobs in full and names the rest', () => {
    const text = textOf(Array.from({ length: 30 }, (_, index) => `skewed-${index}`));
    expect(text.match(/Root cause:/g)).toHaveLength(10);
    expect(text.match(/in detail: --job/g)).toHaveLength(20);
  });

  it('has no colours unless asked, and all of them closed when asked', () => {
    expect(textOf(['skewed'])).not.toContain('\u001b');
    const coloured = textOf(['skewed'], 'en', { width: 100, colour: true });
    const codes = coloured
      .split('\u001b[')
      .slice(1)
      .map((part) => part.slice(0, part.indexOf('m')));
    const closing = codes.filter((code) => code === '22' || code === '39');
    expect(closing).toHaveLength(codes.length / 2);
  });

  it('lets no job name reach the terminal as a command', () => {
    const text = textOf(['skewed \u001b]0;owned\u0007\u001b[2J', 'calm\r\u202e']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it.each(['en', 'zh'] as const)('wraps %s prose to the width of the terminal', (lang) => {
    const text = textOf(['skewed', 'calm'], lang, { width: 60, colour: false });
    const prose = text.split('\n').filter((line) => !/https?:|HEALTHY|SICK|健康|异常|\//.test(line));
    for (const line of prose) expect(widthOf(line)).toBeLessThanOrEqual(60);
  });

  it('says so when there is no job', () => {
    expect(textOf([])).toContain('There is no job to examine.');
  });
});
