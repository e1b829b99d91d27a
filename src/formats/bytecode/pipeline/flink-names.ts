/** Whether a class is Flink's, or a copy of it that was moved into another package by a shading tool. */
export function isFlink(name: string): boolean {
  return name.startsWith('org/apache/flink') || name.includes('/org/apache/flink');
}

/** `JoinedStreams$WithWindow` of an internal name. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** `StreamExecutionEnvironment`, also of Scala and its module class, `TableEnvironment`, `ExecutionEnvironment` … */
export function isEnvironment(name: string): boolean {
  return isFlink(name) && /Environment(?:Internal|Impl)?\$?$/.test(name);
}
