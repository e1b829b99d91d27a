import { describe, expect, it } from 'vitest';
import { terminalPage } from './terminal-page.ts';

const plain = { width: 40, colour: false };

describe('a page on the terminal', () => {
  it('wraps prose and keeps headings apart', () => {
    expect(terminalPage('# Title\n\nA line\nthat goes on and on until it does not fit.\n', plain)).toBe(
      'Title\n\n  A line that goes on and on until it\n  does not fit.\n',
    );
  });

  it('keeps lists together and code as it is', () => {
    expect(terminalPage('Do:\n\n- one\n- two\n  lines\n\n```yaml\na:   b\n```\n', plain)).toBe(
      '  Do:\n\n  · one\n  · two lines\n\n    a:   b\n',
    );
  });

  it('joins Chinese lines without a space', () => {
    expect(terminalPage('检查点\n超时，\nbarrier 排队。\n', plain)).toBe('  检查点超时，barrier 排队。\n');
  });

  it('paints code across a line break', () => {
    const page = terminalPage('`a b c d e f g h i j k l m n o p q r s t u v w x y z` end\n', {
      width: 30,
      colour: true,
    });
    expect(page).not.toContain('`');
    expect(page).toMatch(/ end\n$/);
  });
});
