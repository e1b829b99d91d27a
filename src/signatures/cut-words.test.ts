import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';
import { matchSignatures } from './match.ts';
import { signatures } from './signatures.ts';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

describe('sentences that somebody cut', () => {
  it.each([
    // org.apache.flink.runtime.memory.MemoryManager; cut at the end.
    [
      'managed-memory-exhausted',
      'The fraction of memory to allocate should not be 0. Please make sure that all types of managed memory...',
    ],
    // org.apache.flink.table.planner … WindowUtil; no class of an exception beside it.
    ['sql-time-attribute-missing', 'The window function requires the timecol is a time attribute type'],
    // PhysicalSlotRequestBulkCheckerImpl; cut at the beginning.
    [
      'slots-insufficient',
      '…request bulk is not fulfillable! Could not allocate the required slot within slot request timeout',
    ],
  ])('%s: %s', (id, log) => {
    expect(idsOf(log)).toContain(id);
  });

  it('leave out who asks for more than stands there', () => {
    const cut =
      'Cannot map checkpoint/savepoint state for operator 77fec41789154996bfa76055dea29472 to the new program';
    expect(namedIn(cut)).toEqual(['restore-uid-mismatch']);
  });

  it.each([
    'bin/start-cluster.sh: line 48: /jobmanager.sh: No such file or directory',
    'Connection reset',
    'tee: job_check_log: Permission denied',
    'of the',
    '',
  ])('nobody’s own words: %s', (text) => {
    expect(matchSignatures({ message: text, causes: [], text }, signatures).filter(({ cut }) => cut)).toEqual([]);
  });

  it('are never sure, and only tried where nothing is whole', () => {
    const cut =
      'The fraction of memory to allocate should not be 0. Please make sure that all types of managed memory...';
    const found = matchSignatures({ message: cut, causes: [], text: cut }, signatures);
    expect(found.every(({ signature }) => signature.strength !== 'decisive' || signature.role === 'context')).toBe(
      true,
    );
    const dated = { message: cut, causes: [], text: cut, time: 1, level: 'ERROR' };
    expect(matchSignatures(dated, signatures).filter((one) => one.cut)).toEqual([]);
  });
});
