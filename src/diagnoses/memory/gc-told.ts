import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { everyCapture } from '../every-capture.ts';
import { duration } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { fewerSlots, findHolder, heapOf } from './heap-remedies.ts';

/** GC pressure as logs tell it: the JVM's own error, lines of a GC log, a pause monitor, or people. */
export const gcPressureTold: Diagnosis = defineToldDiagnosis({
  id: 'gc-pressure',
  when: (told) => !lostBy(told),
  title: text('A TaskManager spends its time on garbage collection', 'TaskManager 频繁垃圾回收（GC）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/'],
  summary: (told) =>
    text(
      `${pauseOf(told).en} All tasks in that process stand still meanwhile.`,
      `${pauseOf(told).zh}期间该进程内的所有任务都停顿。`,
    ),
  ruledOut: () => [
    { id: 'tm-lost-gc', because: text('No TaskManager was reported lost.', '没有 TaskManager 失联的报告。') },
  ],
  prescriptions: gcRemedies,
});

/** True when a TaskManager was lost as well: then that is the story. */
export function lostBy({ fault, others }: ToldCase): boolean {
  const named = fault.tellings.flatMap(({ matches }) => matches.map(({ signature }) => signature.diagnosis));
  return others.some(({ diagnosis }) => diagnosis === 'tm-heartbeat-timeout') || named.includes('tm-heartbeat-timeout');
}

/** How long it stood still, where that was told. */
export function pauseOf({ fault }: ToldCase) {
  const captures = everyCapture(fault);
  const ms = captures.pauseMs ? Number(captures.pauseMs) : Number(captures.pauseSeconds) * 1000;
  return Number.isNaN(ms)
    ? text(
        'The JVM of a TaskManager spends its time on garbage collection and frees hardly anything: the heap is too small for what is live.',
        'TaskManager 的 JVM 把时间耗在垃圾回收上且几乎回收不到内存：堆相对存活对象过小。',
      )
    : text(
        `A garbage collection stopped a TaskManager for ${duration(ms)}.`,
        `一次垃圾回收使 TaskManager 停顿 ${duration(ms)}。`,
      );
}

export function gcRemedies(told: ToldCase): readonly Prescription[] {
  return [heapOf(told), fewerSlots(told), gcLog(), findHolder('taskmanager')];
}

function gcLog(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Log collections, use G1, and read smaller splits or batches per task so that less is live at once.',
      '打开 GC 日志并使用 G1；减小每个任务一次处理的分片（smaller splits）或批量，使同时存活的对象更少。',
    ),
    cost: text(
      'A restart of the TaskManagers (JDK 11+; on JDK 8 leave -Xlog out).',
      '需要重启 TaskManager（JDK 11+；JDK 8 请去掉 -Xlog）。',
    ),
    settings: {
      'env.java.opts.taskmanager':
        '-XX:+UseG1GC -Xlog:gc*:file=/tmp/taskmanager-gc.log:time,uptime:filecount=5,filesize=20m',
    },
    verify: text(
      'Collections take less than 5 % of the time, no pause longer than a second.',
      '垃圾回收占用时间低于 5 %，没有超过一秒的停顿。',
    ),
  };
}
