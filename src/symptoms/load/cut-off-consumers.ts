import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import { spreadOf } from './columns.ts';

/** A Kafka source whose clients have no connection to any broker, and which brings nothing meanwhile. */
export interface CutOffConsumer {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** `connection-count` of its Kafka clients: the most of any subtask is 0. */
  readonly connections: OperatorMetric;
}

/** A client that starts has none for a moment. */
const SHORTEST_WATCH_MS = 5_000;

/** Kafka's clients report their own metrics through the source (`KafkaSourceReader.KafkaConsumer.*`). */
const CONNECTIONS = /(?:^|\.)KafkaConsumer\.connection-count$/;

export const cutOffConsumers = defineSymptom({
  id: 'cut-off-consumers',
  needs: ['plan', 'load'],
  wants: ['operatorMetrics'],
  observe({ plan, load, operatorMetrics }, _, { state }): readonly CutOffConsumer[] {
    if (state !== 'RUNNING' || !operatorMetrics.known) return [];
    const counts = operatorMetrics.value.filter(({ name }) => CONNECTIONS.test(name));
    return plan.flatMap((vertex) => {
      const connections = counts.find((one) => one.vertex === vertex.id);
      const own = load.get(vertex.id);
      return connections && own && isCutOff(connections, own) ? [{ vertex, load: own, connections }] : [];
    });
  },
});

function isCutOff({ first, last, firstAt, lastAt }: OperatorMetric, { recordsOutRate }: VertexLoad): boolean {
  const rates = spreadOf(recordsOutRate);
  return (
    lastAt - firstAt >= SHORTEST_WATCH_MS && first.max === 0 && last.max === 0 && rates.count > 0 && rates.max === 0
  );
}
