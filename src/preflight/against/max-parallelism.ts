import { text } from '#evidence';
import type { Pipeline, PipelineNode } from '#formats/bytecode';
import type { CodeFinding } from '../examine.ts';
import { numberOf, settingOf } from '../pipeline-facts.ts';
import { MAX_PARALLELISM, prescribed } from './faults.ts';
import type { OperatorVerdict } from './operator-verdicts.ts';

/** What the program sets, for the operator or for all; undefined if nothing, or nothing constant. */
export function maxParallelismOf({ maxParallelism }: PipelineNode, pipeline: Pipeline): number | undefined {
  if (maxParallelism !== undefined) return numberOf(maxParallelism);
  return numberOf(settingOf(pipeline, 'pipeline.max-parallelism')?.value);
}

/** The same of the parallelism. */
export function parallelismOf({ parallelism }: PipelineNode, pipeline: Pipeline): number | undefined {
  if (parallelism !== undefined) return numberOf(parallelism);
  return numberOf(settingOf(pipeline, 'parallelism.default')?.value);
}

/**
 * The number of key groups is part of the state: a program that sets another is refused, one that sets none takes it over, as
 * long as its parallelism is not above it.
 */
export function maxParallelismFinding({ before, now }: OperatorVerdict): readonly CodeFinding[] {
  if (before === undefined || now === undefined || before.maxParallelism === 0) return [];
  const { maxParallelism: wanted, parallelism = 0 } = now;
  const most = before.maxParallelism;
  if (wanted !== undefined && wanted !== most) return [finding(now, { value: wanted, most, what: 'max' })];
  return parallelism > most ? [finding(now, { value: parallelism, most, what: 'parallelism' })] : [];
}

interface Wanted {
  readonly value: number;
  readonly most: number;
  readonly what: 'max' | 'parallelism';
}

function finding(now: NonNullable<OperatorVerdict['now']>, { value, most, what }: Wanted): CodeFinding {
  const { name, at } = now;
  const told =
    what === 'max'
      ? text(
          `${name} is given a max parallelism of ${value}; its state was written with ${most}, which cannot be changed at a restore: "IllegalStateException: … Max parallelism mismatch between checkpoint/savepoint state and new program. Cannot map operator … with max parallelism ${most} to new program with max parallelism ${value}."`,
          `${name} 的最大并行度设为 ${value}，而其状态以 ${most} 写入，恢复时无法更改："IllegalStateException: … Max parallelism mismatch between checkpoint/savepoint state and new program. Cannot map operator … with max parallelism ${most} to new program with max parallelism ${value}."`,
        )
      : text(
          `${name} is given a parallelism of ${value}; its state was written with a max parallelism of ${most}, and nothing can run wider: "IllegalStateException: … The maximum parallelism (${most}) of the restored state is lower than the configured parallelism (${value})."`,
          `${name} 的并行度设为 ${value}，而其状态写入时的最大并行度为 ${most}，无法以更高的并行度运行："IllegalStateException: … The maximum parallelism (${most}) of the restored state is lower than the configured parallelism (${value})."`,
        );
  return {
    rule: MAX_PARALLELISM,
    severity: 'critical',
    place: at,
    // Of a chain the first operator's number counts.
    confidence: now.node.keyedBy === undefined ? 'likely' : 'certain',
    subject: { operator: name },
    summary: told,
    prescriptions: [
      prescribed(
        what === 'max'
          ? text('Keep the max parallelism of the state.', '保持状态原有的最大并行度。')
          : text('Run it at a parallelism up to the max parallelism of the state.', '并行度不要超过状态的最大并行度。'),
        text('It also limits the parallelism.', '它同时限制了并行度。'),
        { code: what === 'max' ? `.setMaxParallelism(${most})` : `.setParallelism(${most})` },
      ),
      prescribed(
        text('Rewrite a copy of the snapshot for the new number.', '为新的数值改写快照的副本。'),
        text('All keyed state of the copy is written again.', '副本中的全部 keyed 状态会重写。'),
        {
          command: `flink-doctor snapshot max-parallelism <savepoint> --operator ${now.uid ?? now.id} --to ${what === 'max' ? value : Math.max(value, 2 * most)} -o <copy>`,
        },
      ),
    ],
  };
}
