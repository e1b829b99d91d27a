import { text } from '#evidence';
import { constantText, itemsOf, type MadeObject, type Value } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { configurationOf, constantOf, givenTo, nodeText, propertyOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

const KEY = 'isolation.level';

/** A topic that is written in transactions is to be read committed: else aborted records are read as well, and counted twice. */
export const consumerIsolation = definePipelineRule({
  id: 'consumer-isolation',
  title: text('A topic written exactly once is read uncommitted', '以精确一次写入的 topic 被未提交读取'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['duplicates-at-least-once'],

  check: (pipeline, code) => {
    const written = transactionalTopics(code);
    if (written.size === 0) return [];
    return kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const topic = topicsOf(made).find((one) => written.has(one));
      const { value, open } = propertyOf(made, KEY);
      const level = constantOf(value);
      if (topic === undefined || open || (value !== undefined && level === undefined) || level === 'read_committed')
        return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          subject: { configKey: KEY },
          summary: text(
            `${nodeText(node)} reads the topic "${topic}", which ${written.get(topic)} in this jar writes exactly once, without ${KEY}=read_committed: it sees records of open and aborted transactions, so each failure of the writer gives duplicates.`,
            `${nodeText(node)} 读取 topic "${topic}"，而同一 jar 中的 ${written.get(topic)} 以精确一次写入它，但未设置 ${KEY}=read_committed：会读到未提交和已中止事务的数据，写入方每次失败都会产生重复。`,
          ),
          prescriptions: [
            cure(
              text('Read only what is committed.', '只读取已提交的数据。'),
              `.setProperty("${KEY}", "read_committed")`,
              text(
                'Records arrive with each checkpoint of the writer, not before.',
                '数据在写入方每次检查点完成后才可见。',
              ),
            ),
          ],
        },
      ];
    });
  },
});

/** Topics that a Kafka sink of this jar writes in transactions, with the node that does. */
function transactionalTopics({ pipelines }: JobCode): ReadonlyMap<string, string> {
  const topics = new Map<string, string>();
  for (const { node, made } of pipelines.flatMap((one) => kafkaNodes(one, KAFKA_SINK))) {
    if (constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) !== 'EXACTLY_ONCE') continue;
    const serializer = givenTo(made, 'setRecordSerializer');
    const topic = serializer?.kind === 'object' ? textOf(givenTo(serializer, 'setTopic')) : undefined;
    if (topic !== undefined) topics.set(topic, nodeText(node));
  }
  return topics;
}

/** `setTopics("a", "b")`, or a list of them. */
function topicsOf(made: MadeObject): readonly string[] {
  return configurationOf(made)
    .filter(({ name }) => name === 'setTopics')
    .flatMap(({ arguments: given }) => (given[0] === undefined ? [] : (itemsOf(given[0])?.items ?? [])))
    .flatMap((one) => textOf(one) ?? []);
}

function textOf(value: Value | undefined): string | undefined {
  return value && constantText(value);
}
