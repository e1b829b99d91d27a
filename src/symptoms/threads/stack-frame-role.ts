import type { Frame } from '#formats/traces';
import { handsOver, type Owner, ownerOf } from '../told/code-owner.ts';
import { type Library, libraryOf } from '../told/known-libraries.ts';

/** What a frame tells about the work that its callees do. */
export interface ReadFrame {
  readonly frame: Frame;
  readonly owner: Owner;
  readonly library?: Library;
  readonly role?: Role;
  readonly wait?: Wait;
}

/**
 * Flink's part in a stack:
 * - `mail`: the task waits for the next mail (no input, no room in its output, or it yielded);
 * - `yield`: an operator gave way until something else is done, in the middle of a record;
 * - `room`: waits for an output buffer, held back by what comes after it;
 * - `input`: waits for input outside of the mailbox;
 * - `snapshot`, `lifecycle`: a checkpoint's synchronous part; an operator before its first record or after its last;
 * - `source`, `sink`: operators that read from and write to the outside · `async`: that of asynchronous I/O · `operator`:
 *   any other;
 * - `writer`: a connector's part of a sink;
 * - `edge`: where an operator is entered or a record handed on; what is outside of it is not its work.
 */
export type Role =
  | 'mail'
  | 'yield'
  | 'room'
  | 'input'
  | 'snapshot'
  | 'lifecycle'
  | 'async'
  | 'source'
  | 'sink'
  | 'operator'
  | 'writer'
  | 'edge';

/** What JDK calls at the tip of a stack say; all but `file` and `exception` may be standing still. */
export type Wait =
  | 'sleep'
  | 'park'
  | 'timed-park'
  | 'lock'
  | 'result'
  | 'read'
  | 'write'
  | 'connect'
  | 'file'
  | 'exception';

export function readFrame(frame: Frame): ReadFrame {
  const library = libraryOf(frame);
  const owner = library && ownerOf(frame) === 'user' ? 'library' : ownerOf(frame); // moved into a package of the job's
  const called = `${frame.class}.${frame.method}`;
  const role = owner === 'jdk' ? undefined : roleOf(frame, called, owner);
  const wait = owner === 'jdk' ? waitOf(called) : undefined;
  return { frame, owner, ...(library && { library }), ...(role && { role }), ...(wait && { wait }) };
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['yield', /\.MailboxExecutorImpl\.(?:yield|tryYield)$/],
  ['mail', /\.TaskMailboxImpl\.take$/],
  ['room', /\.LocalBufferPool\.request\w+$/],
  ['input', /\.(?:SingleInputGate|UnionInputGate|CheckpointedInputGate)\.(?:waitAnd\w+|getNext)$/],
  [
    'snapshot',
    /\.(?:SubtaskCheckpointCoordinatorImpl\.(?:checkpointState|takeSnapshotSync)|\w+\.prepareSnapshotPreBarrier)$/,
  ],
  [
    'lifecycle',
    /\.(?:StreamTask\.(?:restore\w*|cleanUp\w*|afterInvoke|endData)|\w*OperatorChain\.(?:initializeStateAndOpen|close|closeAll|finish)Operators|Task\.(?:cancel|close)\w*)$/,
  ],
  ['async', /\.async\.AsyncWaitOperator\./],
  ['source', /\.(?:SourceOperator|StreamSource|SourceReaderBase|ContinuousFileReaderOperator)\./],
  [
    'sink',
    /\.(?:SinkWriterOperator|StreamSink|CommitterOperator|GlobalCommitterOperator|operators\.sink\.SinkOperator)\./,
  ],
  ['edge', /^org\.apache\.flink\.(?:streaming\.runtime\.(?:tasks|io)|runtime\.(?:taskmanager|io\.network))\./],
  [
    'operator',
    /^org\.apache\.flink\.(?:streaming\.(?:api|runtime)|table\.runtime|cep|datastream\.impl|runtime\.asyncprocessing)\.operator/,
  ],
];

/** A connector's writer, by the package it lives in: `org.apache.iceberg.flink.sink.IcebergStreamWriter`. */
const SINK_PACKAGE = /\.sinks?\d?\./;

function roleOf(frame: Frame, called: string, owner: Owner): Role | undefined {
  if (owner !== 'flink') return owner === 'library' && SINK_PACKAGE.test(frame.class) ? 'writer' : undefined;
  if (handsOver(frame)) return 'edge';
  const role = ROLES.find(([, pattern]) => pattern.test(called))?.[0];
  return role ?? (SINK_PACKAGE.test(frame.class) && called.includes('.connector') ? 'writer' : undefined);
}

const WAITS: readonly (readonly [Wait, RegExp])[] = [
  ['sleep', /^java\.(?:lang\.Thread\.sleep\w*|util\.concurrent\.TimeUnit\.sleep)$/],
  ['timed-park', /\.LockSupport\.park(?:Nanos|Until)$/],
  ['park', /\.(?:LockSupport\.park|Unsafe\.park)$/],
  [
    'lock',
    /^java\.util\.concurrent\.(?:Semaphore|locks\.(?:ReentrantLock|ReentrantReadWriteLock|StampedLock))(?:\$\w+)*\./,
  ],
  ['result', /^java\.(?:lang\.Object\.wait\w*$|util\.concurrent\.(?!locks\.))/],
  ['result', /^java\.util\.concurrent\.locks\.\w+\$ConditionObject\.await/],
  [
    'connect',
    /^(?:java\.net\.(?:\w*SocketImpl\.\w*[cC]onnect\w*|Inet\w+\.(?:lookup|getAll)\w*)|sun\.nio\.ch\.(?:Net|NioSocketImpl|SocketChannelImpl)\.(?:connect|pollConnect|timedFinishConnect)\w*)$/,
  ],
  [
    'write',
    /^(?:java\.net\.\w*SocketOutputStream|sun\.nio\.ch\.(?:SocketDispatcher|NioSocketImpl|SocketChannelImpl))[\w$]*\.(?:socketWrite|tryWrite|implWrite|write)\w*$/,
  ],
  [
    'read',
    /^(?:java\.net\.\w*(?:SocketInputStream|SocketImpl)|sun\.nio\.ch\.(?:SocketDispatcher|NioSocketImpl|SocketChannelImpl|Net|EPoll\w*|KQueue\w*|WEPoll\w*|\w*SelectorImpl|\w*PollArrayWrapper))[\w$]*\.(?:\w*[rR]ead\w*|\w*[pP]oll\w*|park|wait|\w*[sS]elect\w*|epollWait)$/,
  ],
  ['file', /^(?:java\.io\.(?:File(?:Input|Output)Stream|RandomAccessFile)|sun\.nio\.ch\.\w*FileDispatcherImpl)\.\w+$/],
  ['exception', /^java\.lang\.Throwable\.(?:fillInStackTrace|<init>)$/],
];

function waitOf(called: string): Wait | undefined {
  return WAITS.find(([, pattern]) => pattern.test(called))?.[0];
}
