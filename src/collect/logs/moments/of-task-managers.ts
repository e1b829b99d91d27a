import { numberIn, present, type Template } from './template.ts';

/** Reference 3.4 D1–D7, E7–E13, G1–G5. An id may carry its address in brackets behind it. */
const ID = '(?<id>[^\\s(]+)(?:\\([^)]*\\))?';

export const taskManagerTemplates: readonly Template[] = [
  {
    literal: 'Registering TaskManager with ResourceID ',
    pattern: new RegExp(`^Registering TaskManager with ResourceID ${ID} \\((?<address>\\S+)\\) at ResourceManager`),
    read: ({ id = '', address = '' }) => ({
      kind: 'task-manager',
      id,
      what: 'registered',
      ...present({ host: /@([^:/]+)/.exec(address)?.[1] }),
    }),
  },
  {
    literal: 'eartbeat of TaskManager with id ',
    pattern: new RegExp(`^(?:The h|H)eartbeat of TaskManager with id ${ID} timed out`),
    read: ({ id = '' }) => ({ kind: 'task-manager', id, what: 'heartbeat-lost' }),
  },
  {
    literal: 'is no longer reachable',
    pattern: new RegExp(`^TaskManager with id ${ID} is no longer reachable`),
    read: ({ id = '' }) => ({ kind: 'task-manager', id, what: 'unreachable' }),
  },
  {
    literal: 'Disconnect TaskExecutor ',
    pattern: new RegExp(`^Disconnect TaskExecutor ${ID} because: (?<diagnostics>[\\s\\S]{0,2000})`),
    read: ({ id = '', diagnostics }) => ({ kind: 'task-manager', id, what: 'disconnected', ...ended(diagnostics) }),
  },
  {
    literal: 'Closing TaskExecutor connection ',
    pattern: new RegExp(`^Closing TaskExecutor connection ${ID} because: (?<diagnostics>[\\s\\S]{0,2000})`),
    read: ({ id = '', diagnostics }) => ({ kind: 'task-manager', id, what: 'disconnected', ...ended(diagnostics) }),
  },
  {
    literal: ' is terminated. Diagnostics: ',
    pattern: new RegExp(`^Worker ${ID} is terminated\\. Diagnostics: (?<diagnostics>[\\s\\S]{0,2000})`),
    read: ({ id = '', diagnostics }) => ({ kind: 'task-manager', id, what: 'terminated', ...ended(diagnostics) }),
  },
  {
    literal: 'Requested worker ',
    pattern: new RegExp(`^Requested worker ${ID} with resource spec`),
    read: ({ id = '' }) => ({ kind: 'task-manager', id, what: 'requested' }),
  },
  {
    literal: 'Stopping worker ',
    pattern: /^Stopping worker (?<id>\S+?)\.?$/m,
    read: ({ id = '' }) => ({ kind: 'task-manager', id, what: 'released' }),
  },
];

/** What a platform says of an end: `exitCode=137, reason=OOMKilled`, `Exit code:143`. */
function ended(said: string | undefined) {
  const diagnostics = said?.trim();
  const exitCode = numberIn(/exit ?code ?[=:] ?(?:is )?(-?\d{1,5})/i.exec(diagnostics ?? '')?.[1]);
  const reason = /reason=([A-Za-z]+)/.exec(diagnostics ?? '')?.[1];
  return present({ diagnostics: diagnostics === '' ? undefined : diagnostics, exitCode, reason });
}
