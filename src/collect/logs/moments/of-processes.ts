import { present, type Template } from './template.ts';

/** Reference 3.3 (banner), 3.4 A22–A26, K1, K2, D16, and the JVM's signals (org.apache.flink.runtime.util.SignalHandler). */
export const processTemplates: readonly Template[] = [
  {
    literal: '(Version: ',
    pattern: /^\s*Starting (?<component>.{1,80}?) \(Version: (?<version>[^\s,]+),/,
    read: ({ component, version }) => ({
      kind: 'process',
      what: 'started',
      ...present({ component: component?.trim(), version: version === '<unknown>' ? undefined : version }),
    }),
  },
  {
    literal: 'RECEIVED SIGNAL ',
    pattern: /^RECEIVED SIGNAL (?<number>\d+): SIG(?<name>\w+)/,
    read: ({ number, name }) => ({
      kind: 'process',
      what: 'signal',
      exitCode: 128 + Number(number),
      ...present({ component: name && `SIG${name}` }),
    }),
  },
  {
    literal: 'with application status ',
    pattern: /^Shutting (?<component>\S+) down with application status (?<status>\w+)/,
    read: ({ component }) => ({ kind: 'process', what: 'stopping', ...present({ component }) }),
  },
  {
    literal: ' with exit code ',
    pattern:
      /^Terminating (?<component>cluster entrypoint process \S+|TaskManagerRunner) with exit code (?<code>-?\d+)/,
    read: ({ component, code }) => ({
      kind: 'process',
      what: 'stopping',
      exitCode: Number(code),
      ...present({ component: component?.replace('cluster entrypoint process ', '') }),
    }),
  },
  {
    literal: 'atal error occurred ',
    pattern: /^Fatal error occurred (?:in the cluster entrypoint|while executing the TaskManager|in TaskExecutor)/,
    read: () => ({ kind: 'process', what: 'fatal' }),
  },
  {
    literal: 'produced an uncaught exception. Stopping the process',
    pattern: /^FATAL: Thread '/,
    read: () => ({ kind: 'process', what: 'fatal', exitCode: 239 }),
  },
  {
    literal: 'granted leadership with ',
    pattern: /^(?<component>\S+)(?: for job (?<job>[0-9a-f]{32}))? was granted leadership with /,
    read: ({ component = '', job }) => ({ kind: 'leader', component, what: 'granted', ...present({ job }) }),
  },
  {
    literal: ' was revoked ',
    pattern: /^(?<component>\S+)(?: for job (?<job>[0-9a-f]{32}))? was revoked (?:the )?leadership with /,
    read: ({ component = '', job }) => ({ kind: 'leader', component, what: 'revoked', ...present({ job }) }),
  },
];
