import { type Gap, type Text, text } from '#evidence';
import type { ExchangeProblem } from '../exchange.ts';

/** A part of the evidence, as a reader would call it, and where Flink has it. */
export interface Section {
  readonly what: Text;
  readonly path: string;
  /** What it takes to have it: an archive of the job, the live cluster, or the metrics that its JobManager fetches. */
  readonly from: 'archive' | 'live' | 'metrics';
}

/** What kind of cluster it is that was asked. */
export interface Surroundings {
  /** A History Server. */
  readonly archive: boolean;
  /** `metrics.fetcher.update-interval: 0`: the JobManager fetches no metrics at all. */
  readonly metricsOff: boolean;
}

/** A question that got no usable answer. */
export interface Failed {
  readonly code: ExchangeProblem['code'] | 'misshapen' | 'empty';
  readonly detail: string;
  readonly status: number;
  readonly path: string;
  readonly at: number;
}

type Words = Omit<Gap, 'cite'>;

/** REST alone was examined. */
export const NO_LOGS: Words = {
  kind: 'not-collected',
  because: text('No log files were given.', '没有提供日志文件。'),
  remedy: text(
    'Give the folder with the logs of the JobManager and the TaskManagers as one more input.',
    '请将 JobManager 和 TaskManager 的日志目录作为另一个输入一并提供。',
  ),
};

/** Nobody gave a checkpoint or savepoint. */
export const NO_SNAPSHOTS: Words = {
  kind: 'not-collected',
  because: text('No checkpoint or savepoint was given.', '没有提供检查点或保存点。'),
  remedy: text(
    'Give the folder of a checkpoint (chk-<n>) or savepoint as one more input.',
    '请将检查点（chk-<n>）或保存点目录作为另一个输入一并提供。',
  ),
};

export function unasked({ what, path }: Section): Words {
  return {
    kind: 'not-collected',
    because: text(`Nobody asked for ${what.en} (${path}).`, `未采集${what.zh}（${path}）。`),
    remedy: text(
      `Examine the running cluster over its REST API, with ${path} within reach.`,
      `请通过 REST API 检查正在运行的集群，并确保可以访问 ${path}。`,
    ),
  };
}

/** A History Server keeps only what was archived with a finished job. */
export function absentFromArchive({ what, path }: Section): Words {
  return {
    kind: 'absent',
    because: text(
      `A History Server does not keep ${what.en} (${path}).`,
      `History Server 不保存${what.zh}（${path}）。`,
    ),
    remedy: text('Examine the JobManager while the job is running.', '请在作业运行期间检查 JobManager。'),
  };
}

export function metricsOff({ what, path }: Section): Words {
  return {
    kind: 'absent',
    because: text(
      `This JobManager fetches no metrics, so it has no ${what.en.replace(/^the /, '')} (${path}).`,
      `该 JobManager 不获取任何指标，因此没有${what.zh}（${path}）。`,
    ),
    remedy: text(
      'Set metrics.fetcher.update-interval: 10000 (the default) on the JobManager.',
      '请在 JobManager 上设置 metrics.fetcher.update-interval: 10000（默认值）。',
    ),
  };
}

export function unreadable(section: Section, failed: Failed): Words {
  const kind = failed.code === 'not-asked' ? 'absent' : 'unreadable';
  // The names of all the metrics asked for would drown the sentence; the cite has them.
  const [path = ''] = failed.path.split('?', 1);
  const { because, remedy } = CAUSES[failed.code](section, { ...failed, path });
  return { kind, because, remedy };
}

type Cause = (section: Section, failed: Failed) => Pick<Gap, 'because' | 'remedy'>;

/** An error page may be long; a gap is one sentence. */
const LONGEST_DETAIL = 300;

const CAUSES: Readonly<Record<Failed['code'], Cause>> = {
  'http-error': ({ what }, failed) => ({
    because: text(
      `Asked for ${what.en}, Flink answered HTTP ${failed.status}${said(failed, ': ')}`,
      `请求${what.zh}时，Flink 返回 HTTP ${failed.status}${said(failed, '：')}`,
    ),
    remedy: remedyOfStatus(failed),
  }),
  'not-json': ({ what }, { path }) => ({
    because: text(
      `The answer for ${what.en} (${path}) is not complete JSON: perhaps a proxy or a login page spoke instead of Flink.`,
      `${what.zh}（${path}）的响应不是完整的 JSON：应答的可能是代理或登录页面，而不是 Flink。`,
    ),
    remedy: text(
      "Give the address of the JobManager's REST endpoint (rest.port, 8081) itself, or the login its proxy wants.",
      '请直接使用 JobManager 的 REST 地址（rest.port，默认 8081），或提供代理所需的登录信息。',
    ),
  }),
  timeout: ({ what }, { path }) => ({
    because: text(`No answer in time for ${what.en} (${path}).`, `请求${what.zh}（${path}）超时。`),
    remedy: text(
      'Examine again when the JobManager is less busy; a JobManager that stays slow needs more CPU or heap.',
      '请在 JobManager 较空闲时重新检查；如果一直很慢，请为 JobManager 增加 CPU 或堆内存。',
    ),
  }),
  unreachable: ({ what }, failed) => ({
    because: text(
      `The cluster could not be reached for ${what.en}${said(failed, ': ')}`,
      `无法连接集群以读取${what.zh}${said(failed, '：')}`,
    ),
    remedy: text(
      'See that the JobManager is running and that its REST port can be reached from here, then examine again.',
      '请确认 JobManager 正在运行，且可从本机访问其 REST 端口，然后重新检查。',
    ),
  }),
  'too-large': ({ what }, { path }) => ({
    because: text(
      `The answer for ${what.en} (${path}) is larger than is read.`,
      `${what.zh}（${path}）的响应超过了读取上限。`,
    ),
    remedy: text('Examine this job alone.', '请只检查这一个作业。'),
  }),
  'not-asked': ({ what }, failed) => ({
    because: text(
      `This cluster cannot tell ${what.en}${said(failed, ': ')}`,
      `该集群不提供${what.zh}${said(failed, '：')}`,
    ),
    remedy: text(
      'Examine a JobManager of a Flink version that has it, while the job is running.',
      '请在作业运行期间，检查支持该功能的 Flink 版本的 JobManager。',
    ),
  }),
  misshapen: ({ what }, { path }) => ({
    because: text(
      `The answer for ${what.en} (${path}) does not look like Flink's.`,
      `${what.zh}（${path}）的响应与 Flink 的格式不符。`,
    ),
    remedy: text(
      'See that the address leads to a Flink JobManager, 1.13 to 2.3, and not to another service.',
      '请确认该地址指向 Flink JobManager（1.13 至 2.3），而不是其他服务。',
    ),
  }),
  empty: ({ what }, { path }) => ({
    because: text(
      `Flink had no values of ${what.en} (${path}) when it was asked.`,
      `请求${what.zh}（${path}）时，Flink 尚无数值。`,
    ),
    remedy: text(
      'Watch for at least 25 s while tasks are running, with metrics.fetcher.update-interval above 0 (default 10000).',
      '请在任务运行期间至少观察 25 秒，并确保 metrics.fetcher.update-interval 大于 0（默认 10000）。',
    ),
  }),
};

/** Flink's own words as the end of a sentence. */
function said(failed: Failed, before: string): string {
  // After the first line comes a stack trace, before its first word the class of the error.
  const [line = ''] = failed.detail.split('\n', 1);
  const detail = line.replace(/^[\w.$]+(?:Exception|Error): /, '');
  const short = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
  return short === '' ? (before === '：' ? '。' : '.') : `${before}${short}`;
}

function remedyOfStatus({ status }: Failed): Text {
  if (status === 401 || status === 403 || status === 407) {
    return text(
      'Give the login or header that the proxy in front of Flink wants (--user, --header, --cert).',
      '请提供 Flink 前面的代理所需的登录信息或请求头（--user、--header、--cert）。',
    );
  }
  if (status === 404) {
    return text(
      'It was gone or never there; examine again while the job and its TaskManagers are running.',
      '该资源不存在或已消失；请在作业及其 TaskManager 运行期间重新检查。',
    );
  }
  if (status === 503) {
    return text(
      'The JobManager is electing a leader; examine again in a minute.',
      'JobManager 正在选举 leader；请稍后重新检查。',
    );
  }
  return text(
    "Find the reason in the JobManager's log, then examine again.",
    '请在 JobManager 日志中查找原因，然后重新检查。',
  );
}
