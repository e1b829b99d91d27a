import { text } from '#evidence';
import { everyCapture } from '../every-capture.ts';
import type { ToldCase } from '../told.ts';

/** The TaskManager that was lost, by its resource id, address or container; undefined when it was not kept. */
export function lostOne({ fault }: Pick<ToldCase, 'fault'>): string | undefined {
  const captures = everyCapture(fault);
  return captures.lost ?? captures.container ?? captures.remote ?? captures.lost2 ?? captures.lost3;
}

/** TaskManagers lost within a minute of the first. */
export function lostTogether({ scene }: Pick<ToldCase, 'scene'>): readonly string[] {
  const lost = scene?.lost ?? [];
  const first = lost[0]?.at;
  const near = lost.filter(({ at }) => at === undefined || first === undefined || at - first < TOGETHER_MS);
  return [...new Set(near.map(({ id }) => id))];
}

const TOGETHER_MS = 60_000;

/** What to ask for when a TaskManager went away and nothing says why. */
export function askForItsLog(told: ToldCase) {
  const id = lostOne(told);
  const name =
    id === undefined
      ? text('the lost TaskManager', '丢失的 TaskManager')
      : text(`TaskManager ${id}`, `TaskManager ${id}`);
  const yarn = /^container_/.test(id ?? '');
  const status = yarn
    ? text(
        `"yarn logs -applicationId <id> -containerId ${id}" and the NodeManager’s line about it`,
        `“yarn logs -applicationId <id> -containerId ${id}” 以及 NodeManager 关于它的日志`,
      )
    : text(
        'the status of its pod or container ("kubectl describe pod", "docker inspect": exit code, reason, events)',
        '其 pod 或容器状态（“kubectl describe pod”、“docker inspect”：退出码、原因、事件）',
      );
  return {
    because: text(
      `${name.en} went away, and nothing here says why: killed for memory or by the platform, out of memory, a long garbage collection, the network, or its host.`,
      `${name.zh} 已丢失，但此处没有说明原因：可能因内存或被平台杀死、内存溢出、长时间 GC、网络或主机问题。`,
    ),
    remedy: text(
      `Give the last 200 lines of the log of ${name.en} before the loss, and ${status.en}.`,
      `请提供 ${name.zh} 丢失前最后 200 行日志，以及${status.zh}。`,
    ),
  };
}

/** True when a few lines were cut out of a log, or it has no times: somebody took them for the problem. */
export function isExcerpt({ scene, fault }: ToldCase): boolean {
  return fault.tellings.every(({ at }) => at === undefined) || (scene?.lines ?? 0) < EXCERPT_LINES;
}

/** A process prints more than this while it starts. */
const EXCERPT_LINES = 60;
