import { type Text, text } from '#evidence';
import type { ReadChain } from '#symptoms/told/exception-chain';

/** A well-known text, what it says, and where its cause is to be found. */
interface Sign {
  readonly text: RegExp;
  readonly says: Text;
  readonly look: Text;
}

/** The first that fits counts. */
const SIGNS: readonly Sign[] = [
  {
    text: /TaskExecutor is shutting down/,
    says: text('A TaskManager was stopped on purpose.', '有 TaskManager 被主动停止。'),
    look: text(
      'Find out who stopped it: the platform (SIGTERM, eviction, scale-in, node drain), an operator, or idle release.',
      '请查明由谁停止：平台（SIGTERM、驱逐、缩容、节点排空）、运维人员，或空闲释放。',
    ),
  },
  {
    text: /unexpectedly closed by remote task manager|Lost connection to task manager|no longer reachable|Heartbeat of TaskManager|RecipientUnreachable/,
    says: text('A TaskManager died or could not be reached.', '有 TaskManager 死亡或无法连接。'),
    look: text(
      'Ask the platform how it ended (OOMKilled or exit 137, SIGTERM or exit 143), then read its own log before that moment.',
      '请先查看平台记录的结束方式（OOMKilled 或退出码 137、SIGTERM 或退出码 143），再看其自身在此之前的日志。',
    ),
  },
  {
    text: /OutOfMemoryError.*Java heap space|GC overhead limit/s,
    says: text('A TaskManager ran out of heap.', 'TaskManager 堆内存耗尽。'),
    look: text(
      'Take a heap dump (-XX:+HeapDumpOnOutOfMemoryError) and see what fills it; the gc-pressure page has the settings.',
      '请获取堆转储（-XX:+HeapDumpOnOutOfMemoryError）并查看占用者；相关设置见 gc-pressure 页面。',
    ),
  },
  {
    text: /OutOfMemoryError.*Metaspace/s,
    says: text('Metaspace is full.', 'Metaspace 已满。'),
    look: text(
      'After many submissions or restarts classes leak; at the first start taskmanager.memory.jvm-metaspace.size is too small.',
      '多次提交或重启后为类泄漏；首次启动即出现则是 taskmanager.memory.jvm-metaspace.size 太小。',
    ),
  },
  {
    text: /OutOfMemoryError.*[Dd]irect|OutOfDirectMemoryError/s,
    says: text('Direct memory is used up.', '直接内存耗尽。'),
    look: text(
      'A library of the job takes it (raise taskmanager.memory.task.off-heap.size), or the network stack does.',
      '可能是作业使用的库（增大 taskmanager.memory.task.off-heap.size）或网络栈。',
    ),
  },
  {
    text: /Insufficient number of network buffers/,
    says: text('Network memory is too small for this parallelism.', '网络内存不足以支持该并行度。'),
    look: text(
      'Raise taskmanager.memory.network.fraction or taskmanager.memory.network.max.',
      '请增大 taskmanager.memory.network.fraction 或 taskmanager.memory.network.max。',
    ),
  },
  {
    text: /NoClassDefFoundError|ClassNotFoundException|NoSuchMethodError|NoSuchFieldError|AbstractMethodError|LinkageError|cannot be cast to class/,
    says: text('Classes do not fit together.', '类不匹配。'),
    look: text(
      'A jar is missing, or there twice, or built for another version: compare the job jar with the class path in the start-up banner of that process.',
      '缺少 jar、重复的 jar，或针对其他版本编译：请将作业 jar 与该进程启动日志中的类路径比较。',
    ),
  },
  {
    text: /No space left|Disk quota|Read-only file system|parent directory|Mkdirs failed|FileNotFoundException|NoSuchFileException|AccessDeniedException/,
    says: text('A file or folder could not be read or written.', '无法读写文件或目录。'),
    look: text(
      'Look at the path, its disk space and its rights on the machine of that TaskManager.',
      '请检查该 TaskManager 所在机器上的路径、磁盘空间和权限。',
    ),
  },
  {
    text: /Access ?Denied|Permission denied|Forbidden|Authentication|Authorization|SaslException|Kerberos|LoginException/i,
    says: text('Access was refused.', '访问被拒绝。'),
    look: text(
      'Look at the credentials of that process, their age, and the rights of the user.',
      '请检查该进程的凭证、有效期以及用户权限。',
    ),
  },
  {
    text: /ConnectException|UnknownHostException|NoRouteToHost|SocketTimeout|TimeoutException/,
    says: text('Something did not answer in time.', '对方没有及时响应。'),
    look: text(
      'See whether it is up, and can be reached from the machine of that TaskManager.',
      '请检查其是否正常，以及能否从该 TaskManager 所在机器访问。',
    ),
  },
];

const OTHERWISE = text(
  'The first ERROR or WARN there is closer to the cause than anything later.',
  '其中第一条 ERROR 或 WARN 比之后的任何信息都更接近根因。',
);

/** One sentence before the exception itself, where its text is well known; else nothing. */
export function whatItSays(fault: ReadChain, process: string | undefined): Text {
  const says = signOf(fault)?.says;
  if (!says) return text('', '');
  const named = process
    ? text(
        says.en.replace('A TaskManager', `TaskManager ${process}`),
        says.zh.replace('有 TaskManager', `TaskManager ${process} `),
      )
    : says;
  return text(`${named.en} `, named.zh);
}

export function whereToLook(fault: ReadChain): Text {
  return signOf(fault)?.look ?? OTHERWISE;
}

function signOf({ cause, around }: ReadChain): Sign | undefined {
  const said = [cause, ...around].map(({ class: name, message }) => `${name}: ${message}`).join('\n');
  return SIGNS.find((sign) => sign.text.test(said));
}
