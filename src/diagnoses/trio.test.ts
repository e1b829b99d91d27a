import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownConsequences } from '#engine';
import { diagnoses } from './index.ts';

const here = import.meta.dirname;
const organs = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const rules = organs.flatMap((organ) =>
  readdirSync(join(here, organ)).flatMap((file) =>
    isRule(organ, file) ? [{ organ, id: file.replace(/\.ts$/, '') }] : [],
  ),
);

const HEADINGS = {
  '.md': ['What it means', 'How it is found', 'What to do', 'When it is wrong'],
  '.zh.md': ['含义', '如何判断', '如何处理', '何时会误判'],
};

describe('every diagnosis', () => {
  it('is listed, and only once', () => {
    expect(diagnoses.map(({ id }) => id).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it('explains only diagnoses that exist', () => {
    expect(unknownConsequences(diagnoses)).toEqual([]);
  });

  it.each(rules)('$id has its test', ({ organ, id }) => {
    expect(existsSync(join(here, organ, `${id}.test.ts`))).toBe(true);
  });

  it.each(rules)('$id has its page in both languages', ({ organ, id }) => {
    for (const [ending, headings] of Object.entries(HEADINGS)) {
      const page = readFileSync(join(here, organ, `${id}${ending}`), 'utf8');
      expect(page.split('\n')[0]).toMatch(new RegExp(`^# ${id}[:：]`));
      expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
    }
  });

  it.each(diagnoses.map(({ id, title, docs }) => ({ id, title, docs })))(
    '$id is titled and documented',
    ({ title, docs }) => {
      expect(title.en).not.toBe('');
      expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
      for (const page of docs) expect(page).toMatch(/^https:\/\/nightlies\.apache\.org\/flink\//);
    },
  );
});

/** A rule's file makes a diagnosis; others in the folder are parts of one. */
function isRule(organ: string, file: string): boolean {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) return false;
  return /^export const \w+ = define(?:Told)?Diagnosis\(/m.test(readFileSync(join(here, organ, file), 'utf8'));
}
