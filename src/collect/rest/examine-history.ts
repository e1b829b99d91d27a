import { text } from '#evidence';
import { askCheckpoints } from './ask-checkpoints.ts';
import { askExceptions, askJobBackground, askJobDetail } from './ask-jobs.ts';
import { forEachFew } from './asking.ts';
import { type JobVisit, jobPath, type Visit, vertexPath } from './visit.ts';

/** A History Server keeps what a job was when it ended: no metrics, TaskManagers, threads or logs. One look is all there is. */
export async function examineHistory(visit: Visit): Promise<number> {
  let begun = 0;
  await forEachFew([...visit.jobs.values()], 4, async (job) => {
    begun += 1;
    const count = `${begun}/${visit.jobs.size}`;
    visit.asking.say(text(`job ${count}: ${job.name}`, `作业 ${count}：${job.name}`));
    await askArchivedJob(visit, job);
  });
  return 1;
}

async function askArchivedJob({ asking }: Visit, job: JobVisit): Promise<void> {
  await askJobDetail(asking, job);
  await Promise.all([
    askJobBackground(asking, job),
    askExceptions(asking, job),
    askCheckpoints(asking, job, 'full'),
    asking.ask(`${jobPath(job)}/jobmanager/config`),
    ...job.vertices.map((vertex) => asking.ask(vertexPath(job, vertex))),
  ]);
}
