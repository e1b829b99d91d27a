import { type Conclusion, defineDiagnosis } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { type FullAsyncQueue, fullAsyncQueues } from '#symptoms/threads/full-async-queues';
import { duration, subtaskList } from '../figures.ts';
import { cancelNow, completeAlways, freeCallbacks, toldAsyncQueueStuck } from './async-queue-stuck-told.ts';

/** A look at a thread may catch it in a short wait; two, seconds apart, with no record in between, do not. */
const SURE_LOOKS = 2;

/** Requests whose ResultFuture nobody completes hold their place in the queue for ever; when it is full the operator stands still. */
export const asyncQueueStuck = defineDiagnosis({
  id: toldAsyncQueueStuck.id,
  title: toldAsyncQueueStuck.title,
  docs: toldAsyncQueueStuck.docs,
  otherwise: toldAsyncQueueStuck,
  symptoms: { fullAsyncQueues },
  explains: toldAsyncQueueStuck.explains,

  conclude({ fullAsyncQueues }) {
    return [...new Set(fullAsyncQueues.map(({ vertex }) => vertex.id))].flatMap((id) => {
      const [first, ...others] = fullAsyncQueues.filter(({ vertex }) => vertex.id === id);
      return first ? [concludeAt(first, others)] : [];
    });
  },
});

function concludeAt(first: FullAsyncQueue, others: readonly FullAsyncQueue[]): Conclusion {
  const { vertex, load, subtask, seen } = first;
  const all = [first, ...others].map((one) => one.subtask);
  const who = text(
    all.length === load.size ? `All ${load.size} subtasks` : `Subtask ${subtaskList(all)}`,
    all.length === load.size ? `全部 ${load.size} 个子任务` : `子任务 ${subtaskList(all)}`,
  );
  return {
    severity: 'critical',
    confidence: seen.length >= SURE_LOOKS ? 'certain' : 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name, subtask },
    summary: text(
      `${who.en} of "${vertex.name}" ${all.length === 1 ? 'waits' : 'wait'} for room in the queue of an async operator and took in no record in ${duration(load.watchedMs)}: the requests in it are not completed, neither with a result nor with an exception. Barriers wait behind them, so checkpoints expire.`,
      `“${vertex.name}”的${who.zh}在等待异步算子队列的空位，${duration(load.watchedMs)} 内没有处理任何记录：队列中的请求一直没有完成（既无结果也无异常）。barrier 排在其后，检查点因此超时。`,
    ),
    evidence: [...seen.slice(-2).map(threadProof), ...[first, ...others].slice(0, 4).map(stillProof)],
    ruledOut: [
      {
        id: 'backpressure-slow-operator',
        because: text('its thread waits, and nothing moves at all', '其线程在等待，而且完全没有进展'),
      },
      {
        id: 'async-timeout',
        because: text('no request timed out: the time limit is longer than this lasted', '没有请求超时：时间上限更长'),
      },
    ],
    prescriptions: [cancelNow, completeAlways, freeCallbacks],
  };
}

function threadProof({ thread, dump }: FullAsyncQueue['seen'][number]): Conclusion['evidence'][number] {
  return {
    fact: text(
      `Thread "${thread.name}" waits in AsyncWaitOperator.addToWorkQueue`,
      `线程“${thread.name}”停在 AsyncWaitOperator.addToWorkQueue`,
    ),
    cite: citeOf('thread-dump', dump.path, dump.at),
  };
}

function stillProof({ vertex, load, subtask }: FullAsyncQueue): Conclusion['evidence'][number] {
  return {
    fact: text(
      `Subtask ${subtask} of "${vertex.name}" took in 0 records in ${duration(load.watchedMs)}`,
      `“${vertex.name}”的子任务 ${subtask} 在 ${duration(load.watchedMs)} 内输入 0 条`,
    ),
    cite: restCite(load.paths.detail, load.at),
  };
}
