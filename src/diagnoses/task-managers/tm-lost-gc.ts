import { text } from '#evidence';
import { gcRemedies, lostBy, pauseOf } from '../memory/gc-told.ts';
import { defineToldDiagnosis } from '../told.ts';
import { lostOne } from './whose-log.ts';

/** A TaskManager was given up because its JVM stood still for garbage collection longer than the heartbeat timeout. */
export const tmLostGc = defineToldDiagnosis({
  id: 'tm-lost-gc',
  of: ['tm-lost-gc', 'gc-pressure'],
  when: lostBy,
  title: text('TaskManager lost because of GC pauses', 'GC 导致 TaskManager 失联'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found', 'restart-budget-exhausted'],
  summary: (told) => {
    const heartbeat = told.others.find(({ diagnosis }) => diagnosis === 'tm-heartbeat-timeout');
    const id = lostOne({ fault: heartbeat ?? told.fault });
    const pause = pauseOf(told);
    return text(
      `${pause.en} Meanwhile it answered no heartbeats, and TaskManager ${id ?? ''} was given up as lost; its tasks failed.`.replace(
        'TaskManager  was',
        'it was',
      ),
      `${pause.zh}期间无法应答心跳，TaskManager ${id ?? ''} 被判定失联，其上任务失败。`,
    );
  },
  ruledOut: () => [
    {
      id: 'container-oomkilled',
      because: text(
        'The JVM itself speaks of collections; a killed process says nothing.',
        'JVM 自己报告了 GC；被杀的进程不会留下日志。',
      ),
    },
    {
      id: 'network-slow',
      because: text(
        'The process stood still; the network is not needed to explain the silence.',
        '是进程停顿，无需网络问题来解释。',
      ),
    },
  ],
  prescriptions: (told) => [
    ...gcRemedies(told),
    {
      aim: 'relieve',
      action: text('Until the heap is right, allow longer pauses.', '在堆内存调整好之前，放宽心跳超时。'),
      cost: text('Real losses are noticed later.', '真正的丢失会更晚被发现。'),
      settings: { 'heartbeat.timeout': '120000' },
    },
  ],
});
