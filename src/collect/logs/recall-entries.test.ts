import { describe, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { byteShapeOf, type LogEntry, learnLayout, readEntries } from '#formats/logs';

import { createRecall } from './recall-entries.ts';

const digitless = (value: unknown) => JSON.stringify(value).replace(/[0-9a-f]*\d[0-9a-f]*/g, '#');

/** The entries of a log as a pass gives them. */
async function entriesIn(bundle: string) {
  const log = (await capturedLogs(bundle)).map(({ text }) => text).join('');
  const rows = log.split('\n');
  const layout = learnLayout(rows.slice(0, 500));
  const texts = log.trimEnd().split(/\n(?=\d{4}-\d\d-\d\d )/);
  let line = 1;
  const candidates = texts.map((text) => {
    const bytes = Buffer.from(text);
    const lines = text.split('\n').length;
    const candidate = {
      bytes,
      text: () => text,
      shape: () => byteShapeOf(bytes),
      line,
      lines,
      offset: 0,
      literals: [],
      cut: undefined,
    };
    line += lines;
    return candidate;
  });
  return { layout, candidates };
}

describe.each(['user-code-exception--sick--1.20', 'user-code-exception--sick--2.3'])('%s', (bundle) => {
  it('reads the same as without a memory, but for digits in traces', async () => {
    const { layout, candidates } = await entriesIn(bundle);
    const recall = createRecall(layout);
    let recalled = 0;
    const seen = new Map<number, number>();
    for (const candidate of candidates) {
      const [whole] = readEntries(candidate.text(), { layout, firstLine: candidate.line }) as [LogEntry];
      const [told] = recall(candidate) as [LogEntry];
      const { causes, text, message, ...rest } = told;
      expect(rest).toEqual({
        ...rest,
        time: whole.time,
        line: whole.line,
        lastLine: whole.lastLine,
        level: whole.level,
      });
      expect(message.split('\n')[0]).toBe(whole.message.split('\n')[0]);
      expect(digitless({ causes, text, message })).toBe(
        digitless({ causes: whole.causes, text: whole.text, message: whole.message }),
      );
      const times = (seen.get(candidate.shape()) ?? 0) + 1;
      seen.set(candidate.shape(), times);
      if (candidate.lines > 1 && times > 1) recalled += 1;
    }
    expect(recalled).toBeGreaterThan(10);
  });
});
