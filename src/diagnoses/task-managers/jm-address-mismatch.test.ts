import { testTold } from '#test/told';
import { jmAddressMismatch } from './jm-address-mismatch.ts';

// Template: akka/pekko remote, Endpoint.scala (DefaultMessageDispatcher).
const DROPPED = (tcp: string) =>
  `dropping message [class ${tcp}.actor.ActorSelectionMessage] for non-local recipient [Actor[${tcp}.tcp://flink@jobmanager:6123/]] arriving at [${tcp}.tcp://flink@jobmanager:6123] inbound addresses are [${tcp}.tcp://flink@flink-0:6123]`;

testTold(jmAddressMismatch, {
  finds: {
    akka: { log: DROPPED('akka'), says: ['jobmanager:6123', 'flink-0:6123', 'jobmanager.rpc.address'] },
    'pekko, with what TaskManagers say': {
      log: `${DROPPED('pekko')}\nCould not resolve ResourceManager address pekko.tcp://flink@jobmanager:6123/user/rpc/resourcemanager_*, retrying in 10000 ms.`,
    },
  },
  ignores: {
    'no answer at all': {
      log: 'Could not resolve ResourceManager address pekko.tcp://flink@jobmanager:6123/user/rpc/resourcemanager_*, retrying in 10000 ms: Could not connect to rpc endpoint under address pekko.tcp://flink@jobmanager:6123/user/rpc/resourcemanager_*.',
      instead: 'tm-registration-timeout',
    },
  },
});
