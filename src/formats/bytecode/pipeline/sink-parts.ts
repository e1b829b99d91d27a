import { isPlatform } from '../interpret/own-classes.ts';
import { unlessBroken } from '../interpret/unless-broken.ts';
import type { FindClass } from '../types/known-classes.ts';
import type { Value } from '../values/value.ts';
import { typesAbove } from './element-types/super-types.ts';
import type { SinkParts } from './pipeline.ts';

/** Sinks of Flink and its connectors that only write, and those that commit what was written. */
const WRITERS =
  /\/(?:PrintSink|DiscardingSink|ElasticsearchSink|OpensearchSink|KinesisStreamsSink|KinesisFirehoseSink|DynamoDbSink|SqsSink|MongoSink)$/;
const COMMITTERS = /\/(?:KafkaSink|FileSink)$/;

/** By which a class says that it commits; and that it adds operators of its own before, between or behind. */
const COMMITS = /\/(?:SupportsCommitter|TwoPhaseCommittingSink)$/;
const ADDS = /\/(?:SupportsPreWriteTopology|SupportsPreCommitTopology|SupportsPostCommitTopology|With\w+Topology)$/;
const SINK = 'org/apache/flink/api/connector/sink2/Sink';

/** Which operators a sink of the second kind becomes; undefined for one that is not known, or builds its own. */
export function sinkPartsOf(sink: Value | undefined, find: FindClass): SinkParts | undefined {
  if (sink?.kind !== 'object') return undefined;
  if (WRITERS.test(sink.type)) return 'writer';
  if (COMMITTERS.test(sink.type)) return compacts(sink) ? undefined : 'writer and committer';
  if (isPlatform(sink.type)) return undefined;
  const above = unlessBroken(() => [...typesAbove(sink.type, find)].map(({ name }) => name)) ?? [];
  if (!above.includes(SINK) || above.some((name) => ADDS.test(name))) return undefined;
  return above.some((name) => COMMITS.test(name)) ? 'writer and committer' : 'writer';
}

/** A file sink that compacts has more operators. */
function compacts({ made }: Value & { kind: 'object' }): boolean {
  const builder = made.receiver?.kind === 'object' ? made.receiver : undefined;
  return builder?.calls.some(({ name }) => /^(?:enable|disable)Compact/.test(name)) === true;
}
