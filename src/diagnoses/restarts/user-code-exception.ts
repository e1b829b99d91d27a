import { type Conclusion, defineDiagnosis, type Prescription, type RuledOut } from '#engine';
import { type Text, text, verbatim } from '#evidence';
import type { Frame } from '#formats/traces';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { type Fault, faults } from '#symptoms/faults';
import { flinkVersion } from '#symptoms/flink-version';
import { placeOf } from '#symptoms/frame-place';
import { type RestartActivity, restartActivity } from '#symptoms/restart-activity';
import { failureProofs, phaseText, quoteOf, sameSubtask, severityOf, sinceOf, taskName } from './failure-story.ts';

/**
 * The job's own code throws. Flink restarts the job, reads the same input again, and meets the same record: unless the
 * record or the code changes, this goes on until the restart strategy gives up.
 */
export const userCodeException = defineDiagnosis({
  id: 'user-code-exception',
  title: text('The job’s own code throws an exception', '作业自身代码抛出异常'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
  symptoms: { faults, restartActivity },
  helpers: { flinkVersion },
  explains: ['restart-budget-exhausted'],
  jobs: 'all',

  conclude({ faults, restartActivity: [activity] }, { flinkVersion }) {
    if (!activity) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return faults
      .filter((fault) => fault.kind === 'user-code')
      .slice(0, MOST)
      .map((fault) => concludeOn(fault, activity, [calmRestarts(version)]));
  },
});

/** A job rarely has more faults of its own at once; a history full of different ones is told by its newest. */
const MOST = 3;

function concludeOn(fault: Fault, activity: RestartActivity, others: readonly Prescription[]): Conclusion {
  const frame = fault.frame as Frame;
  const newest = fault.failures[fault.failures.length - 1];
  const subtask = sameSubtask(fault) ?? (fault.failures.length === 1 ? newest?.subtask : undefined);
  const severity = severityOf(fault, activity);
  return {
    severity,
    confidence: fault.owner === 'generated' ? 'likely' : 'certain',
    subject: {
      ...(newest?.vertex && { vertex: newest.vertex }),
      ...(newest?.task && { vertexName: taskName(newest.task) }),
      ...(subtask !== undefined && { subtask }),
      class: frame.class,
      method: frame.method,
      ...(frame.file && { file: frame.line === undefined ? frame.file : `${frame.file}:${frame.line}` }),
    },
    about: [], // a failure takes the whole job down
    summary: summaryOf(fault, frame, activity),
    since: sinceOf(fault),
    evidence: [
      {
        fact: thrownAt(fault, frame),
        cite: newest?.cite ?? { source: 'rest', at: '' },
      },
      ...failureProofs(fault, activity),
    ],
    ruledOut: ruledOut(fault),
    prescriptions: severity === 'info' ? [guard(fault, frame)] : [...others, guard(fault, frame)],
  };
}

function summaryOf(fault: Fault, frame: Frame, activity: RestartActivity): Text {
  const story = phaseText(activity);
  const hint = repetition(fault);
  const asked = outside(fault);
  const who = throwerOf(fault, frame);
  return text(
    `${who.en} throws ${quoteOf(fault)}.${asked.en}${hint.en} ${story.en}`,
    `${who.zh} 抛出 ${quoteOf(fault)}。${asked.zh}${hint.zh}${story.zh}`,
  );
}

/** Where it came out of the job's own code, and through which of its methods Flink got there. */
function thrownAt({ entry }: Fault, frame: Frame): Text {
  const at = placeOf(frame);
  const via = entry && entry !== frame ? placeOf(entry) : undefined;
  return via
    ? text(`Thrown at ${at}, called from ${via}`, `抛出位置：${at}，调用自 ${via}`)
    : text(`Thrown at ${at}`, `抛出位置：${at}`);
}

/** Generated classes mean nothing to a reader; the task that runs the query does. */
function throwerOf({ owner, failures }: Fault, frame: Frame): Text {
  const task = failures[failures.length - 1]?.task;
  return owner === 'generated' && task
    ? text(`An expression of the query, in "${taskName(task)}",`, `查询中的表达式（位于“${taskName(task)}”）`)
    : verbatim(`${frame.class}#${frame.method}`);
}

/** What the failures have in common: the one thing that tells a bad record from a bad world. */
function repetition(fault: Fault): Text {
  const count = fault.failures.length;
  const subtask = sameSubtask(fault);
  if (subtask !== undefined) {
    return text(
      ` All ${count} times in subtask ${subtask}: after each restart it meets the same record (or key) again.`,
      `${count} 次均发生在子任务 ${subtask}：每次重启后都再次遇到同一条记录（或同一个 key）。`,
    );
  }
  const subtasks = new Set(fault.failures.map(({ subtask: one }) => one)).size;
  if (count < 2 || subtasks < 2) return text('', '');
  return text(
    ` It happens in ${subtasks} different subtasks: records that the code cannot handle keep coming.`,
    `发生在 ${subtasks} 个不同的子任务：代码无法处理的记录不断到来。`,
  );
}

/** Exceptions of input and output tell that something outside did not answer as the code expects. */
function outside({ cause }: Fault): Text {
  const io = /^java\.(?:net|sql)\.|^java\.io\.IOException|TimeoutException$|ConnectException$/.test(cause.class);
  return io
    ? text(
        ' The code calls something outside of Flink that does not answer.',
        '该代码调用了 Flink 之外的系统，而对方没有正常响应。',
      )
    : text('', '');
}

function ruledOut({ cause, frame }: Fault): readonly RuledOut[] {
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

function guard({ cause, owner, entry: called }: Fault, frame: Frame): Prescription {
  const entry = called ?? frame;
  const simple = cause.class.slice(cause.class.lastIndexOf('.') + 1);
  if (owner === 'generated') return guardQuery(simple);
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

// ${simpleName(entry.class)} as a ProcessFunction, around what ${entry.method} does now
try {
    out.collect(${entry.method}(record));
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
