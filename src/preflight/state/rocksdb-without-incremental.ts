import { text } from '#evidence';
import { type MadeObject, type Pipeline, possibilities } from '#formats/bytecode';
import { isSet, numberOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure, shortName } from '../wording.ts';

const INCREMENTAL = 'execution.checkpointing.incremental';
const ROCKSDB = /\/(?:Embedded)?RocksDBStateBackend$/;

/** `false` in the constructor wins over the configuration: every checkpoint uploads all of the state. */
export const rocksdbWithoutIncremental = definePipelineRule({
  id: 'rocksdb-without-incremental',
  title: text('RocksDB is told to take full checkpoints', 'RocksDB 被设为全量检查点'),
  severity: 'info',
  pages: ['ops/state/state_backends/', 'ops/state/large_state_tuning/'],
  leadsTo: ['checkpoint-async-slow'],

  check: (pipeline) =>
    isSet(pipeline, INCREMENTAL)
      ? []
      : backendsOf(pipeline).flatMap((made) => {
          if (!isFull(made)) return [];
          return [
            {
              place: made.made.at,
              confidence: 'certain' as const,
              subject: { configKey: INCREMENTAL },
              summary: text(
                `${shortName(made.type)} is made with incremental checkpoints switched off, whatever the configuration says: each checkpoint uploads the whole state.`,
                `${shortName(made.type)} 创建时关闭了增量检查点，且覆盖集群配置：每次检查点都会上传全部状态。`,
              ),
              prescriptions: [
                cure(
                  text('Upload only what changed.', '只上传变化的部分。'),
                  `new ${shortName(made.type)}(true)`,
                  text(
                    'Restoring may take longer, as several checkpoints hold the files; existing checkpoints stay readable.',
                    '文件分布在多个检查点中，恢复可能更慢；已有检查点仍可读取。',
                  ),
                ),
              ],
            },
          ];
        }),
});

function backendsOf(pipeline: Pipeline): readonly MadeObject[] {
  return settingsOf(pipeline, 'state.backend.type').flatMap(({ value }) =>
    possibilities(value).flatMap((one) => (one.kind === 'object' && ROCKSDB.test(one.type) ? [one] : [])),
  );
}

/** `(…, false)`: of constructors without the flag the configuration decides. */
function isFull({ made }: MadeObject): boolean {
  return made.name === '<init>' && /Z\)V$/.test(made.descriptor) && numberOf(made.arguments.at(-1)) === 0;
}
