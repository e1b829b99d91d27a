import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { Frame } from '#formats/traces';
import { ownerOf } from '#symptoms/told/code-owner';
import { placeOf } from '#symptoms/told/frame-place';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A process has used up its file descriptors or local ports, mostly by streams or clients that nobody closes. */
export const fdOrPortExhausted = defineToldDiagnosis({
  id: 'fd-or-port-exhausted',
  title: text('File descriptors or ports used up', '文件句柄或端口耗尽'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/batch/batch_shuffle/'],
  explains: ['restart-budget-exhausted'],
  confidence: (told) => (ownBinding(told) ? 'likely' : 'possible'),
  subject: (told) => {
    const own = ownBinding(told);
    return own ? { class: own.class, method: own.method } : {};
  },
  summary: (told) => {
    const { files, range, inUse } = told.captures;
    const own = ownBinding(told);
    if (own) {
      return text(
        `The job’s own code listens on a port that is taken on that host (${placeOf(own)}): every subtask, and every attempt after a restart, binds it in the same TaskManager process, or another process has it.`,
        `作业自身代码监听的端口在该主机上已被占用（${placeOf(own)}）：每个子任务以及每次重启后的尝试都在同一 TaskManager 进程中绑定它，或被其他进程占用。`,
      );
    }
    if (range || inUse) {
      return text(
        `A port this process wants to listen on is taken${range ? ` (range ${range})` : ''}: an older process is still alive, or two run on this host.`,
        `该进程要监听的端口已被占用${range ? `（范围 ${range}）` : ''}：旧进程仍在运行，或同一主机运行了两个进程。`,
      );
    }
    return files
      ? text(
          'The process has as many files and sockets open as it may: streams or clients are not closed (a leak that grows with queries or restarts), a shuffle opens a file per partition, or ulimit -n is low.',
          '进程打开的文件与连接已达上限：流或客户端未关闭（泄漏，随查询或重启增长），shuffle 为每个分区打开文件，或 ulimit -n 过小。',
        )
      : text(
          'No local port is left for a new connection: connections are opened and not closed (CLOSE-WAIT: our side never closed them), a leak in a connector, reader or user code.',
          '没有可用的本地端口建立新连接：连接打开后未关闭（CLOSE-WAIT 表示本端未关闭），连接器、读取器或用户代码存在泄漏。',
        );
  },
  prescriptions: (told) =>
    ownBinding(told)
      ? bindOnce(told)
      : told.captures.range || told.captures.inUse
        ? [FREE_PORT]
        : [CLOSE_THEM, RAISE_LIMIT],
});

/** The job's own method that asked for the port, where nobody else's code stands between it and the JDK. */
function ownBinding({ fault, captures }: ToldCase): Frame | undefined {
  if (!captures.inUse) return;
  const caller = fault.cause?.frames.find((frame) => ownerOf(frame) !== 'jdk');
  return caller !== undefined && ownerOf(caller) === 'user' ? caller : undefined;
}

function bindOnce(told: ToldCase): readonly Prescription[] {
  const place = placeOf(ownBinding(told) as Frame);
  return [
    {
      aim: 'relieve',
      action: text(
        'See who has the port. Is it the TaskManager itself, two subtasks share it, or an attempt before did not let it go: one slot per TaskManager (or parallelism 1 for that operator) lets the job run.',
        '查看谁占用了端口。若就是该 TaskManager，则是两个子任务共用，或上一次尝试没有释放：每个 TaskManager 只用一个 slot（或该算子并行度为 1）可让作业运行。',
      ),
      cost: text('Fewer slots per process, or less parallelism.', '每个进程的 slot 变少，或并行度降低。'),
      settings: { 'taskmanager.numberOfTaskSlots': '1' },
      command: 'ss -ltnp; jps -l',
    },
    {
      aim: 'cure',
      action: text(
        `Bind in ${place} what cannot clash: port 0 (the system chooses; publish the number), or one listener per process in a static holder that counts its users; and close it in close(), which Flink calls when an attempt ends.`,
        `在 ${place} 中绑定不会冲突的端口：使用端口 0（由系统选择并公布），或在静态持有者中每个进程只开一个监听并计数；并在 close() 中关闭，Flink 在每次尝试结束时会调用它。`,
      ),
      cost: text('A new version of the job.', '需要发布新版本作业。'),
      code: `@Override public void open(OpenContext context) throws Exception { server = new ServerSocket(0); }
@Override public void close() throws Exception { if (server != null) server.close(); }`,
      verify: text('The job restarts without a BindException.', '作业重启时不再出现 BindException。'),
    },
  ];
}

const FREE_PORT: Prescription = {
  aim: 'cure',
  action: text('Stop the process that holds the port, or give a range.', '停止占用端口的进程，或配置端口范围。'),
  cost: text('None.', '无。'),
  settings: { 'rest.bind-port': '8081-8099' },
  command: 'ss -ltnp | grep 8081; jps -l',
};

const CLOSE_THEM: Prescription = {
  aim: 'cure',
  action: text(
    'Find the peer or folder with most entries, and close the stream or client that is opened there (try-with-resources; close() of the function); upgrade the connector if the leak is its own.',
    '找出数量最多的对端或目录，关闭在该处打开的流或客户端（try-with-resources、函数的 close()）；若泄漏来自连接器则升级连接器。',
  ),
  cost: text('A change of the job or connector.', '需要修改作业或连接器。'),
  command: `ss -tanp | awk '{print $1, $5}' | sort | uniq -c | sort -rn | head; lsof -p <pid> | awk '{print $NF}' | sort | uniq -c | sort -rn | head; ulimit -n`,
  verify: text(
    'The count stays level over many queries or restarts (Status.JVM.FileDescriptor.Open from Flink 2.1).',
    '多次查询或重启后数量保持平稳（Flink 2.1 起有 Status.JVM.FileDescriptor.Open）。',
  ),
};

const RAISE_LIMIT: Prescription = {
  aim: 'relieve',
  action: text(
    'Restart the TaskManagers, which frees them; raise the limit; batch with many partitions: sort shuffle.',
    '重启 TaskManager 以释放；提高上限；分区很多的批作业使用 sort shuffle。',
  ),
  cost: text('A higher limit only buys time while there is a leak.', '存在泄漏时，提高上限只是争取时间。'),
  settings: { 'taskmanager.network.sort-shuffle.min-parallelism': '1' },
  command: 'ulimit -n 65536   # or LimitNOFILE= of the service, ulimits of the container',
};
