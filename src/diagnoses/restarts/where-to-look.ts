import { type Text, text } from '#evidence';
import type { Fault } from '#symptoms/faults';

/** What a well-known text says, and where its cause is to be found. First that fits counts. */
const HINTS: readonly (readonly [RegExp, Text])[] = [
  [
    /TaskExecutor is shutting down/,
    text(
      'A TaskManager was stopped on purpose. Find out by whom: the platform (SIGTERM, eviction, scale-in, node drain), an operator, or idle release.',
      '有 TaskManager 被主动停止。请查明由谁停止：平台（SIGTERM、驱逐、缩容、节点排空）、运维人员，或空闲释放。',
    ),
  ],
  [
    /unexpectedly closed by remote task manager|Lost connection to task manager|no longer reachable|Heartbeat of TaskManager/,
    text(
      'A TaskManager died or could not be reached. Ask the platform how it ended (OOMKilled or exit 137, SIGTERM or exit 143), then read its own log before that moment.',
      '有 TaskManager 死亡或无法连接。请先查看平台记录的结束方式（OOMKilled 或退出码 137、SIGTERM 或退出码 143），再看其自身在此之前的日志。',
    ),
  ],
  [
    /OutOfMemoryError.*Java heap space|GC overhead limit/s,
    text(
      'The heap of a TaskManager is too small for what is in it. See the gc-pressure page, and take a heap dump.',
      'TaskManager 的堆放不下其中的对象。请参阅 gc-pressure 页面，并获取堆转储。',
    ),
  ],
  [
    /OutOfMemoryError.*Metaspace/s,
    text(
      'Metaspace is full: after many submissions or restarts classes leak; at the first start taskmanager.memory.jvm-metaspace.size is too small.',
      'Metaspace 已满：多次提交或重启后为类泄漏；首次启动即出现则是 taskmanager.memory.jvm-metaspace.size 太小。',
    ),
  ],
  [
    /OutOfMemoryError.*[Dd]irect|OutOfDirectMemoryError/s,
    text(
      'Direct memory is used up: by a library of the job (raise taskmanager.memory.task.off-heap.size) or by the network stack.',
      '直接内存耗尽：可能是作业使用的库（增大 taskmanager.memory.task.off-heap.size）或网络栈。',
    ),
  ],
  [
    /Insufficient number of network buffers/,
    text(
      'Network memory is too small for the parallelism: raise taskmanager.memory.network.fraction or max.',
      '网络内存不足以支持该并行度：请增大 taskmanager.memory.network.fraction 或 max。',
    ),
  ],
  [
    /NoClassDefFoundError|ClassNotFoundException|NoSuchMethodError|NoSuchFieldError|AbstractMethodError|LinkageError|cannot be cast to class/,
    text(
      'Classes do not fit together: a jar is missing, or there twice, or built for another version. Compare the job jar with the class path in the start-up banner of that process.',
      '类不匹配：缺少 jar、重复的 jar，或针对其他版本编译。请将作业 jar 与该进程启动日志中的类路径比较。',
    ),
  ],
  [
    /ConnectException|UnknownHostException|NoRouteToHost|SocketTimeout|TimeoutException/,
    text(
      'Something did not answer in time. See whether it is up, and can be reached from the machine of that TaskManager.',
      '对方没有及时响应。请检查其是否正常，以及能否从该 TaskManager 所在机器访问。',
    ),
  ],
  [
    /AccessDenied|Permission denied|Forbidden|Authentication|Authorization|SaslException|Kerberos|LoginException/i,
    text(
      'Access was refused: look at the credentials of that process, their age, and the rights of the user.',
      '访问被拒绝：请检查该进程的凭证、有效期以及用户权限。',
    ),
  ],
];

const OTHERWISE = text(
  'The first ERROR or WARN in that log from then on is closer to the cause than anything later.',
  '该日志此后的第一条 ERROR 或 WARN 比之后的任何信息都更接近根因。',
);

export function whereToLook({ cause, around }: Fault): Text {
  const said = [cause, ...around].map(({ class: name, message }) => `${name}: ${message}`).join('\n');
  return HINTS.find(([pattern]) => pattern.test(said))?.[1] ?? OTHERWISE;
}
