import { text } from '#evidence';
import type { Section } from './gaps.ts';

/** What a History Server archives with a job, too. */
function archived(path: string, en: string, zh: string): Section {
  return { path, what: text(en, zh), from: 'archive' };
}

function live(path: string, en: string, zh: string): Section {
  return { path, what: text(en, zh), from: 'live' };
}

/** What comes from the metrics of the processes. */
function metric(path: string, en: string, zh: string): Section {
  return { path, what: text(en, zh), from: 'metrics' };
}

const VERTEX = '/jobs/:jobid/vertices/:vertexid';

/** Every part of the evidence that may be missing, by its name there. */
export const SECTIONS = {
  flinkVersion: archived('/config', 'the Flink version', 'Flink 版本'),
  slots: live('/overview', 'the task slots', '任务槽'),
  config: live('/jobmanager/config', 'the cluster configuration', '集群配置'),
  taskManagers: live('/taskmanagers', 'the TaskManagers', ' TaskManager 信息'),
  threadDumps: live('/taskmanagers/:taskmanagerid/thread-dump', 'thread dumps', '线程转储'),
  basics: archived('/jobs/:jobid', 'the job itself', '作业信息'),
  plan: archived('/jobs/:jobid', 'the job graph', '作业图'),
  load: archived(VERTEX, 'the load of the subtasks', '子任务负载'),
  work: metric(VERTEX, 'what the running subtasks do', '运行中子任务的负载'),
  taskMetrics: metric(`${VERTEX}/subtasks/metrics`, 'task metrics', '任务指标'),
  operatorMetrics: metric(`${VERTEX}/subtasks/metrics`, 'operator metrics', '算子指标'),
  watermarks: metric(`${VERTEX}/watermarks`, 'watermarks', '水位线'),
  checkpointing: archived('/jobs/:jobid/checkpoints/config', 'the checkpoint settings', '检查点配置'),
  checkpoints: archived('/jobs/:jobid/checkpoints', 'the checkpoints', '检查点'),
  failures: archived('/jobs/:jobid/exceptions', 'the exception history', '异常历史'),
  restarts: metric('/jobs/:jobid/metrics?get=numRestarts', 'the number of restarts', '重启次数'),
  flameGraphs: live(`${VERTEX}/flamegraph`, 'flame graphs', '火焰图'),
} as const satisfies Record<string, Section>;
