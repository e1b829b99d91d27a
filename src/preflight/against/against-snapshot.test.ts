import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshotFiles, TABLE_CODECS } from '#collect';
import type { SnapshotEvidence } from '#evidence';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { openSnapshot, snapshotFacts } from '#snapshots';
import { sampleCode } from '#test/test-rule';
import { againstCode, againstSnapshot, type SnapshotVerdict } from './against-snapshot.ts';

const code = (sample: string) => sampleCode('frame/against', { sample });

/** What became of each operator, and what would fail. */
function told({ operators, findings }: SnapshotVerdict) {
  return {
    operators: operators.map(({ status, before, now }) => `${now?.name ?? before?.id.slice(0, 4)} ${status}`),
    findings: findings.map(({ rule, confidence, subject }) =>
      [rule.id, confidence, subject?.state ?? subject?.operator].join(' '),
    ),
  };
}

describe('against an older jar', () => {
  const against = async (sample: string) => told(againstCode(await code(sample), await code('SilentBase')));

  it('the same is taken over', async () => {
    expect(await against('SilentBase')).toEqual({
      operators: ['customer-totals mapped', 'order-journal mapped'],
      findings: [],
    });
  });

  it('a changed uid loses state, and the operator that asks for it is named', async () => {
    expect(await against('FiresOnUid')).toEqual({
      operators: ['totals-per-customer moved', 'order-journal mapped'],
      findings: ['restore-uid-mismatch certain customer-totals'],
    });
  });

  it('another type, another max parallelism, and an operator that is gone', async () => {
    const { operators, findings } = await against('FiresOnType');
    expect(operators[0]).toBe('customer-totals mapped');
    expect(operators[1]).toMatch(/ orphaned$/);
    expect(findings).toEqual([
      'restore-max-parallelism certain customer-totals',
      'restore-serializer-incompatible likely totals',
      'restore-uid-mismatch certain order-journal',
    ]);
  });

  it('an operator that the SQL planner makes may be it', async () => {
    const sql = await sampleCode('sql/regular-join-no-ttl', { sample: 'Fires' });
    const { findings } = told(againstCode(sql, await code('SilentBase')));
    expect(findings).toEqual([
      'restore-uid-mismatch possible customer-totals',
      'restore-uid-mismatch possible order-journal',
    ]);
  });

  it('an operator whose uid comes from outside may be it', async () => {
    const { findings } = await against('FiresOnUnknownUid');
    expect(findings).toEqual([
      'restore-uid-mismatch possible customer-totals',
      'restore-uid-mismatch possible order-journal',
    ]);
  });
});

describe('against a real savepoint', () => {
  let folder: Unpacked;
  let snapshot: SnapshotEvidence;
  beforeAll(async () => {
    folder = await unpacked('journal-heap-native');
    const files = await openSnapshotFiles(folder.folder);
    if (files === undefined) throw new Error('the fixture is no snapshot');
    snapshot = await snapshotFacts(await openSnapshot(files, TABLE_CODECS), { countUpTo: 0 });
    await files.close();
  });
  afterAll(() => folder.remove());

  it('operators are found by their uids, and a class of another name is refused', async () => {
    const { operators, findings } = told(againstSnapshot(await code('SilentBase'), snapshot));
    expect(operators.toSorted()).toEqual(['customer-totals mapped', 'f3e0 orphaned', 'order-journal mapped']);
    expect(findings.toSorted()).toEqual([
      'restore-java-class-changed likely totals',
      'restore-uid-mismatch certain f3e08d3148e2bc101adcad9e38d5d761',
    ]);
  });
});
