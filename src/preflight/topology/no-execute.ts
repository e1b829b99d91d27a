import { text } from '#evidence';
import { isSink, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Without execute() main ends and nothing was submitted. */
export const noExecute = definePipelineRule({
  id: 'no-execute',
  title: text('The job is built and never executed', '构建了作业却没有执行'),
  severity: 'critical',
  pages: ['dev/datastream/overview/'],
  leadsTo: ['job-init-failed'],
  inBatch: true,

  check: ({ nodes, executions, unfollowed, apis, calls }) => {
    const sink = nodes.find(isSink);
    // Somebody else may execute what this builds: a framework, a caller with the environment in its hands.
    const handed =
      unfollowed.length > 0 ||
      apis.includes('table') ||
      calls.some(({ name }) => /^(?:execute|get(?:Stream|Job)Graph|getExecutionPlan)/.test(name));
    if (!sink || executions.length > 0 || handed) return [];
    return [
      {
        place: sink.call.at,
        confidence: 'likely',
        summary: text(
          `${nodes.length} nodes are built, up to ${nodeText(sink)}, and execute() is not called: main ends and no job is submitted.`,
          `构建了 ${nodes.length} 个节点直到 ${nodeText(sink)}，但没有调用 execute()：main 结束而没有提交作业。`,
        ),
        prescriptions: [cure(text('Submit it.', '提交作业。'), 'env.execute("<name>");')],
      },
    ];
  },
});
