import type { Prescription } from '#engine';
import { text } from '#evidence';
import { bytesOf } from '#symptoms/told/log-scene';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { mebibytes, roundUp } from './pool-sizes.ts';

const MIB = 2 ** 20;

/** The sizes given for a process cannot all be true: the parts exceed the total, or nothing is given at all. */
export const memoryConfigInvalid = defineToldDiagnosis({
  id: 'memory-config-invalid',
  title: text('Memory options contradict', '内存配置非法'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/',
  ],
  explains: ['tm-registration-timeout', 'slots-insufficient', 'tm-heartbeat-timeout'],
  summary: (told) => {
    const { total, has, part, needs } = told.captures;
    const figures = total && has ? ` ${total} ${has}${part ? ` < ${part} ${needs}` : ''}.` : '';
    return text(
      `The ${roleOf(told) === 'jobmanager' ? 'JobManager' : 'TaskManager'} does not start: its memory options contradict each other.${figures}`,
      `${roleOf(told) === 'jobmanager' ? 'JobManager' : 'TaskManager'} 无法启动：内存配置相互矛盾。${figures}`,
    );
  },
  prescriptions: (told) => [oneTotal(told), dropParts(told)],
});

/** Flink says it itself, or the parts named belong to one of them. */
function roleOf({ fault }: ToldCase): 'taskmanager' | 'jobmanager' {
  const whole = fault.tellings.map(({ text: one }) => one).join('\n');
  if (
    /JobManager memory configuration failed|JobManagerFlinkMemoryUtils|JobManagerProcessUtils|jobmanager\.memory|JVM Heap Memory/.test(
      whole,
    )
  )
    return 'jobmanager';
  if (/TaskManager memory configuration failed|TaskExecutor|taskmanager\.memory|Framework|Network Memory/.test(whole))
    return 'taskmanager';
  return /less than the configured Off-heap Memory/.test(whole) ? 'jobmanager' : 'taskmanager';
}

/** The least each process starts with, when everything else is left at its default (Flink’s memory model). */
const LEAST = { jobmanager: 1024 * MIB, taskmanager: 1728 * MIB };

function oneTotal(told: ToldCase): Prescription {
  const role = roleOf(told);
  const needs = [told.captures.needs, told.captures.flinkPart, told.captures.metaspacePart].map(bytesOf);
  const sum = needs.filter((one) => !Number.isNaN(one)).reduce((all, one) => all + one, 0);
  // Off-heap alone, or Flink's part with the metaspace; beside it heap, metaspace and an overhead of at least 192 MiB.
  const wanted = Math.max(LEAST[role], sum === 0 ? 0 : sum + 192 * MIB + (told.captures.needs ? 512 * MIB : 0));
  const key = `${role}.memory.process.size`;
  return {
    aim: 'cure',
    action: text(
      `Set one total only, ${key} (process size), large enough for metaspace (256 MiB), JVM overhead (at least 192 MiB) and the fixed parts: ${mebibytes(roundUp(wanted))} or more.`,
      `只设置一个总量 ${key}（进程总内存），足以容纳 Metaspace（256 MiB）、JVM overhead（至少 192 MiB）和固定部分：不小于 ${mebibytes(roundUp(wanted))}。`,
    ),
    cost: text('More memory for the process, if it was too small.', '若原先过小，则进程占用更多内存。'),
    settings: { [key]: mebibytes(roundUp(wanted)) },
    verify: text(
      'The process starts, and its log prints "Final … Memory configuration" with every part.',
      '进程启动，并在日志中打印 “Final … Memory configuration” 及各部分大小。',
    ),
  };
}

function dropParts(told: ToldCase): Prescription {
  const role = roleOf(told);
  const named = Object.keys(told.scene?.settings ?? {}).filter((key) => key.startsWith(`${role}.memory.`));
  const list = named.length > 0 ? ` (${named.join(', ')})` : '';
  return {
    aim: 'cure',
    action: text(
      `Remove the other sizes that were set${list}: process size and flink size together, or a total together with its parts (heap, managed, network, metaspace, overhead), must add up exactly. Look for inherited settings: -D and -yD options, FLINK_PROPERTIES, the session’s configuration.`,
      `删除另外设置的大小${list}：process.size 与 flink.size 同时设置，或总量与其各部分（堆、托管、网络、Metaspace、overhead）同时设置时，必须恰好相加一致。注意继承来的配置：-D、-yD 选项、FLINK_PROPERTIES、session 集群配置。`,
    ),
    cost: text('None.', '无。'),
    command: `grep -nE '^${role}\\.(memory|heap)' conf/config.yaml conf/flink-conf.yaml`,
  };
}
