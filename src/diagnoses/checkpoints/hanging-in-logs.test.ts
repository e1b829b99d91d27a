import { checkpointLog, everySo, logLine, TOLD_JOB, type ToldCheckpoint } from '#fixtures/checkpoint-log';
import { testTold } from '#test/told';
import { checkpointExpiredBackpressure } from './checkpoint-expired-backpressure.ts';

/** Six that are quick, every ten seconds; the next one is triggered at 61 s, and the log goes on until `end`, ms. */
function hanging(end: number, usual: ToldCheckpoint = {}): string {
  const told = checkpointLog([...everySo(6, 10_000, usual), { at: 61_000, end: 'none' }]);
  return `${told}${logLine(end, 'resourcemanager.ResourceManager', 'Registering TaskManager with ResourceID tm-3')}\n`;
}

const restarting = logLine(
  80_000,
  'executiongraph.ExecutionGraph',
  `Job orders (${TOLD_JOB}) switched from state RUNNING to RESTARTING.`,
);

testTold(checkpointExpiredBackpressure, {
  finds: {
    'one that hangs when the log ends': { log: hanging(131_000), says: ['Checkpoint 7', '1 min 10 s', 'details/7'] },
    'the first one, after two minutes': {
      log: `${checkpointLog([{ at: 1000, end: 'none' }])}${logLine(131_000, 'rest.RestServerEndpoint', 'asked')}\n`,
    },
  },
  ignores: {
    'one that is under way for half a minute': { log: hanging(91_000) },
    'where the ones before took as long': { log: hanging(131_000, { tookMs: 9000 }) },
    'that a failover took with it': { log: `${hanging(79_000)}${restarting}\n${logLine(200_000, 'x.Y', 'on')}\n` },
  },
});
