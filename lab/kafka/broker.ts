import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../cache.ts';
import { type Child, startChild } from '../processes/child.ts';
import { freePorts } from '../processes/ports.ts';
import { mustRun } from '../processes/run.ts';
import { type Service, startService } from '../processes/service.ts';
import { Hopeless, waitFor } from '../processes/wait.ts';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const READY_MS = 60_000;

/**
 * One real broker, its own controller (KRaft mode).
 *
 * @param folder an empty folder for the broker's data, configuration and logs
 */
export async function startBroker(folder: string): Promise<Service> {
  const libraries = await obtainLibraries();
  const [port, controllerPort] = await freePorts(2);
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, serverProperties(folder, Number(port), Number(controllerPort)));
  writeFileSync(join(folder, 'log4j.properties'), LOG4J);

  const java = ['-Xmx400m', `-Dlog4j.configuration=file:${folder}/log4j.properties`, '-cp', `${libraries}/*`];
  const format = ['format', '-t', 'bGFiLWthZmthLWNsdXN0ZQ', '-c', properties];
  await mustRun('java', [...java, 'kafka.tools.StorageTool', ...format]);
  let starts = 0;
  return startService(`127.0.0.1:${port}`, () => {
    starts += 1;
    const output = join(folder, `kafka-${starts}.log`);
    return launch(['java', ...java, 'kafka.Kafka', properties], output, folder);
  });
}

async function launch(command: readonly string[], output: string, cwd: string): Promise<Child> {
  const child = startChild(command, { name: 'kafka', output, cwd });
  try {
    await waitFor('Kafka to start', READY_MS, async () => isStarted(child));
  } catch (error) {
    await child.stop();
    throw error;
  }
  return child;
}

/** From Maven Central, once; the pom beside this file says which. */
async function obtainLibraries(): Promise<string> {
  return cached('kafka', async (folder) => {
    console.error('lab: downloading Kafka (about 70 MB, once)');
    const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
    await mustRun('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', ...options]);
    if (!readdirSync(folder).some((name) => name.startsWith('kafka_'))) throw new Error('mvn brought no Kafka');
    return folder;
  });
}

function isStarted(child: Child): true | undefined {
  const end = child.ended();
  if (end !== undefined) throw new Hopeless(`Kafka ended while starting: ${end}\n${child.lastWords()}`);
  return child.lastWords().includes('Kafka Server started') || undefined;
}

function serverProperties(folder: string, port: number, controllerPort: number): string {
  return `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${folder}/data
num.network.threads=2
num.io.threads=2
group.initial.rebalance.delay.ms=0
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
`.trimStart();
}

const LOG4J = `
log4j.rootLogger=WARN, stdout
log4j.logger.kafka.server.KafkaRaftServer=INFO
log4j.appender.stdout=org.apache.log4j.ConsoleAppender
log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n
`.trimStart();
