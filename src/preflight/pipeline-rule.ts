import type { Pipeline } from '#formats/bytecode';
import type { JobCode } from './job-code.ts';
import { isBatch } from './pipeline-facts.ts';
import { defineRule, type Hit, type Rule } from './rule.ts';
import { docs } from './wording.ts';

interface PipelineRule extends Pick<Rule, 'id' | 'title' | 'severity'>, Partial<Pick<Rule, 'leadsTo' | 'flink'>> {
  /** Pages of Flink's documentation, below `docs/`. */
  readonly pages: readonly string[];
  /** Batch jobs have the fault as well; default no. */
  readonly inBatch?: true;
  check(pipeline: Pipeline, code: JobCode): Iterable<Hit>;
}

/** A rule about what a main builds. Pipelines that were not reconstructed have no nodes, and give no finding. */
export function definePipelineRule({ pages, inBatch = undefined, check, ...rule }: PipelineRule): Rule {
  return defineRule({
    ...rule,
    docs: pages.map(docs),
    check: (code) =>
      code.pipelines
        .filter((pipeline) => inBatch || !isBatch(pipeline))
        .flatMap((pipeline) => [...check(pipeline, code)]),
  });
}
