import { type Text, text } from '#evidence';
import type { ToldCase } from '../told.ts';

/** Which process said it: each has a class path of its own. */
export type FailingProcess = 'client' | 'jobmanager' | 'taskmanager';

/** Frames and loggers that stand in one kind of process only. */
const SIGNS: readonly (readonly [FailingProcess, RegExp])[] = [
  [
    'jobmanager',
    /runtime\.jobmaster\.|JobInitializationException|JobMasterException|SourceCoordinator|OperatorCoordinator|webmonitor\.handlers|runtime\.dispatcher\.|runtime\.scheduler\.|ApplicationDispatcherBootstrap/,
  ],
  ['taskmanager', /runtime\.tasks\.|runtime\.taskmanager\.|taskexecutor\.|switched from \w+ to FAILED/],
  [
    'client',
    /CliFrontend|flink\.client\.|table\.client\.|table\.gateway\.|Exception in thread "main"|LauncherHelper|Flink SQL>|Could not execute SQL statement/,
  ],
];

/** The process that said it first, by its file or by its frames; undefined where neither tells. */
export function failingProcess({ fault, scene }: ToldCase): FailingProcess | undefined {
  const first = fault.tellings[0];
  const role = scene?.files.find(({ name }) => name === first?.file)?.role;
  if (role === 'jobmanager' || role === 'taskmanager' || role === 'client') return role;
  return SIGNS.find(([, sign]) => sign.test(first?.text ?? ''))?.[0];
}

/** Where a jar must lie for the process that lacks it. */
export function placeOf(process: FailingProcess | undefined): Text {
  if (process === 'client')
    return text('the client (and the cluster, which needs it next)', '客户端（集群随后也需要）');
  if (process === 'jobmanager')
    return text('the JobManager (and every TaskManager)', 'JobManager（以及所有 TaskManager）');
  if (process === 'taskmanager')
    return text('every TaskManager (and the JobManager)', '所有 TaskManager（以及 JobManager）');
  return text(
    'the process that printed it: client, JobManager and TaskManagers each have their own class path',
    '打印该报错的进程：客户端、JobManager、TaskManager 各有自己的类路径',
  );
}
