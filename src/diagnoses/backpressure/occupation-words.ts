import { type Text, text } from '#evidence';
import type { Activity, Occupation } from '#symptoms/load/occupation';
import { shortNameOf } from '#symptoms/threads/call-stack';
import type { Hot } from '#symptoms/threads/hot-methods';

/** What the threads do, as the end of "its threads …" / “其线程…”. */
export function doing(hot: Hot): Text {
  const what = WORDS[hot.activity](hot);
  const where = calledFrom(hot);
  return text(`${what.en}${where.en}`, `${what.zh}${where.zh}`);
}

type Words = (hot: Hot) => Text;

const WORDS: Readonly<Record<Activity, Words>> = {
  idle: () => text('wait for input', '等待输入'),
  'held-back': () => text('wait for an output buffer', '等待输出缓冲区'),
  lifecycle: () => text('open or close their operators', '打开或关闭算子'),
  checkpoint: () => text('are in the synchronous part of a checkpoint', '处于检查点的同步阶段'),
  call: (hot) => callText(hot),
  result: (hot) =>
    text(`wait for the result of another thread${inCall(hot).en}`, `等待其他线程的结果${inCall(hot).zh}`),
  lock: (hot) => lockText(hot),
  sleep: (hot) => text(`sleep${inCall(hot).en}`, `休眠${inCall(hot).zh}`),
  'async-queue': () =>
    text('wait for room in the full queue of asynchronous requests', '异步请求队列已满，正在等待空位'),
  file: (hot) => text(`read or write files${inCall(hot).en}`, `读写文件${inCall(hot).zh}`),
  exceptions: () => text('create exceptions, whose stack traces cost the time', '创建异常，时间耗在填充堆栈上'),
  'own-code': () => text("run the job's own code", '执行作业自身的代码'),
  library: (hot) =>
    text(
      `run code of ${hot.library ?? 'a library'}${inCall(hot).en}`,
      `执行${hot.library ?? '第三方库'}的代码${inCall(hot).zh}`,
    ),
  sql: (hot) => text(`run code generated for the SQL query${inCall(hot).en}`, `执行 SQL 生成的代码${inCall(hot).zh}`),
  flink: (hot) => text(`run Flink's own code${inCall(hot).en}`, `执行 Flink 自身的代码${inCall(hot).zh}`),
  kryo: (hot) => text(`serialize with Kryo${inCall(hot).en}`, `用 Kryo 做序列化${inCall(hot).zh}`),
  json: (hot) => text(`parse or write JSON${inLibrary(hot).en}`, `解析或生成 JSON${inLibrary(hot).zh}`),
  serialization: (hot) => text(`serialize records${inLibrary(hot).en}`, `序列化数据${inLibrary(hot).zh}`),
  rocksdb: (hot) => text(`access state${inLibrary(hot).en}`, `访问状态${inLibrary(hot).zh}`),
  regex: (hot) => text(`match regular expressions${inCall(hot).en}`, `匹配正则表达式${inCall(hot).zh}`),
  compression: (hot) => text(`compress or decompress${inLibrary(hot).en}`, `压缩或解压${inLibrary(hot).zh}`),
  crypto: (hot) => text(`encrypt, sign or hash${inCall(hot).en}`, `加密、签名或计算摘要${inCall(hot).zh}`),
  xml: (hot) => text(`parse or write XML${inCall(hot).en}`, `解析或生成 XML${inCall(hot).zh}`),
  logging: (hot) => text(`write logs${inLibrary(hot).en}`, `写日志${inLibrary(hot).zh}`),
  python: () => text('wait for the Python worker', '等待 Python 进程'),
};

function callText(hot: Hot): Text {
  const who = hot.library ?? (hot.socket === 'connect' ? text('a connection', '建立连接') : text('a socket', '套接字'));
  const [en, zh] = typeof who === 'string' ? [who, who] : [who.en, who.zh];
  const via = inCall(hot);
  return text(`wait for another system (${en})${via.en}`, `等待外部系统（${zh}）${via.zh}`);
}

function lockText({ caught }: Hot): Text {
  const owner = caught?.lockOwner;
  const lock = caught?.lock ? ` (${caught.lock.replace(/@[0-9a-f]+$/, '')})` : '';
  return owner
    ? text(`wait for a lock${lock} that thread "${owner}" holds`, `等待锁${lock}，持有者为线程“${owner}”`)
    : text(`wait for a lock${lock}`, `等待锁${lock}`);
}

function inCall({ call }: Occupation): Text {
  if (!call) return text('', '');
  return text(` in ${shortNameOf({ ...call, line: undefined })}`, `（${shortNameOf({ ...call, line: undefined })}）`);
}

function inLibrary({ library, call }: Occupation): Text {
  const name = call ? shortNameOf({ ...call, line: undefined }) : undefined;
  const both = library && name ? `${library}: ${name}` : (library ?? name);
  return both ? text(` (${both})`, `（${both}）`) : text('', '');
}

/** The job's own method that does it, and the one that Flink called, where that is another. */
function calledFrom({ method, entry }: Occupation): Text {
  if (!method) return text('', '');
  const inner = shortNameOf(method);
  const outer = entry && shortNameOf(entry);
  return outer === undefined || outer === inner
    ? text(`, at ${inner}`, `，位置 ${inner}`)
    : text(`, at ${inner}, called by ${outer}`, `，位置 ${inner}，由 ${outer} 调用`);
}
