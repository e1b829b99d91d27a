import { text } from '#evidence';
import { type Pipeline, pipelineAsDot, pipelineAsMermaid, pipelineAsText } from '#formats/bytecode';
import { javaName } from '#preflight';
import type { Console } from '../console.ts';
import { writeTextFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import type { OpenPackage } from './open-packages.ts';
import type { GraphForm, PreflightOptions } from './options.ts';

const RENDERERS: Readonly<Record<GraphForm, (pipeline: Pipeline) => string>> = {
  text: pipelineAsText,
  dot: pipelineAsDot,
  mermaid: pipelineAsMermaid,
};

/** Prints what every main of the packages builds. */
export async function printGraphs(
  packages: readonly OpenPackage[],
  form: GraphForm,
  { output }: PreflightOptions,
  console: Console,
): Promise<number> {
  const pipelines = packages.flatMap(({ code }) => code.pipelines);
  if (pipelines.length === 0) throw new UsageError(NO_PIPELINE);
  const page = `${pipelines.map(RENDERERS[form]).join('\n\n')}\n`;
  if (output === undefined) await console.result(page);
  else await writeTextFile(output, page);
  for (const { unfollowed, entry } of pipelines) {
    if (unfollowed.length === 0) continue;
    const main = javaName(entry.class);
    await console.say(
      text(
        `${main}: ${unfollowed.length} places could not be followed, so operators may be missing.`,
        `${main}：有 ${unfollowed.length} 处无法跟踪，可能缺少算子。`,
      ),
    );
  }
  return 0;
}

const NO_PIPELINE = text(
  '--graph: no main that builds a pipeline was found.',
  '--graph：没有找到构建流水线的 main 方法。',
);
