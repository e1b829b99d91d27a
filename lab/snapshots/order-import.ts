import { inspect, readLines } from './doctor-reads.ts';

export const SOURCE_UID = 'order-topic';
const TOTALS_UID = 'orders-per-customer';
/** The union state a FlinkKafkaConsumer leaves behind. */
export const STATE = 'topic-partition-offset-states';

/** How far the left-over state has swollen. */
export interface Swelling {
  readonly elements: number;
  readonly metadataBytes: number;
  /** What one subtask of the source is sent at a restore, as the doctor reckons it. */
  readonly restoreRpcBytes: number;
}

export async function swellingOf(savepoint: string): Promise<Swelling> {
  const { metadataBytes, operators } = await inspect(savepoint, [SOURCE_UID, TOTALS_UID]);
  const source = operators.find(({ uid }) => uid === SOURCE_UID);
  if (source === undefined) throw new Error(`${savepoint} has no operator with uid ${SOURCE_UID}`);
  const elements = source.states.find(({ name }) => name === STATE)?.entries ?? 0;
  return { elements, metadataBytes, restoreRpcBytes: source.restoreRpcBytes };
}

/** What was read from the topic and what became of it. */
export interface Accounts {
  readonly partitions: number;
  /** Records read, of all partitions, as KafkaSource has them in its state. */
  readonly read: number;
  readonly customers: number;
  /** Orders counted, of all customers. */
  readonly counted: number;
}

export async function accountsOf(savepoint: string): Promise<Accounts> {
  const splits = await readLines(savepoint, ['--operator', SOURCE_UID, '--state', 'SourceReaderState']);
  const totals = await readLines(savepoint, ['--operator', TOTALS_UID, '--state', 'totals']);
  const offsets = splits.map(({ value }) => (value as { readonly startingOffset: number }).startingOffset);
  const counts = totals.map(({ value }) => (value as { readonly count: number }).count);
  // A partition from which nothing came yet is told as -3 (committed) or -2 (earliest): nothing was read from it.
  const read = offsets.reduce((sum, offset) => sum + Math.max(0, offset), 0);
  return {
    partitions: offsets.length,
    read,
    customers: counts.length,
    counted: counts.reduce((sum, count) => sum + count, 0),
  };
}
