import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { known, type SnapshotEvidence } from '#evidence';
import { configured, factsOf, jobWith, oddStates, onFlink, withSnapshots } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { kafkaConnectorMigration } from './kafka-connector-migration.ts';

// The seed case, played on Flink 1.17.2 with Kafka (fixtures/snapshots/README.md): a FlinkKafkaConsumer, then a KafkaSource
// under its uid, restored at changing parallelism; the last one was cured by `snapshot drop`.
const [consumer, once, twice, cured] = await Promise.all(
  (['kafka-stage-0', 'kafka-stage-1', 'kafka-stage-2', 'kafka-stage-6'] as const).map((name) => factsOf(name)),
);

const SOURCE = 'c96261dbf39c9e242ebc972cf2e33aa6';
const STATE = 'topic-partition-offset-states';

testDiagnosis(kafkaConnectorMigration, {
  finds: {
    'a KafkaSource under the uid of a FlinkKafkaConsumer': {
      given: () => jobWith(once as SnapshotEvidence),
      expect: { severity: 'warning', confidence: 'certain', subject: { operator: SOURCE, state: STATE } },
    },
    'the same after more restores': {
      given: () => jobWith(consumer as SnapshotEvidence, once as SnapshotEvidence, twice as SnapshotEvidence),
      expect: { severity: 'warning', confidence: 'certain', ruledOut: ['state-no-ttl'] },
    },
    'one whose next restore does not fit into a frame': {
      given: () => configured(jobWith(twice as SnapshotEvidence), { 'akka.framesize': '32kb' }),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'a FlinkKafkaConsumer that Flink 2 is to restore': {
      given: () => onFlink('2.0.0', jobWith(consumer as SnapshotEvidence)),
      expect: { severity: 'critical', subject: { state: STATE } },
    },
  },
  ignores: {
    'a healthy job without snapshots': () => jobWith(),
    'a FlinkKafkaConsumer that works': () => jobWith(consumer as SnapshotEvidence),
    'a KafkaSource that was cured': () => jobWith(cured as SnapshotEvidence),
  },
});

describe('a snapshot of the seed case', () => {
  const found = (...snapshots: readonly SnapshotEvidence[]) =>
    examine(jobWith(...snapshots), [kafkaConnectorMigration]).findings[0];

  it('tells copies, course and when it breaks', () => {
    const one = found(consumer as SnapshotEvidence, once as SnapshotEvidence, twice as SnapshotEvidence);
    const words = JSON.stringify([one?.summary.en, one?.evidence]);
    for (const number of ['7200 elements', '150 different', '48 times', '150 → 900 → 7200', 'Restore 4']) {
      expect(words).toContain(number);
    }
  });

  it('gives the command that takes the state out of a copy of this very snapshot', () => {
    const one = found(twice as SnapshotEvidence);
    expect(one?.prescriptions[0]?.command).toContain(
      `flink-doctor snapshot drop kafka-stage-2 --operator ${SOURCE} --state ${STATE} -o kafka-stage-2-without-leftover`,
    );
    expect(JSON.stringify(one?.prescriptions)).toContain('--allowNonRestoredState');
  });

  it('takes out everything that names classes of a FlinkKafkaProducer', () => {
    // Names and classes of state as the connector's own snapshots of 1.17 have them (../shared/vectors, kafka-migration-kafka-producer).
    const kafka = 'org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer';
    const part = (path: string, name: string) => ({ path, family: 'two-phase-commit', class: `${kafka}$${name}` });
    const sink = oddStates(once as SnapshotEvidence, (state) => {
      if (state.name === 'SourceReaderState') return { ...state, name: 'writer_raw_states' };
      if (state.name === 'coordinator') {
        const parts = [part('transaction', 'TransactionStateSerializer$TransactionStateSerializerSnapshot')];
        return { ...state, name: 'state', kind: 'operator-list', serializers: [{ role: 'value', printed: '', parts }] };
      }
      return state.kind === 'operator-union' ? { ...state, name: 'next-transactional-id-hint-v2' } : state;
    });
    const one = found(sink);
    expect(one?.summary.en).toContain('KafkaSink under the uid of a FlinkKafkaProducer');
    expect(one?.prescriptions[0]?.command?.split('\n')).toEqual([
      `flink-doctor snapshot drop kafka-stage-1 --operator ${SOURCE} --state next-transactional-id-hint-v2 -o kafka-stage-1-without-leftover-1`,
      `flink-doctor snapshot drop kafka-stage-1-without-leftover-1 --operator ${SOURCE} --state state -o kafka-stage-1-without-leftover`,
      'flink run -s kafka-stage-1-without-leftover <job.jar>',
    ]);
  });

  it('is the cause of a message that is too large, and both are cited', () => {
    // The line is that of the lab's broken restore of the next stages (fixtures/logs/rpc-framesize--sick--1.17).
    const log = `2026-11-21 20:09:13,568 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job order-import (d6bc8b32f5eb4ad0d6d7b85f6bf04682) switched from state CREATED to RUNNING.
2026-11-21 20:09:13,803 ERROR akka.remote.EndpointWriter                                   [] - Transient association error (association remains live)
akka.remote.OversizedPayloadException: Discarding oversized payload sent to Actor[akka.tcp://flink@127.0.0.12:41923/user/rpc/taskmanager_0#1149976921]: max allowed size 10485760 bytes, actual size of encoded class org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation was 16615715 bytes.
2026-11-21 20:09:23,712 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job order-import (d6bc8b32f5eb4ad0d6d7b85f6bf04682) switched from state RUNNING to RESTARTING.`;
    const { cluster, jobs } = foldLogs([{ name: 'jobmanager.log', content: log }]);
    const config = known({ values: { 'akka.framesize': '32kb' }, path: 'jobmanager.log' });
    const evidence = { from: 0, to: 0, inputs: [], clusters: [{ ...cluster, config }], jobs };
    const { findings } = examine(withSnapshots(evidence, twice as SnapshotEvidence), diagnoses);
    const told = findings.map(({ diagnosis, role }) => `${role} ${diagnosis.id}`);
    expect(told).toContain('root kafka-connector-migration');
    const frame = findings.find(({ diagnosis }) => diagnosis.id === 'rpc-framesize');
    expect(frame).toMatchObject({ role: 'consequence', severity: 'critical' });
    expect(new Set(frame?.evidence.map(({ cite }) => cite.source))).toEqual(new Set(['log', 'snapshot', 'config']));
    expect(frame?.summary.en).toContain('15.8 MiB');
  });
});
