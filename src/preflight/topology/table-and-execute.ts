import { text } from '#evidence';
import type { Pipeline } from '#formats/bytecode';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Table API submits its jobs itself; a later `env.execute()` finds no operators, and throws. */
export const tableAndExecute = definePipelineRule({
  id: 'table-and-execute',
  title: text('execute() after SQL that has submitted its job', 'SQL 已提交作业后又调用 execute()'),
  severity: 'warning',
  pages: ['dev/table/data_stream_api/'],
  leadsTo: ['job-init-failed'],
  inBatch: true,

  check: (pipeline) => {
    const [submitted] = pipeline.executions.filter(({ owner, name }) => isOfTables(owner) && name !== 'executePlan');
    const execute = pipeline.executions.find(
      ({ owner, name }) => /StreamExecutionEnvironment$/.test(owner) && name === 'execute',
    );
    if (submitted === undefined || execute === undefined || mayHaveOperators(pipeline)) return [];
    return [
      {
        place: execute.at,
        also: [submitted.at],
        confidence: 'likely',
        summary: text(
          `${submitted.name}() submits its job itself, and no DataStream operator is built: execute() throws "No operators defined in streaming topology. Cannot execute.", and an application cluster then ends, with the job it has started.`,
          `${submitted.name}() 会自行提交作业，而代码没有构建 DataStream 算子：execute() 会抛出 “No operators defined in streaming topology. Cannot execute.”，application 集群随之结束，连同已启动的作业。`,
        ),
        prescriptions: [
          cure(
            text(
              'Leave execute() out; wait for the job where main must not end.',
              '去掉 execute()；若 main 不能先结束，请等待作业。',
            ),
            'tables.executeSql("INSERT …").await();',
          ),
        ],
      },
    ];
  },
});

function isOfTables(owner: string): boolean {
  return /\/table\/api\/.*(?:TableEnvironment|StatementSet|TablePipeline|Table)$/.test(owner);
}

/** Anything built with the DataStream API, or where it was not followed, may be what is executed. */
function mayHaveOperators({ nodes, unfollowed, calls }: Pipeline): boolean {
  return (
    nodes.some(({ kind }) => kind !== 'source' && kind !== 'legacy-source') ||
    unfollowed.length > 0 ||
    calls.some(({ name }) => name === 'attachAsDataStream' || name === 'addOperator')
  );
}
