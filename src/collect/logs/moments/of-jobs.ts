import { present, type Template } from './template.ts';

const ID = '(?<job>[0-9a-f]{32})';

/** Reference 3.4 A1, A13–A15, and what the client prints; wordings 1.8 to 2.3. */
export const jobTemplates: readonly Template[] = [
  {
    literal: 'switched from state ',
    pattern: new RegExp(`^Job (?<name>.*) \\(${ID}\\) switched from state (?<from>[A-Z]+) to (?<to>[A-Z]+)\\b`),
    read: ({ job, name, from, to = '' }) => ({ kind: 'job-state', to, ...present({ job, name, from }) }),
  },
  {
    literal: 'reached terminal state ',
    pattern: new RegExp(`^Job ${ID} reached (?:globally )?terminal state (?<to>[A-Z]+)`),
    read: ({ job, to = '' }) => ({ kind: 'job-state', to, ...present({ job }) }),
  },
  {
    literal: ' submission ',
    pattern: new RegExp(
      `^Received (?:JobGraph|job) submission (?:'(?<name>.*)' \\(${ID}\\)|(?<id>[0-9a-f]{32}) \\((?<old>.*)\\))`,
    ),
    read: ({ job, id, name, old }) => ({
      kind: 'job-state',
      to: 'INITIALIZING',
      ...present({ job: job ?? id, name: name ?? old }),
    }),
  },
  {
    literal: 'under job master id',
    pattern: new RegExp(`^Starting execution of job '?(?<name>.*?)'? \\(${ID}\\) under job master id`),
    read: ({ job, name }) => ({ kind: 'job-state', to: 'CREATED', ...present({ job, name }) }),
  },
  {
    literal: 'Job has been submitted with JobID',
    pattern: new RegExp(`Job has been submitted with JobID ${ID}`),
    read: ({ job }) => ({ kind: 'job-state', to: 'INITIALIZING', ...present({ job }) }),
  },
];
