import { numberIn, present, type Template } from './template.ts';

const JOB = '(?<job>[0-9a-f]{32})';

/** Reference 3.4 C1–C12. */
export const checkpointTemplates: readonly Template[] = [
  {
    literal: 'Triggering checkpoint ',
    pattern: new RegExp(
      `^Triggering checkpoint (?<id>\\d+) (?:\\(type=(?<type>.{0,200}?)\\) )?@ (?<stamp>\\d{1,15}) for job ${JOB}`,
    ),
    read: ({ id, type = '', stamp, job }) => ({
      kind: 'checkpoint',
      checkpoint: Number(id),
      what: 'triggered',
      ...(/savepoint/i.test(type) && { savepoint: true }),
      ...present({ job, stamp: numberIn(stamp) }),
    }),
  },
  {
    literal: 'Completed checkpoint ',
    pattern: new RegExp(
      `^Completed checkpoint (?<id>\\d+) for job ${JOB} \\((?<bytes>\\d+) bytes(?:,| in) (?:checkpointDuration=)?(?<ms>\\d+) ms(?:, finalizationTime=(?<finalize>\\d{1,15}) ms)?`,
    ),
    read: ({ id, bytes, ms, finalize, job }) => ({
      kind: 'checkpoint',
      checkpoint: Number(id),
      what: 'completed',
      ...present({ job, bytes: numberIn(bytes), tookMs: numberIn(ms), finalizeMs: numberIn(finalize) }),
    }),
  },
  {
    literal: 'expired before completing',
    pattern: new RegExp(`^Checkpoint (?<id>\\d+) of job ${JOB} expired before completing`),
    read: ({ id, job }) => ({ kind: 'checkpoint', checkpoint: Number(id), what: 'expired', ...present({ job }) }),
  },
  {
    literal: 'Decline checkpoint ',
    pattern: new RegExp(`^Decline checkpoint (?<id>\\d+) by task \\S+ of job ${JOB}`),
    read: ({ id, job }) => ({ kind: 'checkpoint', checkpoint: Number(id), what: 'declined', ...present({ job }) }),
  },
  {
    literal: 'Failed to trigger or complete checkpoint ',
    pattern: new RegExp(`^Failed to trigger or complete checkpoint (?<id>\\d+) for job ${JOB}\\.`),
    read: ({ id, job }) => ({ kind: 'checkpoint', checkpoint: Number(id), what: 'failed', ...present({ job }) }),
  },
  {
    literal: 'Restoring job ',
    pattern: new RegExp(`^Restoring job ${JOB} from (?<path>.{1,500})`),
    read: ({ job, path = '' }) => ({
      kind: 'restore',
      ...present({
        job,
        checkpoint: numberIn(/Checkpoint (\d+)/i.exec(path)?.[1]),
        path: / @ (.*)/.exec(path)?.[1] ?? path,
      }),
    }),
  },
  {
    literal: 'from savepoint ',
    pattern: new RegExp(`^Starting job ${JOB} from savepoint (?<path>\\S+)`),
    read: ({ job, path }) => ({ kind: 'restore', ...present({ job, path }) }),
  },
];
