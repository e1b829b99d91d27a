import type { Value } from '../../values/value.ts';

/** Sinks of Flink and its connectors that only write, and those that commit what was written. */
const WRITERS =
  /\/(?:PrintSink|DiscardingSink|ElasticsearchSink|OpensearchSink|KinesisStreamsSink|KinesisFirehoseSink|DynamoDbSink|SqsSink|MongoSink|JdbcSink|HttpSink|PubSubSinkV2)$/;
const COMMITTERS = /\/(?:KafkaSink)$/;

/** Undefined for a sink whose parts are not known. */
export function sinkParts(sink: Value | undefined): 'writer' | 'writer and committer' | undefined {
  if (sink?.kind !== 'object') return undefined;
  if (WRITERS.test(sink.type)) return 'writer';
  return COMMITTERS.test(sink.type) ? 'writer and committer' : undefined;
}
