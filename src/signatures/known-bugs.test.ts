import { describe, expect, it } from 'vitest';
import { isAffected } from './known-bug.ts';
import { knownBugs } from './known-bugs.ts';
import { literalsOf } from './signature.ts';

/** As in `signatures.test.ts`; the class of an exception may stand alone where a pattern says where it was thrown. */
const SHORTEST_LITERAL = 5;
const EVERYWHERE =
  /^(?:org\.apache\.flink|Exception|Error|failed|Caused by|Checkpoint|checkpoint|Kafka|kafka|timeout)$/;
const ONLY_A_CLASS = /^\w*(?:Exception|Error)$/;
const RELEASE = /^\d+\.\d+(?:\.\d+){1,2}$/;

describe('the list of known defects', () => {
  it('has each issue once', () => {
    const issues = knownBugs.map(({ issue }) => issue);
    expect(issues.filter((issue, i) => issues.indexOf(issue) !== i)).toEqual([]);
  });

  it.each(knownBugs)('$issue has words that are worth looking for', (bug) => {
    const literals = literalsOf({ ...bug, id: bug.issue, role: 'context', source: bug.url });
    for (const literal of literals) {
      expect(new TextEncoder().encode(literal).length).toBeGreaterThanOrEqual(SHORTEST_LITERAL);
      expect(literal).not.toMatch(EVERYWHERE);
      expect(literal).not.toMatch(/\n/);
      if (ONLY_A_CLASS.test(literal) && literal !== 'EndOfDataDecoderException') {
        expect(bug.pattern ?? bug.and).toBeDefined();
      }
    }
    for (const one of [bug.pattern, bug.and, bug.not]) {
      expect(one?.flags ?? '').not.toMatch(/[gy]/);
      expect(one?.source ?? '').not.toMatch(/[+*]\)[+*]|\{\d+,\}\)[+*]/);
    }
  });

  it.each(knownBugs)('$issue tells releases that can be compared, and its last affected one is affected', (bug) => {
    expect(bug.fixed.length).toBeGreaterThan(0);
    for (const release of [...bug.fixed, bug.since ?? '1.0.0']) expect(release).toMatch(RELEASE);
    for (const mend of bug.fixed) expect(isAffected(mend, bug)).toBe(false);
    expect(isAffected(bug.since ?? '0.1.0', bug)).toBe(true);
  });

  it.each(knownBugs)('$issue says where it is told, and what it is in both languages', ({ issue, url, what }) => {
    expect(url).toContain(issue.includes('#') ? issue.slice(issue.indexOf('#') + 1) : issue);
    expect(url).toMatch(/^https:\/\/(?:issues\.apache\.org\/jira|github\.com)\//);
    expect(what.en).toMatch(/^[A-Z][^\n]{15,200}\.$|^[a-z][^\n]{15,200}\.$/);
    expect(what.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});
