import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import { madeFor } from '../packaging/bundled-version.ts';
import { bundledIn, entryOf, isJobJar } from '../packaging/contents.ts';
import { isConfigured, isSet, millisOf, settingOf } from '../pipeline-facts.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';

const TYPE = 'restart-strategy.type';
const INTERVAL = 'execution.checkpointing.interval';

/**
 * With checkpoints and no strategy Flink restarted after a fixed second up to 1.18; since 1.19 it waits longer each time, up to a
 * minute. A job that is brought over recovers later from a flaky neighbour, and spares it.
 */
export const restartDefault = defineRule({
  id: 'restart-default',
  title: text('The default restart strategy is another one', '默认重启策略已改变'),
  severity: 'info',
  docs: [docs('ops/state/task_failure_recovery/'), docs('release-notes/flink-1.19/')],
  leadsTo: ['restart-budget-exhausted'],
  flink: { since: { major: 1, minor: 19 } },

  check: (code) => {
    const part = isJobJar(code) ? oldPart(code) : undefined;
    const relies = code.pipelines.some(
      (one) =>
        !isSet(one, TYPE) && !isConfigured(one) && (millisOf(settingOf(one, INTERVAL)?.value ?? NOTHING) ?? 0) > 0,
    );
    if (part === undefined || !relies) return [];
    return [
      {
        place: { entry: entryOf(part, code) },
        confidence: 'possible' as const,
        subject: { configKey: TYPE },
        summary: text(
          `The jar is made for Flink before 1.19 (${part.artifact} ${part.version}) and sets no restart strategy: on ${code.flink.major}.${code.flink.minor} failures are followed by growing pauses of 1 s to 1 min, where it was a fixed second.`,
          `该 jar 面向 1.19 之前的 Flink（${part.artifact} ${part.version}），且未设置重启策略：在 ${code.flink.major}.${code.flink.minor} 上，失败后的等待会从 1 秒逐步增加到 1 分钟，而原来固定为 1 秒。`,
        ),
        prescriptions: [
          cure(
            text('Say which one is meant; the new one is good for most.', '明确指定策略；新默认值适合大多数作业。'),
            'restart-strategy.type: exponential-delay   # or fixed-delay, as before',
          ),
        ],
      },
    ];
  },
});

const NOTHING = { kind: 'null' } as const;

/** A part of Flink in the jar that was made for a release with the old default. */
function oldPart(code: JobCode): ReturnType<typeof bundledIn>[number] | undefined {
  const parts = bundledIn(code).filter(({ group }) => group === 'org.apache.flink');
  const releases = parts.flatMap((part) => {
    const made = madeFor(part);
    return made === undefined ? [] : [{ part, ...made.release }];
  });
  const isOld = ({ major, minor }: { readonly major: number; readonly minor: number }) => major === 1 && minor < 19;
  return releases.every(isOld) ? releases[0]?.part : undefined;
}
