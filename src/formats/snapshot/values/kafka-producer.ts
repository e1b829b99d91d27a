import type { Cursor } from '#formats/bytes';
import type { Family, Serializer } from '../serializers/serializer.ts';
import { childDecoder } from './composites.ts';
import { type Decoder, delimited } from './decoder.ts';
import type { DecoderMaker, DecoderOf } from './decoder-of.ts';
import { fields, type Value } from './value.ts';

/** State of FlinkKafkaProducer and of two-phase-commit sinks at large. */
export const KAFKA: ReadonlyMap<Family, DecoderMaker> = new Map<Family, DecoderMaker>([
  ['kafka-transaction', () => delimited(readTransaction)],
  ['kafka-context', () => delimited((cursor) => cursor.list('transactionalIds', 2, () => cursor.utf('id')))],
  ['kafka-id-hint', () => delimited(readIdHint, 12)],
  ['two-phase-commit', twoPhaseCommitDecoder],
]);

/** `hasId: bool  [transactionalId: utf]  producerId: int64  epoch: int16` */
function readTransaction(cursor: Cursor): Value {
  const id = cursor.bool('hasId') ? cursor.utf('transactionalId') : null;
  const names = ['transactionalId', 'producerId', 'epoch'];
  return fields('KafkaTransactionState', names, [id, cursor.int64('producerId'), cursor.int16('epoch')]);
}

/** `nextFreeTransactionalId: int64  lastParallelism: int32` */
function readIdHint(cursor: Cursor): Value {
  const values = [cursor.int64('nextFreeTransactionalId'), cursor.int32('lastParallelism')];
  return fields('NextTransactionalIdHint', ['nextFreeTransactionalId', 'lastParallelism'], values);
}

const STATE = ['pending', 'pendingCommit', 'context'];

/**
 *     [null flag: bool]  pending: transaction  startTime: int64
 *     pendingCommit: int32 × { transaction  startTime: int64 }
 *     hasContext: bool  [context]
 */
function twoPhaseCommitDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const transaction = childDecoder(serializer, 0, decoderOf);
  const context = childDecoder(serializer, 1, decoderOf);
  const hasNullFlag = serializer.details?.of === 'two-phase-commit' && serializer.details.hasNullFlag;
  const readHolder = (cursor: Cursor) => {
    const value = transaction.read(cursor, false);
    return fields(undefined, ['transaction', 'startTime'], [value, cursor.int64('startTime')]);
  };
  return {
    delimited: transaction.delimited && context.delimited,
    width: undefined,
    read: (cursor, bounded) => {
      const pending = hasNullFlag && !cursor.bool('hasPending') ? null : readHolder(cursor);
      const pendingCommit = cursor.list('pendingCommit', 8, () => readHolder(cursor));
      const value = cursor.bool('hasContext') ? context.read(cursor, bounded) : null;
      return fields('TwoPhaseCommitState', STATE, [pending, pendingCommit, value]);
    },
  };
}
