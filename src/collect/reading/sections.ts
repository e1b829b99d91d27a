import { text } from '#evidence';
import type { Section } from './gaps.ts';

function section(path: string, en: string, zh: string): Section {
  return { path, what: text(en, zh) };
}

const VERTEX = '/jobs/:jobid/vertices/:vertexid';

/** Every part of the evidence that may be missing, by its name there. */
export const SECTIONS = {
  flinkVersion: section('/config', 'the Flink version', 'Flink 版本'),
  slots: section('/overview', 'the task slots', '任务槽'),
  config: section('/jobmanager/config', 'the cluster configuration', '集群配置'),
  taskManagers: section('/taskmanagers', 'the TaskManagers', ' TaskManager 信息'),
  threadDumps: section('/taskmanagers/:taskmanagerid/thread-dump', 'thread dumps', '线程转储'),
  basics: section('/jobs/:jobid', 'the job itself', '作业信息'),
  plan: section('/jobs/:jobid', 'the job graph', '作业图'),
  load: section(VERTEX, 'the load of the subtasks', '子任务负载'),
  taskMetrics: section(`${VERTEX}/subtasks/metrics`, 'task metrics', '任务指标'),
  operatorMetrics: section(`${VERTEX}/subtasks/metrics`, 'operator metrics', '算子指标'),
  watermarks: section(`${VERTEX}/watermarks`, 'watermarks', '水位线'),
  checkpointing: section('/jobs/:jobid/checkpoints/config', 'the checkpoint settings', '检查点配置'),
  checkpoints: section('/jobs/:jobid/checkpoints', 'the checkpoints', '检查点'),
  failures: section('/jobs/:jobid/exceptions', 'the exception history', '异常历史'),
  restarts: section('/jobs/:jobid/metrics?get=numRestarts', 'the number of restarts', '重启次数'),
  flameGraphs: section(`${VERTEX}/flamegraph`, 'flame graphs', '火焰图'),
} as const satisfies Record<string, Section>;
