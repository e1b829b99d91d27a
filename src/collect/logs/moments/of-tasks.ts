import { present, type Template } from './template.ts';

/** Reference 3.3a, 3.4 A2, A3, A5, A6: on the JobManager, and on the TaskManager with `#attempt`. */
export const taskTemplates: readonly Template[] = [
  {
    literal: ' switched from ',
    pattern:
      /^(?<task>.+) \((?<index>\d+)\/(?<of>\d+)\)(?:#\d+)?(?: - execution #\d+)? \((?<attempt>[0-9a-f_]+)\) switched from (?<from>[A-Z]+) to (?<to>[A-Z]+)(?: on (?<taskManager>[^\s@]+) @ (?<host>\S+) \(dataPort=)?/,
    read: ({ task = '', index, of, attempt, from = '', to = '', taskManager, host }) => ({
      kind: 'task-state',
      task,
      subtask: Number(index) - 1,
      parallelism: Number(of),
      from,
      to,
      ...present({ attempt, taskManager, host }),
    }),
  },
];
