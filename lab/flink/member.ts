import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../processes/child.ts';
import { type Options, writeConfFolder } from './configuration.ts';
import type { Distribution } from './distribution.ts';
import { JDK_ACCESS } from './java-options.ts';
import { type ProcessMemory, splitMemory } from './memory.ts';

const JOB_MANAGER = 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint';
const TASK_MANAGER = 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner';

export async function startJobManager(distribution: Distribution, options: Options, folder: string): Promise<Child> {
  const own = ownOptions(options, folder);
  const conf = writeConf(distribution, own, folder, 'jobmanager');
  const memory = await splitMemory(distribution, 'jobmanager', conf);
  // The JobManager is not what is examined: a quick compiler leaves the cores to the TaskManagers.
  const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  return startMember({
    distribution,
    folder,
    name: 'jobmanager',
    daemon: 'standalonesession-0',
    main: JOB_MANAGER,
    memory,
    jvm,
  });
}

/** Every TaskManager has its own loopback address, so that the REST API shows them as different hosts. */
export async function startTaskManager(
  distribution: Distribution,
  options: Options,
  folder: string,
  number: number,
): Promise<Child> {
  const name = `taskmanager-${number}`;
  const host = loopback(number);
  const own: Options = {
    ...ownOptions(options, folder),
    'taskmanager.resource-id': name,
    'taskmanager.host': host,
    'taskmanager.bind-host': host,
    'taskmanager.rpc.port': '0',
    'taskmanager.data.port': '0',
  };
  const conf = writeConf(distribution, own, folder, name);
  const memory = await splitMemory(distribution, 'taskmanager', conf);
  const daemon = `taskexecutor-${number - 1}`;
  return startMember({ distribution, folder, name, daemon, main: TASK_MANAGER, memory, jvm: ['-XX:+UseG1GC'] });
}

/** Only Linux answers on all of 127.0.0.0/8 without being asked to. */
function loopback(number: number): string {
  return process.platform === 'linux' ? `127.0.0.${10 + number}` : '127.0.0.1';
}

/** One for all, as every process makes a folder of its own in it: the path must be short (see the prefix of a workspace). */
function ownOptions(options: Options, folder: string): Options {
  return { 'io.tmp.dirs': join(folder, 'tmp'), ...options };
}

function writeConf(distribution: Distribution, options: Options, folder: string, name: string): string {
  const conf = join(folder, name, 'conf');
  writeConfFolder(conf, distribution.version, options);
  return conf;
}

interface Member {
  readonly distribution: Distribution;
  readonly folder: string;
  readonly name: string;
  readonly daemon: string;
  readonly main: string;
  readonly memory: ProcessMemory;
  readonly jvm: readonly string[];
}

/** Files are named as Flink's `flink-daemon.sh` names them; REST finds `.out` beside the `log.file`. */
function startMember(member: Member): Child {
  const conf = join(member.folder, member.name, 'conf');
  const log = join(member.folder, member.name, `flink-lab-${member.daemon}-${hostname()}`);
  const jvm = [
    ...member.memory.jvm,
    ...member.jvm,
    ...JDK_ACCESS,
    `-Dlog.file=${log}.log`,
    `-Dlog4j.configuration=file:${conf}/log4j.properties`,
    `-Dlog4j.configurationFile=file:${conf}/log4j.properties`,
  ];
  const program = [member.main, '--configDir', conf, ...member.memory.program];
  return startChild(['java', ...jvm, '-cp', member.distribution.classPath, ...program], {
    name: member.name,
    output: `${log}.out`,
    log: `${log}.log`,
    cwd: join(member.folder, member.name),
    env: { FLINK_PLUGINS_DIR: member.distribution.plugins, FLINK_CONF_DIR: conf },
  });
}
