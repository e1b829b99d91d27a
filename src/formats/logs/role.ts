import { readBanner } from './banner.ts';
import type { LogEntry } from './entry.ts';

/** Whose log it is. */
export type LogRole =
  | 'jobmanager'
  | 'taskmanager'
  | 'client'
  | 'sql-gateway'
  | 'history-server'
  | 'kubernetes-operator' // the autoscaler too
  | 'platform'
  | 'jvm'
  | 'unknown';

/** Which process of which machine wrote a log, as far as its name and its lines say. */
export interface LogOrigin {
  readonly role: LogRole;
  readonly host?: string;
  /** Resource id of a TaskManager, name of a pod or of a container. */
  readonly process?: string;
}

// Component of the banner; names of files; loggers. The first that fits counts.
const COMPONENTS: readonly (readonly [RegExp, LogRole])[] = [
  [/TaskManager|TaskExecutor/, 'taskmanager'],
  [/HistoryServer/i, 'history-server'],
  [/SqlGateway/i, 'sql-gateway'],
  [/ClusterEntrypoint|JobManager|ApplicationMaster|Dispatcher/i, 'jobmanager'],
  [/Operator|Autoscaler/, 'kubernetes-operator'],
  [/Client|Cli\b|Frontend/, 'client'],
];
const NAMES: readonly (readonly [RegExp, LogRole])[] = [
  [/hs_err|(?:^|[/._-])gc(?:[._-]|\d|$)|jstack|thread-?dump/i, 'jvm'],
  [/nodemanager|resourcemanager|kubelet|describe|events?\.(?:txt|ya?ml|json|log)$/i, 'platform'],
  [/taskexecutor|taskmanager|(?:^|[/._-])tm(?:[/._-]|\d|$)/i, 'taskmanager'],
  [/history-?server/i, 'history-server'],
  [/sql-?gateway/i, 'sql-gateway'],
  [/sql-?client|cli-frontend|(?:^|[/._-])client|yarn-session/i, 'client'],
  [/kubernetes-operator|flink-operator|autoscaler/i, 'kubernetes-operator'],
  [
    /standalonesession|standalonejob|jobmanager|kubernetes-(?:session|application)|(?:^|[/._-])jm(?:[/._-]|\d|$)/i,
    'jobmanager',
  ],
];
const LOGGERS: readonly (readonly [RegExp, LogRole])[] = [
  [
    /\.kubernetes\.operator\.|\.autoscaler\.|^o\.a\.f\.(?:k\.o|autoscaler|a)\.|^io\.javaoperatorsdk\.|^i\.j\.o\./,
    'kubernetes-operator',
  ],
  [/\.runtime\.(?:taskexecutor|taskmanager)\.|^o\.a\.f\.r\.(?:taskexecutor|taskmanager|t)\./, 'taskmanager'],
  [
    /\.runtime\.(?:jobmaster|dispatcher|resourcemanager|executiongraph|jobmanager|entrypoint|scheduler|leaderelection)\.|CheckpointCoordinator$/,
    'jobmanager',
  ],
  [/\.webmonitor\.history\./, 'history-server'],
  [/\.table\.gateway\./, 'sql-gateway'],
  [/\.flink\.client\.|\.flink\.yarn\.cli\.|\.table\.client\./, 'client'],
  [/^org\.apache\.hadoop\.yarn\.server\.|^kubelet/, 'platform'],
];
/** `flink-<ident>-<daemon>-<index>-<host>.log` */
const DAEMON_FILE =
  /flink-[^/]{0,100}?-(?:standalonesession|standalonejob|taskexecutor|historyserver|sql-gateway|kubernetes-[a-z]{5,20})-\d{1,4}-([^/]{1,253}?)\.(?:log|out|err)(?:[.\d_-].{0,30})?$/;
const RESOURCE_ID = /^Starting TaskManager with ResourceID: ([^\s(]{1,300})/;
const YARN_CONTAINER = /(container_(?:e\d{1,6}_)?\d{10,16}_\d{4,8}_\d{2}_\d{6,10})/;
const POD = /(?:^|\/)([a-z0-9][a-z0-9.-]{0,200}?-taskmanager-\d{1,5}-\d{1,6})(?=[/._]|$)/;
/** So many entries tell whose log it is. */
const ENOUGH = 5000;

/** Whose log it is: the banner knows best, then the loggers of a clear majority, then the name. */
export function roleOf(name: string, entries: readonly LogEntry[]): LogRole {
  const head = entries.slice(0, ENOUGH);
  const component = readBanner(head)?.component;
  return (
    (component !== undefined ? first(COMPONENTS, component) : undefined) ??
    byLoggers(head, LEAST_SURE) ??
    first(NAMES, name) ??
    byLoggers(head, 1) ??
    'unknown'
  );
}

/** Fewer entries of one kind than this are outvoted by the name. */
const LEAST_SURE = 5;

export function originOf(name: string, entries: readonly LogEntry[]): LogOrigin {
  const head = entries.slice(0, ENOUGH);
  const role = roleOf(name, entries);
  const host = DAEMON_FILE.exec(name)?.[1] ?? only(head, 'host');
  const resource =
    role === 'taskmanager' ? head.map(({ message }) => RESOURCE_ID.exec(message)?.[1]).find((one) => one) : undefined;
  const process =
    resource ?? only(head, 'pod') ?? POD.exec(name)?.[1] ?? YARN_CONTAINER.exec(name)?.[1] ?? only(head, 'container');
  return { role, ...(host && { host }), ...(process && { process }) };
}

function byLoggers(entries: readonly LogEntry[], least: number): LogRole | undefined {
  const votes = new Map<LogRole, number>();
  for (const { logger } of entries) {
    const role = logger === undefined ? undefined : first(LOGGERS, logger);
    if (role) votes.set(role, (votes.get(role) ?? 0) + 1);
  }
  const [winner, second] = [...votes].sort(([, a], [, b]) => b - a);
  return winner && winner[1] >= least && winner[1] >= 2 * (second?.[1] ?? 0) ? winner[0] : undefined;
}

/** What every entry that says it says the same. */
function only(entries: readonly LogEntry[], key: string): string | undefined {
  const values = new Set(entries.flatMap(({ context }) => context[key] ?? []));
  return values.size === 1 ? [...values][0] : undefined;
}

function first(table: readonly (readonly [RegExp, LogRole])[], text: string): LogRole | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
