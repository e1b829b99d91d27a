import type { SnapshotEvidence } from '#evidence';
import { configured, factsOf, jobWith } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { rpcFramesize } from './rpc-framesize.ts';

// What this snapshot sends to a subtask at a restore, by its handles, is 58,089 bytes (fixtures/snapshots/README.md).
const swollen = await factsOf('kafka-stage-2');
const windows = await factsOf('windows-rocks-native');
const within = (size: string, snapshot: SnapshotEvidence = swollen) =>
  configured(jobWith(snapshot), { 'pekko.framesize': size });

testDiagnosis(rpcFramesize, {
  finds: {
    'a message that does not fit': {
      given: () => within('57000b'),
      expect: { severity: 'critical', confidence: 'likely', subject: { operator: 'c96261dbf39c9e242ebc972cf2e33aa6' } },
    },
    'one that comes near': { given: () => within('100 kb'), expect: { severity: 'warning', confidence: 'likely' } },
    'one in the spelling of old': {
      given: () => configured(jobWith(swollen), { 'akka.framesize': '57000b' }),
      expect: { severity: 'critical' },
    },
  },
  ignores: {
    'a message far below': () => within('200 kb'),
    'one far below Flink’s default': () => jobWith(swollen),
    'a small snapshot': () => within('100 kb', windows),
    'a job without snapshots': () => jobWith(),
  },
});
