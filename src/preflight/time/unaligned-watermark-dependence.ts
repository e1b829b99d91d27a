import { text } from '#evidence';
import { constantOf, settingsOf } from '../pipeline-facts.ts';
import { defineRule } from '../rule.ts';
import { callsPerRecord } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';

const UNALIGNED = 'execution.checkpointing.unaligned.enabled';

/** After a restore from an unaligned checkpoint records come before the watermark that stood before them. */
export const unalignedWatermarkDependence = defineRule({
  id: 'unaligned-watermark-dependence',
  title: text('Results hang on the watermark, with unaligned checkpoints', '结果依赖水位线，且启用了非对齐检查点'),
  severity: 'info',
  docs: [docs('ops/state/checkpointing_under_backpressure/#interplay-with-watermarks')],
  leadsTo: ['late-data-dropped'],

  *check(code) {
    const unaligned = code.pipelines
      .flatMap((one) => settingsOf(one, UNALIGNED))
      .find(({ value }) => /^(?:1|true)$/.test(constantOf(value) ?? ''));
    if (unaligned === undefined) return;
    for (const { reached, place, call } of callsPerRecord(code, ({ name }) => name === 'currentWatermark')) {
      if (!/\/(?:Internal)?TimerService$|\$Context$/.test(call.owner)) continue;
      yield {
        place,
        also: [unaligned.call.at],
        confidence: 'possible' as const,
        subject: { configKey: UNALIGNED },
        summary: text(
          `${wayText(reached)} asks for the current watermark, and checkpoints are unaligned: after a restore records that were in flight come before any watermark, and are judged against none (Long.MIN_VALUE).`,
          `${wayText(reached)} 使用当前水位线，而检查点为非对齐：恢复后在途数据会先于任何水位线到达，此时水位线为 Long.MIN_VALUE。`,
        ),
        prescriptions: [
          cure(
            text(
              'Keep the watermark in operator state, in union list state where the job is rescaled.',
              '把水位线保存在算子状态中；需要改变并行度时用 union list state。',
            ),
            'watermark = context.getOperatorStateStore()\n    .getUnionListState(new ListStateDescriptor<>("watermark", Long.class));',
            text(
              'A little more state; existing savepoints restore without it.',
              '略微增加状态；已有保存点恢复时没有该状态。',
            ),
          ),
        ],
      };
    }
  },
});
