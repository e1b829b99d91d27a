import { collectEvidence, type Unusable } from '#collect';
import { type Text, text } from '#evidence';
import type { Console } from './console.ts';
import type { LookOptions } from './options.ts';

/** What was seen, and the inputs that told too little. */
export type Seen = Awaited<ReturnType<typeof collectEvidence>>;

/**
 * Looks at every input. Undefined when there is no job to examine, which is said on standard error: a cluster that has
 * none, or does not tell, must not pass for healthy.
 */
export async function look(
  inputs: readonly string[],
  options: LookOptions,
  console: Console,
): Promise<Seen | undefined> {
  const { lang, progress, signal } = console;
  const seen = await collectEvidence(inputs, { ...options, lang, onProgress: progress.show, signal });
  if (seen.evidence.jobs.length > 0) return seen;
  await sayUnusable(seen.unusable, console);
  if (seen.unusable.length === 0) await console.say(noJob(options.job));
  return undefined;
}

function noJob(wanted: string | undefined): Text {
  return wanted === undefined
    ? text('there is no job to examine.', '没有可检查的作业。')
    : text(
        `--job ${wanted}: there is no such job (an id, the beginning of one, or a name). Without --job every job is examined.`,
        `--job ${wanted}：没有这个作业（应为作业 ID、ID 开头部分或名称）。不加 --job 则检查所有作业。`,
      );
}

/** Names every input that told nothing or too little, and why. */
export async function sayUnusable(unusable: readonly Unusable[], console: Console): Promise<void> {
  for (const { input, problem } of unusable) {
    const { en, zh } = problem;
    await console.say(en.includes(input) ? problem : text(`${input}: ${en}`, `${input}：${zh}`));
  }
}
