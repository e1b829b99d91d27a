import { mustRun } from '../processes/run.ts';
import type { Distribution } from './distribution.ts';

/** How one JVM is started so that its limits are what Flink's memory model says. */
export interface ProcessMemory {
  /** `-Xmx…`, `-XX:MaxDirectMemorySize=…` and so on. */
  readonly jvm: readonly string[];
  /** `-D key=value` pairs for the program itself. */
  readonly program: readonly string[];
}

type Role = 'jobmanager' | 'taskmanager';

const COMMANDS: Readonly<Record<Role, string>> = {
  jobmanager: 'GET_JM_RESOURCE_PARAMS',
  taskmanager: 'GET_TM_RESOURCE_PARAMS',
};

/** Asks the code that Flink's own start scripts ask (`config.sh`, `parseResourceParams`). */
export async function splitMemory(distribution: Distribution, role: Role, confDir: string): Promise<ProcessMemory> {
  const classPath = `${distribution.bashJavaUtils}:${distribution.dist}`;
  const main = 'org.apache.flink.runtime.util.bash.BashJavaUtils';
  const jvm = ['-XX:TieredStopAtLevel=1', '-cp', classPath, main];
  const output = await mustRun('java', [...jvm, COMMANDS[role], '--configDir', confDir]);
  return parseResourceParams(output);
}

/**
 * Reads what `BashJavaUtils` prints: log lines, then two lines with this prefix, the first for the JVM and the second
 * for the program. In the second every option is two words, `-D` and `key=value`.
 */
const RESULT = 'BASH_JAVA_UTILS_EXEC_RESULT:';

export function parseResourceParams(output: string): ProcessMemory {
  const results = output
    .split('\n')
    .filter((line) => line.startsWith(RESULT))
    .map((line) => line.slice(RESULT.length).trim());
  const [jvm, program] = results;
  if (jvm === undefined || program === undefined) {
    throw new Error(`expected two lines with ${RESULT}, found ${results.length} in:\n${output}`);
  }
  return { jvm: words(jvm), program: words(program) };
}

function words(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}
