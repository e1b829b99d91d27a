import type { Text } from '#evidence';
import { optimiseLater } from '../../optimise-later.ts';
import { startWorker } from '../start-worker.ts';
import type { PartSummary } from './pass-job.ts';
import type { Range } from './pass-range.ts';
import type { WorkerBeginning, WorkerReply, WorkerTask } from './worker-messages.ts';

export interface WorkerPool {
  /** Scans a range in whichever worker is free next. */
  run(range: Range): Promise<ScannedElsewhere>;
  close(): Promise<void>;
}

/** Like `Scanned`, with the job's facts still in the worker. */
interface ScannedElsewhere {
  readonly summary: PartSummary;
  readonly problem?: Text;
  finish(linesBefore: number): Promise<unknown>;
}

/** How many ranges lie ready at a worker, so that it need not wait for the next. */
const AHEAD = 2;

export function createWorkerPool(size: number, beginning: WorkerBeginning): WorkerPool {
  optimiseLater();
  const queue: ((helper: Helper) => void)[] = [];
  const helpers = Array.from({ length: size }, () => createHelper(beginning));
  const dispatch = () => {
    for (const helper of helpers) {
      while (helper.scanning < AHEAD && queue.length > 0) queue.shift()?.(helper);
    }
  };
  const run = async (range: Range): Promise<ScannedElsewhere> => {
    const helper = await new Promise<Helper>((resolve) => {
      queue.push((free) => {
        free.scanning += 1;
        resolve(free);
      });
      dispatch();
    });
    const { id, reply } = helper.ask({ scan: range });
    const answer = await reply;
    helper.scanning -= 1;
    dispatch();
    if (!('scanned' in answer)) throw new Error('a worker finished what it had not scanned');
    const finish = async (linesBefore: number) => {
      const finished = await helper.ask({ finish: { linesBefore } }, id).reply;
      return 'value' in finished ? finished.value : undefined;
    };
    return { ...answer.scanned, finish };
  };
  return {
    run,
    close: async () => {
      await Promise.all(helpers.map((helper) => helper.end()));
    },
  };
}

/** One worker and the questions it has not answered. */
interface Helper {
  scanning: number;
  ask(
    task: { readonly scan: Range } | { readonly finish: { readonly linesBefore: number } },
    id?: number,
  ): { readonly id: number; readonly reply: Promise<WorkerReply> };
  end(): Promise<unknown>;
}

interface Asked {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: unknown) => void;
}

function createHelper(beginning: WorkerBeginning): Helper {
  const worker = startWorker('pass-worker', beginning);
  const open = new Map<number, Asked>();
  let count = 0;
  let broken: unknown;
  worker.on('message', (reply: WorkerReply) => {
    const asked = open.get(reply.id);
    open.delete(reply.id);
    if ('failed' in reply) asked?.reject(reply.failed);
    else asked?.resolve(reply);
  });
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of open.values()) reject(error);
    open.clear();
  });
  return {
    scanning: 0,
    ask(task, id = ++count) {
      const reply = new Promise<WorkerReply>((resolve, reject) => {
        if (broken !== undefined) reject(broken);
        open.set(id, { resolve, reject });
        worker.postMessage({ id, ...task } satisfies WorkerTask);
      });
      return { id, reply };
    },
    end: () => worker.terminate(),
  };
}
