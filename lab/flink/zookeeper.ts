import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../processes/child.ts';
import { freePorts, listens } from '../processes/ports.ts';
import { type Service, startService } from '../processes/service.ts';
import { Hopeless, waitFor } from '../processes/wait.ts';
import type { Options } from './configuration.ts';
import type { Distribution } from './distribution.ts';

const MAIN = 'org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer';
const READY_MS = 60_000;

/** The ZooKeeper that a distribution carries and its `zookeeper.sh` starts: one server. */
export async function startZooKeeper(distribution: Distribution, folder: string): Promise<Service> {
  const [port] = await freePorts(1);
  mkdirSync(join(folder, 'data'), { recursive: true });
  const config = join(folder, 'zoo.cfg');
  writeFileSync(config, zooCfg(folder, Number(port)));
  writeFileSync(join(folder, 'log4j.properties'), LOG4J);
  const log4j = `-Dlog4j.configurationFile=file:${folder}/log4j.properties`;
  const java = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dzookeeper.admin.enableServer=false', log4j];
  const program = ['-cp', distribution.classPath, MAIN, '--zkConfigFile', config, '--peerId', '1'];
  const output = join(folder, 'zookeeper.out');
  return startService(`127.0.0.1:${port}`, async () => {
    const child = startChild(['java', ...java, ...program], { name: 'zookeeper', output, cwd: folder });
    await waitFor('ZooKeeper to start', READY_MS, async () => {
      const end = child.ended();
      if (end !== undefined) throw new Hopeless(`ZooKeeper ended while starting: ${end}\n${child.lastWords()}`);
      return (await listens(Number(port))) || undefined;
    });
    return child;
  });
}

/** What makes a cluster keep its leaders and job graphs there. */
export function highAvailability({ address }: Service, folder: string): Options {
  return {
    'high-availability.type': 'zookeeper',
    'high-availability.zookeeper.quorum': address,
    'high-availability.storageDir': `file://${folder}/ha`,
  };
}

function zooCfg(folder: string, port: number): string {
  return `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=${folder}/data\nclientPort=${port}\n`;
}

const LOG4J = `
rootLogger.level = WARN
rootLogger.appenderRef.console.ref = Console
appender.console.name = Console
appender.console.type = CONSOLE
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
`.trimStart();
