import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const STORAGES = /\/(?:JobManagerCheckpointStorage|MemoryStateBackend)$/;

/** Checkpoints in the JobManager's heap: 5 MB per state, and gone with the process. */
export const jobmanagerCheckpointStorage = definePipelineRule({
  id: 'jobmanager-checkpoint-storage',
  title: text('Checkpoints are kept in the memory of the JobManager', '检查点保存在 JobManager 内存中'),
  severity: 'critical',
  pages: ['ops/state/checkpoints/', 'ops/state/state_backends/'],
  leadsTo: ['checkpoint-state-too-large', 'oom-jobmanager'],

  check: ({ calls }) =>
    calls.flatMap((call) => {
      if (call.name !== 'setCheckpointStorage' && call.name !== 'setStateBackend') return [];
      const [given] = call.arguments;
      const type = given?.kind === 'object' ? given.type : undefined;
      if (type === undefined || !STORAGES.test(type)) return [];
      return [
        {
          place: call.at,
          confidence: 'certain' as const,
          summary: text(
            `${type.slice(type.lastIndexOf('/') + 1)}: checkpoints live in the heap of the JobManager, at most 5 MB per state, and are lost with it.`,
            `${type.slice(type.lastIndexOf('/') + 1)}：检查点保存在 JobManager 堆中，每个状态最多 5 MB，进程退出即丢失。`,
          ),
          prescriptions: [
            cure(
              text('Write them to a file system that all processes reach.', '写到所有进程都能访问的文件系统。'),
              'state.backend.type: hashmap\nexecution.checkpointing.storage: filesystem\nexecution.checkpointing.dir: s3://<bucket>/checkpoints',
            ),
          ],
        },
      ];
    }),
});
