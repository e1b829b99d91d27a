import type { Prescription } from '#engine';
import { text } from '#evidence';
import { type LogScene, startsUntil } from '#symptoms/told/log-scene';
import { bytes } from '../figures.ts';
import type { ToldCase } from '../told.ts';
import { enlarge, mebibytes } from './pool-sizes.ts';

const MIB = 2 ** 20;

/** True when Flink's advice or the classes in the trace are the JobManager's. */
function isJobManagers({ fault }: ToldCase): boolean {
  return /jobmanager\.memory|Flink Master|cluster entrypoint/.test(fault.tellings[0]?.text ?? '');
}

/**
 * What the logs say of the process' age: `grown` when classes were loaded again and again before the error, `running` when one
 * attempt had long begun, `first` when they speak of a start, `unknown` when only the error is there.
 */
export function ageOf({ fault, others, scene }: ToldCase): 'grown' | 'running' | 'first' | 'unknown' {
  const words = fault.tellings.map(({ message, text: whole }) => `${message}\n${whole.slice(0, 400)}`).join('\n');
  if (fault.match?.signature.id === 'oom-metaspace:said-to-grow') return 'grown';
  if (/first (?:start|job|submission|run)|at start-?up|首次|第一次|刚启动|启动时/i.test(words)) return 'first';
  const thrown = fault.tellings.find(({ text: whole }) => whole.includes('OutOfMemoryError')) ?? fault.tellings[0];
  // A dying JVM prints without a time; it was gone by the time others missed it.
  const at = thrown?.at ?? scene?.lost.find((one) => one.at !== undefined)?.at;
  const starts = scene ? startsUntil(scene, at) : 0;
  if (scene?.facts.lived !== undefined || starts >= MANY_STARTS) return 'grown';
  if (scene && starts === 1 && at !== undefined && at - firstStart(scene) > STARTED_MS) return 'running';
  if (scene && starts === 1 && scene.lines > WHOLE_LOG_LINES) return 'first';
  const times = fault.tellings.flatMap(({ at, lastAt }) => [at ?? [], lastAt ?? []].flat());
  const apart = times.length > 1 && Math.max(...times) - Math.min(...times) > 60_000;
  const earlier = others.some((other) => (other.tellings[0]?.key ?? 0) < (fault.tellings[0]?.key ?? 0) && other.leads);
  return apart || earlier ? 'grown' : 'unknown';
}

/** A metaspace that sufficed for the first attempt, and is full in the second, is full of what the first left. */
const MANY_STARTS = 2;

/** What a job needs to start, it has loaded by then. */
const STARTED_MS = 20_000;

function firstStart({ starts }: LogScene): number {
  return Math.min(...starts.flat().filter(Number.isFinite));
}

/** A log of a process from its start has more lines than this. */
const WHOLE_LOG_LINES = 60;

export function moreMetaspace(told: ToldCase): Prescription {
  const role = isJobManagers(told) ? 'jobmanager' : 'taskmanager';
  const { settings, was, now, read } = enlarge(told, {
    role,
    key: `${role}.memory.jvm-metaspace.size`,
    part: 'JVM Metaspace',
    fallback: 256 * MIB,
    least: 512 * MIB,
  });
  return {
    aim: 'relieve',
    action: text(
      `Give the ${role === 'taskmanager' ? 'TaskManagers' : 'JobManager'} a larger metaspace: ${mebibytes(now)} (now ${bytes(was)}${read ? '' : ', Flink’s default'}), and the process as much more.`,
      `增大 ${role === 'taskmanager' ? 'TaskManager' : 'JobManager'} 的 Metaspace（metaspace 调大）：${mebibytes(now)}（目前 ${bytes(was)}${read ? '' : '，Flink 默认值'}），进程总内存同时增大相同数值。`,
    ),
    cost: text(
      'A restart of the processes; memory taken from the rest when the process size stays.',
      '需要重启进程；若进程总内存不变，则占用其他部分。',
    ),
    settings,
    verify: text(
      'Status.JVM.Memory.Metaspace.Used levels off below the new size. If it goes on growing with each job, it is a leak.',
      'Status.JVM.Memory.Metaspace.Used 稳定在新上限之下；若仍随每个作业增长，则是泄漏。',
    ),
  };
}

export const WHICH_METASPACE = {
  because: text(
    'The error alone does not say whether the class path is too large from the start or classes of earlier jobs and restarts were never unloaded.',
    '仅凭该错误无法区分是类路径一开始就过大，还是之前作业或重启留下的类没有卸载。',
  ),
  remedy: text(
    'Tell how many jobs or restarts this process had seen: Status.JVM.ClassLoader.ClassesLoaded and Status.JVM.Memory.Metaspace.Used over its life (steps with each restart = leak), or the log of this TaskManager from its start.',
    '请提供该进程经历过多少作业或重启：其生命周期内 Status.JVM.ClassLoader.ClassesLoaded 与 Status.JVM.Memory.Metaspace.Used 的曲线（每次重启上一个台阶即为泄漏），或该 TaskManager 自启动起的日志。',
  ),
};
