import {
  readKafkaEnumerator,
  readKafkaSplit,
  readSourceCoordinator,
  SOURCE_READER_STATE,
  type Value,
  versionedElement,
} from '#formats/snapshot';

/** A source's split is bytes to Flink; if it is one of a KafkaSource, its offsets are shown. */
export function kafkaElement(state: string, value: Value): Value {
  if (state !== SOURCE_READER_STATE || !(value instanceof Uint8Array)) return value;
  const versioned = versionedElement(value);
  const split = versioned === undefined ? undefined : readKafkaSplit(versioned);
  if (split === undefined) return value;
  const { topic, partition, startingOffset, stoppingOffset } = split;
  return named('KafkaPartitionSplit', {
    topic,
    partition,
    startingOffset,
    stoppingOffset: stoppingOffset ?? null,
  });
}

/** State of a source's coordinator; undefined if it is not one of a KafkaSource. */
export function kafkaCoordinator(bytes: Uint8Array): Value | undefined {
  const coordinator = readSourceCoordinator(bytes, 'coordinator');
  const enumerator = coordinator === undefined ? undefined : readKafkaEnumerator(coordinator.enumerator);
  if (enumerator === undefined) return undefined;
  const partitions = enumerator.partitions.map(({ topic, partition, assigned, startingOffset }) =>
    named(undefined, {
      topic,
      partition,
      assigned,
      ...(startingOffset === undefined ? {} : { startingOffset }),
    }),
  );
  const discovered = enumerator.initialDiscoveryFinished ?? null;
  return named('KafkaSourceEnumState', {
    partitions,
    initialDiscoveryFinished: discovered,
  });
}

function named(type: string | undefined, members: Readonly<Record<string, Value>>): Value {
  return {
    kind: 'fields',
    type,
    names: Object.keys(members),
    values: Object.values(members),
  };
}
