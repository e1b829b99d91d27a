import { parentPort, workerData } from 'node:worker_threads';
import { loadPassJob } from './load-pass-job.ts';
import { lazyFinder, passRange, type Range, type Scanned } from './pass-range.ts';
import type { WorkerBeginning, WorkerReply, WorkerTask } from './worker-messages.ts';

/** A worker of a pass: one range after the other, until there is no more. */
const { jobModule, data, bytesRead } = workerData as WorkerBeginning;
const job = await loadPassJob(jobModule, data);
const finderFor = lazyFinder(job);

const scanned = new Map<number, Scanned<unknown>>();

parentPort?.on('message', (task: WorkerTask) => {
  parentPort?.postMessage(tried(task));
});

function tried(task: WorkerTask): WorkerReply {
  const { id } = task;
  try {
    return 'scan' in task ? { id, scanned: scan(id, task.scan) } : { id, value: finish(id, task.finish.linesBefore) };
  } catch (error) {
    return { id, failed: error };
  }
}

function scan(id: number, range: Range) {
  const part = passRange(job, finderFor, range, (bytes) => {
    Atomics.add(bytesRead, 0, BigInt(bytes));
  });
  scanned.set(id, part);
  const { finish: _, ...told } = part;
  return told;
}

function finish(id: number, linesBefore: number): unknown {
  const part = scanned.get(id);
  scanned.delete(id);
  return part?.finish(linesBefore);
}
