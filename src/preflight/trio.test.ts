import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';

const here = import.meta.dirname;
const samples = join(here, '..', '..', 'fixtures', 'samples');
const areas = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const files = areas.flatMap((area) =>
  readdirSync(join(here, area)).flatMap((file) =>
    isRule(area, file) ? [{ area, id: file.replace(/\.ts$/, '') }] : [],
  ),
);
const catalogue = new Set(diagnosisIds());

const HEADINGS = {
  '.md': ['What it means', 'How it is found', 'What to do', 'When it is wrong'],
  '.zh.md': ['含义', '如何判断', '如何处理', '何时会误判'],
};
/** A page is read by somebody who wants to go on. */
const LONGEST_PAGE = 45;

describe('every rule', () => {
  it('is listed, and only once', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.map(({ id }) => id).toSorted());
  });

  it.each(files)('$id has its test', ({ area, id }) => {
    expect(existsSync(join(here, area, `${id}.test.ts`))).toBe(true);
  });

  it.each(files)('$id has its page in both languages', ({ area, id }) => {
    for (const [ending, headings] of Object.entries(HEADINGS)) {
      const page = readFileSync(join(here, area, `${id}${ending}`), 'utf8');
      expect(page.split('\n')[0]).toMatch(new RegExp(`^# ${id}[:：]`));
      expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
      expect(page.split('\n').length).toBeLessThanOrEqual(LONGEST_PAGE);
    }
  });

  it.each(files)('$id has a sample, and its jar', ({ area, id }) => {
    const all = readdirSync(join(samples, area));
    const sources = all.filter((name) => new RegExp(`^${id}\\.(?:java|kt|scala)$`).test(name));
    // What is about the package alone is tried on jars that its test puts together.
    if (sources.length === 0) expect(readFileSync(join(here, area, `${id}.test.ts`), 'utf8')).toMatch(/files: \[/);
    for (const source of sources) expect(all).toContain(jarOf(source));
  });

  it.each(rules)('$id is titled, documented, and leads to what is known', ({ title, docs, leadsTo }) => {
    expect(title.en).not.toBe('');
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const page of docs) expect(page).toMatch(/^https:\/\/nightlies\.apache\.org\/flink\//);
    expect(leadsTo.filter((id) => !catalogue.has(id))).toEqual([]);
  });
});

function isRule(area: string, file: string): boolean {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) return false;
  return /^export const \w+ = define\w*Rule\(/m.test(readFileSync(join(here, area, file), 'utf8'));
}

function jarOf(source: string): string {
  return source.replace('.java', '.jar').replace('.kt', '-kotlin.jar').replace('.scala', '-scala.jar');
}

/** Every diagnosis has its page. */
function diagnosisIds(): readonly string[] {
  const pages = readdirSync(join(here, '..', 'diagnoses'), { recursive: true, encoding: 'utf8' });
  return pages.flatMap((page) => /([^/\\]+)(?<!\.zh)\.md$/.exec(page)?.[1] ?? []);
}
