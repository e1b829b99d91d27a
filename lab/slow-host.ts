import type { Child } from './processes/child.ts';

export interface SlowedHost {
  /** Lets it run at full speed again. */
  release(): void;
}

/**
 * Makes a process as slow as if its machine were: it is stopped for a part of every period, all of its threads at
 * once. Its own clocks run on, so that what it measures looks as on an overloaded or throttled host. Work that waits (a
 * sleep, a call) goes on waiting while stopped, so the part must be larger than the slowness that is wanted.
 */
export function slowDown(child: Pick<Child, 'signal'>, stoppedMs = 170, everyMs = 200): SlowedHost {
  const timer = setInterval(() => {
    child.signal('SIGSTOP');
    setTimeout(() => child.signal('SIGCONT'), stoppedMs);
  }, everyMs);
  return {
    release: () => {
      clearInterval(timer);
      setTimeout(() => child.signal('SIGCONT'), stoppedMs);
    },
  };
}
