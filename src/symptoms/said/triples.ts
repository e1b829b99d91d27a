import type { SaidConcept } from './concepts.ts';
import type { Sought } from './terms.ts';

/** What has to be said in one clause, in any words and any order: of what, what it does, and how. */
export type Triple = readonly Sought[];

/**
 * What states a concept beside the phrases of `concepts-*.ts`. Where a phrase of the concept's `not` stands in the line, none of
 * these counts.
 */
export const triples: Readonly<Partial<Record<SaidConcept, readonly Triple[]>>> = {
  'window-without-output': [
    ['window', '!arrive'],
    ['window', '!result'],
    ['window', 'empty'],
    ['aggregate', '!arrive'],
    ['aggregate', '!result'],
    ['window', '!finish'],
    ['window', 'data', '!arrive'],
  ],
  'watermark-stays': [['watermark', '!move'], ['watermark', 'stuck'], ['!watermark']],
  'input-without-data': [
    ['partition', 'some', '!data'],
    ['partition', 'some', 'empty'],
    ['partition', 'only', 'data'],
    ['topic', 'some', '!data'],
    ['topic', 'some', 'empty'],
    ['only', 'some', 'data'],
    ['source', 'some', 'empty'],
  ],
  'late-dropped': [
    ['late', 'drop'],
    ['late', 'data', 'gone'],
  ],
  'only-a-newer-event-closes': [
    ['newer', 'data', 'when', 'arrive'],
    ['newer', 'data', 'when', 'result'],
  ],
  'one-subtask-more': [
    ['subtask', 'one', 'busy'],
    ['subtask', 'one', 'slow'],
    ['subtask', 'one', 'more'],
    ['subtask', 'one', 'most'],
    ['subtask', 'some', 'most'],
    ['subtask', 'one', 'others'],
    ['subtask', 'others', 'more'],
    ['subtask', 'others', 'idle'],
    ['key', 'most', 'data'],
    ['key', 'more', 'data', 'one'],
  ],
  'uneven-work': [
    ['subtask', 'uneven'],
    ['data', 'uneven'],
    ['key', 'uneven'],
  ],
  'all-subtasks-busy': [['subtask', 'all', 'busy']],
  backpressure: [['upstream', 'stuck']],
  'well-without-sink': [
    ['sink', 'replaced', 'fast'],
    ['sink', 'replaced', 'works'],
  ],
  'sink-named-slow': [
    ['sink', 'busy'],
    ['sink', 'slow'],
  ],
  'well-without-operator': [
    ['operator', 'replaced', 'fast'],
    ['operator', 'replaced', 'works'],
  ],
  'call-per-record': [
    ['eachOne', 'call', 'service'],
    ['operator', 'call', 'service'],
  ],
  'throughput-low': [
    ['throughput', 'low'],
    ['throughput', 'fall'],
    ['throughput', 'slow'],
    ['throughput', '!rise'],
  ],
  'cpu-low': [
    ['cpu', 'idle'],
    ['cpu', 'low'],
  ],
  'lag-grows': [['lag', 'rise']],
  'checkpoint-expires': [
    ['checkpoint', 'timeOut'],
    ['checkpoint', '!finish', 'slow'],
  ],
  'checkpoint-stays-open': [
    ['checkpoint', 'stuck'],
    ['checkpoint', '!finish'],
  ],
  'alignment-long': [['barrier', 'slow']],
  'checkpoint-takes-long': [['checkpoint', 'slow']],
  'state-grows': [
    ['state', 'rise'],
    ['checkpoint', 'rise'],
  ],
  'no-ttl': [['!ttl'], ['ttl', '!configured']],
  'checkpointing-off': [
    ['checkpoint', '!configured'],
    ['checkpoint', 'disabled'],
    ['checkpoint', 'empty'],
  ],
  'checkpoints-complete': [['checkpoint', 'works']],
  'state-seems-lost': [
    ['counted', 'gone'],
    ['counted', 'beginAgain'],
  ],
  'submitted-anew': [['resubmit']],
  'restore-fails': [
    ['savepoint', 'fail'],
    ['savepoint', '!restore'],
  ],
  'job-changed': [['operator', 'changed']],
  'uids-missing': [['uid', '!configured'], ['!uid']],
  'parallelism-raised': [['parallelism', 'rise']],
  duplicates: [['row', 'twice']],
  'only-after-restart': [['restart', 'row', 'twice']],
  'max-parallelism-told': [['maxParallelism']],
  'manager-address-local': [['jobManager', 'local']],
  'new-partition-unread': [
    ['partition', 'added', '!read'],
    ['partition', 'added', '!data'],
  ],
  'some-source-subtasks-idle': [
    ['source', 'some', 'idle'],
    ['subtask', 'some', '!data'],
  ],
  'group-offsets-behind': [['offset', '!move']],
  'heap-fine': [['heap', 'steady']],
  'gc-takes-long': [
    ['gc', 'slow'],
    ['gc', 'pause'],
  ],
  'heap-out-of-memory': [['heap', 'lack']],
  'killed-for-memory': [['container', 'beyond', 'die']],
  'memory-beyond-limit': [
    ['processMemory', 'rise'],
    ['processMemory', 'beyond'],
  ],
  'metaspace-grows': [['metaspace', 'rise']],
  'many-jobs-in-one-process': [['job', 'resubmit', 'eachOne']],
  'direct-memory-short': [
    ['directMemory', 'lack'],
    ['directMemory', 'fail'],
  ],
  'rocksdb-reads-slow': [
    ['rocksdb', 'slow'],
    ['rocksdb', 'most'],
    ['rocksdb', 'low'],
  ],
  'block-cache-misses': [['cache', 'hit', 'low']],
  'managed-memory-little': [['managedMemory', 'low']],
  'heartbeat-lost': [
    ['taskManager', '!registered'],
    ['taskManager', 'registered', 'gone'],
  ],
  'slots-missing': [['slot', 'lack']],
  'pods-pending': [['container', 'pending']],
  'image-not-pulled': [
    ['image', 'pull'],
    ['container', 'pull'],
  ],
  'workers-not-registered': [['taskManager', '!registered', 'jobManager']],
  'jobmanager-restarted': [['jobManager', 'die']],
  'jobs-gone': [['job', 'gone'], ['!job']],
  'no-high-availability': [['!ha'], ['ha', '!configured']],
  'network-memory-short': [
    ['networkMemory', 'lack'],
    ['networkMemory', 'fail'],
  ],
  'lookup-slow': [
    ['lookup', 'slow'],
    ['lookup', 'low', 'throughput'],
  ],
  'asked-again-each-time': [['lookup', '!cache'], ['!cache']],
  'future-not-completed': [['future', '!finish']],
  'seen-only-now-and-then': [
    ['batch', 'read'],
    ['batch', 'arrive'],
    ['data', 'batch'],
  ],
  'key-is-random': [['enumKey', 'key']],
};
