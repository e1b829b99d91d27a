import { existsSync } from 'node:fs';
import { parseRelease } from '#collect/job-classes';
import { text } from '#evidence';
import type { FlinkRelease } from '#formats/bytecode';
import { UsageError } from '../usage-error.ts';

/** Flags as commander hands them over. */
export interface PreflightOptions {
  readonly flink?: string;
  readonly against?: string;
  readonly types?: string;
  /** True where no form was named. */
  readonly graph?: string | true;
  readonly writeTests?: string;
  readonly source: readonly string[];
  readonly config?: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
}

export function flinkOf({ flink }: PreflightOptions): FlinkRelease | undefined {
  if (flink === undefined) return undefined;
  const release = parseRelease(flink);
  if (release) return release;
  throw new UsageError(
    text(
      `--flink ${flink}: not a release. Example: 1.20 or 2.3.`,
      `--flink ${flink}：不是有效的版本，例如 1.20 或 2.3。`,
    ),
  );
}

const GRAPH_FORMS = ['text', 'dot', 'mermaid'] as const;
export type GraphForm = (typeof GRAPH_FORMS)[number];

/** `--graph job.jar` means the jar: the form may be left out. */
export function graphOf(
  paths: readonly string[],
  { graph }: PreflightOptions,
): { readonly paths: readonly string[]; readonly form: GraphForm | undefined } {
  if (graph === undefined) return { paths, form: undefined };
  if (graph === true) return { paths, form: 'text' };
  const form = GRAPH_FORMS.find((one) => one === graph);
  if (form === undefined && existsSync(graph)) return { paths: [graph, ...paths], form: 'text' };
  if (form) return { paths, form };
  throw new UsageError(
    text(`--graph ${graph}: expected text, dot or mermaid.`, `--graph ${graph}：可选值为 text、dot、mermaid。`),
  );
}

/** A mistyped folder must not pass for "no source". */
export function sourceFoldersOf({ source }: PreflightOptions): readonly string[] {
  for (const folder of source) {
    if (!existsSync(folder)) {
      throw new UsageError(text(`--source ${folder}: there is no such folder.`, `--source ${folder}：目录不存在。`));
    }
  }
  return source;
}
