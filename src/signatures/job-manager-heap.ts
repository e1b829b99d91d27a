/**
 * What shows that it was the JobManager's heap: Flink's own advice, classes only it runs, or that the error was thrown right
 * there. Frames of wrappers do not count: every failure of a task passes through the JobManager's classes.
 */
export const JOB_MANAGER =
  /jobmanager\.memory\.|cluster entrypoint|Flink Master|runtime\.(?:source\.coordinator|operators\.coordination|checkpoint\.(?:CheckpointCoordinator|CompletedCheckpoint|PendingCheckpoint|metadata))\b|S(?:ource|plit)Enumerator|main method caused an error: (?:Java heap|GC overhead)|(?:Java heap space|GC overhead limit exceeded)[^\n]{0,80}(?:\n\s{0,8}at (?:java|jdk|sun|scala|akka|org\.apache\.pekko)[^\n]{0,200}){0,12}\n\s{0,8}at org\.apache\.flink\.runtime\.(?:dispatcher|jobmaster|resourcemanager|scheduler|executiongraph|entrypoint|webmonitor|rest)\./;
