import { present, type Template } from './template.ts';

/** The Kubernetes operator (AuditUtils; with `[Job]` since 1.11), and what a job asks the ResourceManager for. */
export const platformTemplates: readonly Template[] = [
  {
    literal: '>>> Status',
    pattern: /^>>> Status(?:\[Job\])?\s*\| (?<level>Info|Error)\s*\| (?<to>[A-Z_]{3,20})\s*\| (?<said>[^\n]{0,400})/,
    read: ({ level, to = '', said }) => ({
      kind: 'deployment',
      of: 'resource',
      to,
      ...present({ error: level === 'Error' ? said?.trim() : undefined }),
    }),
  },
  {
    literal: 'Job status changed from ',
    pattern: /Job status changed from (?<from>[A-Z_]{3,20}) to (?<to>[A-Z_]{3,20})/,
    read: ({ from, to = '' }) => ({ kind: 'deployment', of: 'job', to, ...present({ from }) }),
  },
  {
    literal: 'Received resource requirements from job ',
    pattern: /^Received resource requirements from job (?<job>[0-9a-f]{32}): \[(?<wanted>[\s\S]{0,3000})/,
    read: ({ job, wanted = '' }) => {
      const counts = [...wanted.matchAll(/numberOfRequiredSlots=(\d{1,9})/g)].map(([, digits]) => Number(digits));
      if (counts.length === 0) return;
      return { kind: 'slots', required: counts.reduce((sum, one) => sum + one, 0), ...present({ job }) };
    },
  },
];
