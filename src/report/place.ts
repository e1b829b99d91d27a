import type { ReportSubject } from './document.ts';
import type { Words } from './words.ts';

const LONGEST_NAME = 60;

/** Where something is, in a few words: `"Window(...)", subtask 3, org.acme.Enrich#map`. */
export function placeOf(subject: ReportSubject, words: Words): string {
  const { vertex, vertexName, subtask, operator, uid, taskManager, state, method, configKey, file } = subject;
  const javaPlace = subject.class && (method ? `${subject.class}#${method}` : subject.class);
  const name = vertexName ?? vertex;
  const parts = [
    name && quoted(name),
    subtask !== undefined && words.subtask(subtask),
    operator && operator !== name && !name?.startsWith(operator) && quoted(operator),
    uid && `uid ${uid}`,
    state && `state ${state}`,
    javaPlace,
    configKey,
    file,
    taskManager && `TaskManager ${taskManager}`,
  ];
  return parts.filter(Boolean).join(words.list);
}

/** Names of chained operators get long; their beginning tells which it is. */
function quoted(name: string): string {
  return `"${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}"`;
}
