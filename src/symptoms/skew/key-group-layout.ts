/**
 * How `max` key groups are dealt to `parallelism` subtasks: some own ⌈max ÷ p⌉, the others ⌊max ÷ p⌋
 * (org.apache.flink.runtime.state.KeyGroupRangeAssignment).
 */
export interface Layout {
  readonly max: number;
  readonly parallelism: number;
  /** Key groups of the subtasks that own most, and least. */
  readonly most: number;
  readonly least: number;
  /** Subtasks that own `most`; all of them when it divides. */
  readonly rich: number;
  /** Subtasks' worth of work that gets done when those with most are full: max ÷ most. */
  readonly effective: number;
}

/** With an unknown max parallelism everything is even. */
export function layoutOf(maxParallelism: number, parallelism: number): Layout {
  const max = maxParallelism > 0 ? maxParallelism : parallelism;
  const most = Math.ceil(max / parallelism);
  const least = Math.floor(max / parallelism);
  const rest = max - least * parallelism;
  return { max, parallelism, most, least, rich: rest === 0 ? parallelism : rest, effective: max / most };
}

/** Key groups of each subtask: subtask i owns groups ⌈i · max ÷ p⌉ to ⌈(i + 1) · max ÷ p⌉ − 1. */
export function groupsPerSubtask({ max, parallelism }: Layout): readonly number[] {
  const start = (subtask: number) => Math.ceil((subtask * max) / parallelism);
  return Array.from({ length: parallelism }, (_, subtask) => start(subtask + 1) - start(subtask));
}

/** The nearest parallelisms on both sides that give every subtask the same number of key groups. */
export function parallelismsThatDivide(
  max: number,
  parallelism: number,
): { readonly below?: number; readonly above?: number } {
  let below = parallelism - 1;
  while (below > 1 && max % below !== 0) below--;
  let above = parallelism + 1;
  while (above <= max && max % above !== 0) above++;
  return { ...(below > 1 && { below }), ...(above <= max && { above }) };
}
