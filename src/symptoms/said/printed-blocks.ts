/**
 * Lines without a time that no person wrote, though the entry that printed them was cut off above: the settings of a Kafka
 * client (`AbstractConfig#logAll`: a tab, the keys in their order, ` = `), and the resources that `FineGrainedSlotManager` lists below
 * "Matching resource requirements …".
 *
 * @returns places of such lines
 */
export function printedBlocks(lines: readonly string[]): ReadonlySet<number> {
  const printed = new Set<number>();
  let start = 0;
  for (let end = 1; end <= lines.length; end++) {
    if (end < lines.length && follows(lines[end - 1] as string, lines[end] as string)) continue;
    if (end - start >= FEWEST) for (let i = start; i < end; i++) printed.add(i);
    start = end;
  }
  for (const [i, line] of lines.entries()) if (RESOURCES.test(line)) printed.add(i);
  return printed;
}

/** People quote some settings; so many one after the other, in alphabetical order, are a dump. */
const FEWEST = 6;
const SETTING = /^\s*([a-z][\w-]*(?:\.[\w-]+)*) = /;
const RESOURCES =
  /^\s*(?:Available|Total):\s+ResourceProfile\{|^\s*ResourceRequirement\{|^(?:Missing|Current) resources:$|^\s*(?:Job [0-9a-f]{32}|TaskManager \S+)$/;

function follows(above: string, below: string): boolean {
  const [one, two] = [SETTING.exec(above)?.[1], SETTING.exec(below)?.[1]];
  return one !== undefined && two !== undefined && one < two;
}
