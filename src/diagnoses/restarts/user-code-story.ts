import type { Prescription, RuledOut } from '#engine';
import { type Text, text, verbatim } from '#evidence';
import type { Frame } from '#formats/traces';
import type { ReadChain } from '#symptoms/told/exception-chain';
import { placeOf } from '#symptoms/told/frame-place';
import { taskName } from './failure-story.ts';

/** Where it came out of the job's own code, and through which of its methods Flink got there. */
export function thrownAt({ entry }: ReadChain, frame: Frame): Text {
  const at = placeOf(frame);
  const via = entry && entry !== frame ? placeOf(entry) : undefined;
  return via
    ? text(`Thrown at ${at}, called from ${via}`, `抛出位置：${at}，调用自 ${via}`)
    : text(`Thrown at ${at}`, `抛出位置：${at}`);
}

/** Generated classes mean nothing to a reader; the task that runs the query does. */
export function throwerOf({ owner }: ReadChain, frame: Frame, task: string | undefined): Text {
  return owner === 'generated' && task
    ? text(`An expression of the query, in "${taskName(task)}",`, `查询中的表达式（位于“${taskName(task)}”）`)
    : verbatim(`${frame.class}#${frame.method}`);
}

/** Exceptions of input and output tell that something outside did not answer as the code expects. */
export function outside(chain: ReadChain): Text {
  return asksOutside(chain)
    ? text(
        ' The code calls something outside of Flink that does not answer.',
        '该代码调用了 Flink 之外的系统，而对方没有正常响应。',
      )
    : text('', '');
}

/** Then it is the answer that is missing, not the record that is bad. */
export function asksOutside({ cause }: ReadChain): boolean {
  return /^java\.(?:net|sql)\.|^java\.io\.IOException|TimeoutException$|ConnectException$/.test(cause.class);
}

export function ruledOut({ cause, frame }: ReadChain): readonly RuledOut[] {
  return [
    {
      id: 'unclassified-failure',
      because: text(
        `the innermost cause (${cause.class}) comes out of ${frame?.class}, which is the job's own code`,
        `最内层异常（${cause.class}）出自作业自身的类 ${frame?.class}`,
      ),
    },
  ];
}

export function guard(chain: ReadChain, frame: Frame): Prescription {
  const { cause, owner, entry: called } = chain;
  const entry = called ?? frame;
  const simple = cause.class.slice(cause.class.lastIndexOf('.') + 1);
  if (owner === 'generated') return guardQuery(simple);
  if (frame.file?.endsWith('.py')) return guardPython(frame, simple);
  if (entry.method === 'main') return repairMain(frame, simple);
  if (asksOutside(chain)) return askAgain(frame, simple);
  return {
    aim: 'cure',
    action: text(
      `Make ${placeOf(frame)} cope with this input: catch ${simple} there, and send the record to a side output with what is needed to repair it.`,
      `让 ${placeOf(frame)} 能处理这种输入：在此捕获 ${simple}，并把该记录连同修复所需的信息写入旁路输出（side output）。`,
    ),
    cost: text(
      'A release of the job. State is kept if uids stay the same: stop is not possible while it restarts, so start the new version from the latest retained checkpoint.',
      '需要发布新版本。uid 不变即可保留状态：作业反复重启时无法 stop-with-savepoint，请从最近保留的检查点启动新版本。',
    ),
    code: `static final OutputTag<String> REJECTED = new OutputTag<String>("rejected") {};

${bodyOf(entry)}
} catch (${simple} e) {
    rejected.inc();                              // a counter, so that somebody notices
    ctx.output(REJECTED, record + " | " + e);
}`,
    verify: text(
      'numRestarts stays the same (/jobs/:jobid/metrics?get=numRestarts), and rejected records arrive at the side output.',
      'numRestarts 不再增加（/jobs/:jobid/metrics?get=numRestarts），且被拒绝的记录出现在旁路输出中。',
    ),
  };
}

/** Methods that get a collector, and give nothing back. */
const COLLECTING = /^(?:processElement\d?|flatMap\d?|onTimer|process|apply|join)$/;

function bodyOf({ class: name, method }: Frame): string {
  if (/^(?:processElement\d?|onTimer)$/.test(method))
    return `// in ${simpleName(name)}.${method}, around what it does now\ntry {\n    …`;
  const call = COLLECTING.test(method) ? `${method}(record, out);` : `out.collect(${method}(record));`;
  return `// ${simpleName(name)} as a ProcessFunction, around what ${method} does now\ntry {\n    ${call}`;
}

/** No record has been seen yet: the program is started with other arguments or settings than it expects. */
function repairMain(frame: Frame, exception: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `The program fails before the job exists: look at what ${placeOf(frame)} needs (arguments of the submission, files, environment variables, settings of this machine) and give it that; let main say which is missing instead of ${exception}.`,
      `程序在作业生成之前就失败：检查 ${placeOf(frame)} 需要什么（提交参数、文件、环境变量、本机配置）并提供；让 main 明确指出缺少哪一项，而不是抛出 ${exception}。`,
    ),
    cost: text('None; a new submission.', '无；需要重新提交。'),
    command: 'flink run -c <main class> <job>.jar <arguments>',
    verify: text('The job is in /jobs/overview.', '作业出现在 /jobs/overview 中。'),
  };
}

/** The record is good: it only has to wait for the answer. */
function askAgain(frame: Frame, exception: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Bring back what ${placeOf(frame)} asks; and let a pause of it pass: ask again a few times with growing pauses, and give up on the record (side output) instead of the job only after that. Best with asynchronous I/O, which retries without holding up other records.`,
      `恢复 ${placeOf(frame)} 所调用的外部系统；并让代码能够度过其短暂中断：按递增间隔重试数次，之后才放弃该记录（写入旁路输出），而不是让作业失败。最好使用异步 I/O，重试时不阻塞其他记录。`,
    ),
    cost: text(
      'A release of the job. Records wait while the other side is away; what is asked twice must bear it.',
      '需要发布新版本。对方不可用期间记录会等待；被重复调用的接口必须能够承受。',
    ),
    code: `// instead of the call in ${placeOf(frame)}; retries since Flink 1.16
AsyncDataStream.unorderedWaitWithRetry(input, new AsyncCall(), 60, TimeUnit.SECONDS, 100,
    new AsyncRetryStrategies.ExponentialBackoffDelayRetryStrategyBuilder<Out>(5, 200L, 10_000L, 2.0)
        .ifException(e -> e instanceof ${exception})
        .build());`,
    verify: text(
      'numRestarts stays the same while the other side is restarted once.',
      '对方重启一次期间 numRestarts 不再增加。',
    ),
  };
}

function guardPython(frame: Frame, exception: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Make ${placeOf(frame)} cope with this input: catch ${exception} there, and hand the record on to a side output.`,
      `让 ${placeOf(frame)} 能处理这种输入：在此捕获 ${exception}，并将该记录输出到旁路输出（side output）。`,
    ),
    cost: text('A release of the job.', '需要发布新版本。'),
    verify: text(
      'The exception does not come back in the log of any TaskManager.',
      '任何 TaskManager 的日志中都不再出现该异常。',
    ),
  };
}

function guardQuery(exception: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `An expression of the query throws ${exception}: guard it (TRY_CAST, NULLIF, CASE WHEN), or filter such rows before.`,
      `查询中的表达式抛出 ${exception}：请加以保护（TRY_CAST、NULLIF、CASE WHEN），或提前过滤这些行。`,
    ),
    cost: text(
      'The query changes; if its plan changes as well, its old state cannot be restored.',
      '查询会改变；若执行计划也随之改变，旧状态将无法恢复。',
    ),
    code: "SELECT TRY_CAST(amount AS BIGINT), total / NULLIF(quantity, 0) FROM orders WHERE amount <> ''",
    verify: text('numRestarts stays the same.', 'numRestarts 不再增加。'),
  };
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replaceAll('$', '.');
}
