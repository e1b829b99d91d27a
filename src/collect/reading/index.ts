import type { Job } from '#evidence';
import type { RestEvidence, RestReading } from '../rest-reading.ts';
import { createIntern } from './intern.ts';
import { JobReading } from './job-reading.ts';
import { ClusterReading } from './read-cluster.ts';
import { type Readings, route } from './routes.ts';

/** A new, empty reading of one REST input that will be called `name` in the evidence. */
export function createRestReading(name: string): RestReading {
  const reading = new Reading(name);
  return {
    take: (exchange) => route(reading, exchange),
    finish: () => reading.finish(),
  };
}

class Reading implements Readings {
  readonly cluster: ClusterReading;
  readonly #jobs = new Map<string, JobReading>();
  readonly #intern = createIntern();
  #missed = false;

  constructor(name: string) {
    this.cluster = new ClusterReading(name, this.#intern);
  }

  job(id: string): JobReading {
    const job = this.#jobs.get(id) ?? new JobReading(id, this.#intern);
    this.#jobs.set(id, job);
    return job;
  }

  missed(): void {
    this.#missed = true;
  }

  finish(): RestEvidence {
    const cluster = this.cluster.finish();
    const around = this.cluster.around;
    const jobs: Job[] = [];
    let partly = this.#missed || this.cluster.partly;
    for (const [id, job] of this.#jobs) {
      jobs.push(job.finish(cluster.key, cluster.config, around));
      partly ||= job.partly(around);
      this.#jobs.delete(id); // hundreds of jobs are not held twice
    }
    return { cluster, jobs, partly };
  }
}
