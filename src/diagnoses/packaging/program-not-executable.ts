import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The program ran, or its jar was opened, but what came of it is no job that can be started this way. */
export const programNotExecutable = defineToldDiagnosis({
  id: 'program-not-executable',
  title: text('The program makes no job that can be started this way', '程序没有生成可提交的作业'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/overview/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/execution/execution_configuration/',
  ],
  explains: ['job-init-failed'],
  // Whether the class lies in another jar or nowhere is not told there.
  confidence: (told) => (['user-lib', 'refused'].includes(kindOf(told)) ? 'possible' : 'likely'),
  summary: (told) => CASES[kindOf(told)].summary(told),
  prescriptions: (told) => CASES[kindOf(told)].cures,
});

type Kind = 'empty' | 'detached' | 'twice' | 'entry' | 'user-lib' | 'jar' | 'forward' | 'refused';

function kindOf({ fault }: ToldCase): Kind {
  const kind = fault.match?.signature.id.split(':')[1];
  return kind !== undefined && kind in CASES ? (kind as Kind) : 'empty';
}

const NONE = text('None: no job was made.', '无：尚未生成作业。');
const RUNS = text('The job reaches RUNNING.', '作业进入 RUNNING。');

function cure(action: Text, more: Partial<Prescription> = {}): Prescription {
  return { aim: 'cure', action, cost: NONE, verify: RUNS, ...more };
}

const CASES: Readonly<Record<Kind, { summary(told: ToldCase): Text; cures: readonly Prescription[] }>> = {
  empty: {
    summary: () =>
      text(
        'execute() was called where no source and sink had been added, or the program ended without calling it: there is nothing to run.',
        '调用 execute() 时没有任何 Source 和 Sink，或程序结束前未调用 execute()：没有可运行的内容。',
      ),
    cures: [
      cure(
        text(
          'Where only SQL is used, drop the call of env.execute(): executeSql("INSERT …") and StatementSet.execute() start the job themselves. Elsewhere end the pipeline with a sink, call execute() once behind it on the same environment, and make sure the branch that builds it is reached (arguments of the program).',
          '只使用 SQL 时去掉 env.execute()：executeSql("INSERT …") 与 StatementSet.execute() 会自行提交。其他情况下，流水线要以 Sink 结尾，并在同一 environment 上调用一次 execute()，同时确认构建流水线的分支确实被执行（程序参数）。',
        ),
      ),
    ],
  },
  detached: {
    summary: () =>
      text(
        'The job was submitted detached, and the program then asks for its result (print(), collect(), count(), getAccumulatorResult), which nobody keeps.',
        '作业以 detached 方式提交，但程序随后读取其结果（print()、collect()、count()、getAccumulatorResult），此时没有结果可取。',
      ),
    cures: [
      cure(
        text(
          'Submit attached (flink run without -d; execution.attached: true), or write to a sink instead of collecting, and do not touch what execute() returns. From the web UI and in application mode jobs are always detached.',
          '以 attached 方式提交（flink run 不带 -d；execution.attached: true），或写入 Sink 而不是 collect，也不要使用 execute() 的返回值。Web UI 与 Application 模式下总是 detached。',
        ),
        { command: './bin/flink run -c <main class> <job.jar>' },
      ),
    ],
  },
  twice: {
    summary: () =>
      text(
        'The program calls execute() or executeAsync() more than once, and this way of starting it allows one job only (web submission; application mode with high availability).',
        '程序多次调用 execute() 或 executeAsync()，而当前提交方式只允许一个作业（Web 提交；启用高可用的 Application 模式）。',
      ),
    cures: [
      cure(
        text(
          'Make one job of it: one execute(), one StatementSet for all INSERTs. Or start it with flink run in a session cluster, where several are allowed.',
          '合并为一个作业：只调用一次 execute()，所有 INSERT 放入一个 StatementSet；或在 Session 集群中用 flink run 提交，那里允许多个作业。',
        ),
        {
          code: 'StatementSet set = tEnv.createStatementSet(); set.addInsertSql(…); set.addInsertSql(…); set.execute();',
        },
      ),
    ],
  },
  entry: {
    summary: () =>
      text(
        'The jar’s manifest names no main class and none was given, or the class that was given has no public static main(String[]).',
        'jar 的 manifest 中没有主类且提交时也未指定，或所指定的类没有 public static main(String[])。',
      ),
    cures: [
      cure(
        text(
          'Name it: flink run -c <class>, the field “Entry Class” of the web UI, or Main-Class in the manifest (ManifestResourceTransformer of maven-shade-plugin).',
          '指定主类：flink run -c <类名>、Web UI 的 “Entry Class”，或在 manifest 中写入 Main-Class（maven-shade-plugin 的 ManifestResourceTransformer）。',
        ),
        { command: './bin/flink run -c org.acme.Main <job.jar>; unzip -p <job.jar> META-INF/MANIFEST.MF' },
      ),
    ],
  },
  'user-lib': {
    summary: ({ captures: { class: name } }) =>
      text(
        `The program is looked for among the jars of usrlib and lib, and ${name ? `its class ${name} is in none of them` : 'it is not clear which of them it is'}.`,
        `程序从 usrlib 与 lib 的 jar 中查找，但${name ? `其中没有入口类 ${name}` : '无法确定是哪一个'}。`,
      ),
    cures: [
      cure(
        text(
          'Put exactly one job jar into usrlib of the image (or give it as local:///opt/flink/usrlib/job.jar), and name the entry class: --job-classname for the standalone image, -c for flink run and run-application, entryClass of the operator.',
          '镜像的 usrlib 下只放一个作业 jar（或以 local:///opt/flink/usrlib/job.jar 指定），并指明入口类：standalone 镜像用 --job-classname，flink run 与 run-application 用 -c，Operator 用 entryClass。',
        ),
        { command: 'for jar in /opt/flink/usrlib/*.jar; do unzip -l "$jar" | grep <entry class>; done' },
      ),
    ],
  },
  jar: {
    summary: ({ captures: { jar } }) =>
      text(
        `The jar ${jar ?? ''} cannot be opened where it is looked for: the process that starts the program.`,
        `启动程序的进程无法打开 jar：${jar ?? ''}。`,
      ),
    cures: [
      cure(
        text(
          'Give the path as the process that starts it sees it: on the client for flink run; inside the image (local:///opt/flink/usrlib/…) or as a URL it can fetch for application mode. Options of flink run stand before the jar, those of the program behind it.',
          '路径应以启动程序的进程为准：flink run 时在客户端；Application 模式时在镜像内（local:///opt/flink/usrlib/…）或可下载的 URL。flink run 的选项写在 jar 之前，程序参数写在 jar 之后。',
        ),
        { command: 'ls -l <jar>; unzip -tq <jar>' },
      ),
    ],
  },
  forward: {
    summary: ({ captures: { upstream, from, downstream, to } }) =>
      text(
        `forward() joins ${upstream ?? 'two operators'} (parallelism ${from ?? '?'}) to ${downstream ?? 'the next'} (parallelism ${to ?? '?'}): it needs the same parallelism on both sides.`,
        `forward() 连接了 ${upstream ?? '两个算子'}（并行度 ${from ?? '?'}）与 ${downstream ?? '下游'}（并行度 ${to ?? '?'}）：两侧并行度必须相同。`,
      ),
    cures: [
      cure(
        text(
          'Give both the same parallelism, or replace forward() by rebalance() or rescale().',
          '让两侧并行度相同，或将 forward() 换成 rebalance() 或 rescale()。',
        ),
      ),
    ],
  },
  refused: {
    summary: ({ captures: { refused } }) =>
      text(
        `Flink refuses what the program builds: ${refused ?? 'a call of its API that does not fit'}.`,
        `Flink 拒绝程序构建的内容：${refused ?? 'API 调用不符合要求'}。`,
      ),
    cures: [
      cure(
        text(
          'Change the call that the message names; the first frame of your own code in the full trace is the line. State and timers need a keyBy() before the operator, keys need a type with its own hashCode() and equals(), every uid() is given once, and sizes and offsets of windows stay in their bounds.',
          '修改消息所指的调用；完整堆栈中第一个自有代码帧即为位置。状态与定时器要求算子之前有 keyBy()，键的类型须有自己的 hashCode() 与 equals()，每个 uid() 只能出现一次，窗口大小与偏移须在允许范围内。',
        ),
      ),
    ],
  },
};
