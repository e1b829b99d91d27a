import { type Conclusion, type Diagnosis, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { type SlowFinalization, slowFinalization } from '#symptoms/checkpoints/slow-finalization';
import { flinkVersion } from '#symptoms/flink-version';
import { duration } from '../figures.ts';
import { fewerFiles, lookAtStore } from './finalize-remedies.ts';
import { spanOf } from './tale-proofs.ts';

/** From this share of the whole on, the JobManager decides how often the job can checkpoint. */
const MUCH = 0.3;

/** By the times that the JobManager prints: checkpoint after checkpoint it takes seconds to register what is complete. */
export const finalizeMeasured: Diagnosis = defineDiagnosis({
  id: 'checkpoint-finalize-slow',
  title: text('The JobManager cannot finish a checkpoint', '检查点在 JobManager 汇总阶段缓慢或失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  symptoms: { slowFinalization },
  helpers: { flinkVersion },
  conclude: ({ slowFinalization }, { flinkVersion }) =>
    slowFinalization.map((slow) => ({
      ...concludeOn(slow),
      prescriptions: [lookAtStore, fewerFiles(flinkVersion.known ? flinkVersion.value[0] : undefined)],
    })),
});

function concludeOn({ completed, finalizeMs, durationMs }: SlowFinalization): Omit<Conclusion, 'prescriptions'> {
  const [newest] = completed;
  const list = completed
    .slice(0, 5)
    .map((one) => `#${one.id} ${one.durationMs} ms + ${one.finalizeMs} ms`)
    .join(', ');
  return {
    severity: finalizeMs >= MUCH * (finalizeMs + durationMs) ? 'warning' : 'info',
    confidence: 'likely',
    subject: {},
    summary: text(
      `After a checkpoint is complete, which takes ${duration(durationMs)}, the JobManager needs another ${duration(finalizeMs)} to register it (HA store, its metadata); the next one is not triggered before.`,
      `检查点完成耗时 ${duration(durationMs)}，之后 JobManager 还需 ${duration(finalizeMs)} 进行登记（HA 存储及其元数据）；在此之前不会触发下一个检查点。`,
    ),
    evidence: newest
      ? [
          {
            fact: text(
              `checkpointDuration + finalizationTime of the newest checkpoints: ${list}`,
              `最近检查点的 checkpointDuration + finalizationTime：${list}`,
            ),
            cite: spanOf(completed.slice(0, 5)) ?? newest.cite,
          },
        ]
      : [],
    ruledOut: [
      {
        id: 'checkpoint-expired-backpressure',
        because: text('every task had acknowledged: the time is spent after them', '所有任务均已确认：时间花在其之后'),
      },
    ],
  };
}
