import { text } from '#evidence';
import type { CallSite, Pipeline } from '#formats/bytecode';
import { constantOf, numberOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import type { Hit } from '../rule.ts';
import { cure } from '../wording.ts';

const TYPE = 'restart-strategy.type';
const ATTEMPTS = 'restart-strategy.fixed-delay.attempts';
/** The count is for the life of the job: a job that runs for months meets more than so many hiccups. */
const FEW = 10;

export const fewRestarts = definePipelineRule({
  id: 'few-restarts',
  title: text('The job may restart only a few times in its life', '作业一生中只允许重启几次'),
  severity: 'warning',
  pages: ['ops/state/task_failure_recovery/'],
  leadsTo: ['restart-budget-exhausted'],

  check: (pipeline) => limitsOf(pipeline).slice(0, 1).map(hit),
});

interface Limit {
  readonly call: CallSite;
  readonly attempts: number;
}

function limitsOf(pipeline: Pipeline): readonly Limit[] {
  const byCall = pipeline.calls.flatMap((call): readonly Limit[] => {
    if (!call.owner.endsWith('/RestartStrategies')) return [];
    if (call.name === 'noRestart') return [{ call, attempts: 0 }];
    const attempts = call.name === 'fixedDelayRestart' ? numberOf(call.arguments[0]) : undefined;
    return attempts !== undefined && attempts < FEW ? [{ call, attempts }] : [];
  });
  const types = settingsOf(pipeline, TYPE);
  const none = types.filter(({ value }) => /^(?:none|off|disable)$/.test(constantOf(value) ?? ''));
  const counts = settingsOf(pipeline, ATTEMPTS).flatMap(({ call, value }) => {
    const attempts = Number(constantOf(value) ?? Number.NaN);
    return attempts < FEW ? [{ call, attempts }] : [];
  });
  return [...byCall, ...none.map(({ call }) => ({ call, attempts: 0 })), ...counts];
}

function hit({ call, attempts }: Limit): Hit {
  return {
    place: call.at,
    confidence: 'likely',
    subject: { configKey: TYPE },
    summary:
      attempts === 0
        ? text(
            'The job is not restarted after a failure: the first lost TaskManager or broker hiccup ends it.',
            '作业失败后不会重启：第一次 TaskManager 丢失或 broker 抖动就会终止。',
          )
        : text(
            `The job may restart ${attempts} times in its whole life, not per incident: a job that runs for months is ended by the ${attempts + 1}th hiccup.`,
            `作业在整个生命周期内只能重启 ${attempts} 次，而非每次故障：长期运行的作业会在第 ${attempts + 1} 次抖动时终止。`,
          ),
    prescriptions: [
      cure(
        text(
          'Count failures per time, or wait longer each time; leave it to the configuration.',
          '按时间窗口计数，或逐次延长等待；并交由配置决定。',
        ),
        'restart-strategy.type: exponential-delay',
        text(
          'A job that can never run is tried again for ever: watch the number of restarts.',
          '永远无法运行的作业会一直重试：请监控重启次数。',
        ),
      ),
    ],
  };
}
