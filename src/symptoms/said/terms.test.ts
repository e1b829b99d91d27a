import { describe, expect, it } from 'vitest';
import { conceptsIn, type SaidConcept, statedBy } from './concepts.ts';
import type { SaidFact } from './facts.ts';
import { spelledAs } from './spellings.ts';
import { clausesOf, type Sought } from './terms.ts';

/** Several wordings of one thing; no phrase of the concepts has most of them. */
const stating: readonly (readonly [SaidConcept, string])[] = [
  ['window-without-output', 'we see nothing coming out of our hourly aggregation'],
  ['window-without-output', 'our tumbling windows refuse to give anything'],
  ['watermark-stays', 'event time has ceased to go forward'],
  ['one-subtask-more', 'a single channel is saturated and the remainder are idle'],
  ['one-subtask-more', '热门商品占了大半流量'],
  ['state-grows', 'checkpoint size only ever goes up, by some gb per day'],
  ['no-ttl', 'group by user_id 没有设置过期时间'],
  ['no-ttl', 'no retention configured'],
  ['checkpoint-expires', 'checkpoints never finish within the 10 minute limit'],
  ['restore-fails', 'savepoint refuses to load after the change'],
  ['uids-missing', 'we never assigned ids to operators and no uid'],
  ['metaspace-grows', 'number of loaded classes accumulates'],
  ['call-per-record', 'we ask redis for each event'],
  ['jobmanager-restarted', 'the jm was evicted'],
  ['manager-address-local', 'it looks for the resource manager at localhost:6123'],
  ['new-partition-unread', 'messages of the additional partitions are never picked up'],
];

const notStating: readonly (readonly [SaidConcept, string])[] = [
  ['rocksdb-reads-slow', 'rocksdb is fine, the sink is a bottleneck'],
  ['sink-named-slow', 'the sink is fine, the operator before it is saturated'],
  ['one-subtask-more', 'all subtasks are busy'],
  ['no-ttl', 'ttl of one day is configured'],
  ['jobmanager-restarted', 'the taskmanager was evicted'],
  ['metaspace-grows', 'the number of loaded classes never goes up'],
];

describe('words for one thing', () => {
  it.each(stating)('%s: %s', (concept, line) => expect(conceptsIn(line)).toContain(concept));
  it.each(notStating)('not %s: %s', (concept, line) => expect(conceptsIn(line)).not.toContain(concept));
});

const said: readonly (readonly [string, readonly Sought[]])[] = [
  ['the lag grew', ['lag', 'rise']],
  ['backlog piles up', ['lag', 'rise']],
  ['积压一直在上涨', ['lag', 'rise']],
  ['the lag does not grow', ['lag', '!rise']],
  ['积压没有增长', ['lag', '!rise']],
  ['consumers stopped reading', ['source', '!read']],
];

describe('clauses', () => {
  it.each(said)('%s', (line, sought) =>
    expect([...(clausesOf(line)[0] ?? [])]).toEqual(expect.arrayContaining([...sought])),
  );

  it('keeps what is said of one thing from what is said of another', () => {
    const [first, second] = clausesOf('the lag grows, but the heap is stable');
    expect([first?.has('rise'), first?.has('steady')]).toEqual([true, false]);
    expect([second?.has('heap'), second?.has('rise')]).toEqual([true, false]);
  });

  it('bends words as English does', () => {
    const met = (words: string, line: string) => spelledAs(words).test(line);
    expect(['grow', 'grows', 'growing'].every((line) => met('grow', line))).toBe(true);
    expect(met('stop', 'stopped') && met('increase', 'increasing') && met('carry', 'carries')).toBe(true);
    expect(met('back_pressure', 'back-pressure') && met('back_pressure', 'backpressure')).toBe(true);
    expect(met('lag', 'flag') || met('gc', 'gcp')).toBe(false);
  });
});

function fact(line: string): SaidFact {
  return { raw: line, line, numbers: [], cite: { source: 'log', at: 'x:1' } };
}

describe('numbers of two facts', () => {
  const has = (concept: SaidConcept, ...lines: readonly string[]) => statedBy(lines.map(fact)).has(concept);

  it.each([
    ['source parallelism 12', 'topic has 6 partitions'],
    ['开了 8 个并行度，topic 只有 3 个 partition'],
    ['topic 有 6 个分区，source 并行度 12'],
  ])('%s', (...lines) => expect(has('parallelism-above-partitions', ...lines)).toBe(true));

  it('takes nothing from what is as large, or has changed', () => {
    expect(has('parallelism-above-partitions', 'parallelism 6', 'topic has 12 partitions')).toBe(false);
    expect(has('parallelism-above-partitions', 'parallelism from 2 to 12', 'topic has 6 partitions')).toBe(false);
    expect(has('parallelism-above-partitions', 'max parallelism 128', 'topic has 6 partitions')).toBe(false);
  });

  it('compares slots', () => {
    expect(has('slots-missing', '集群一共 4 个 slot，作业并行度 8')).toBe(true);
    expect(has('slots-missing', '8 slots', 'parallelism 8')).toBe(false);
  });
});
