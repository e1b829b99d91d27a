import { type Input, type Text, text } from '#evidence';
import { readBundle } from './bundle/read-bundle.ts';
import { readConfigFile } from './config-file.ts';
import type { Exchange } from './exchange.ts';
import { readHistoryArchive } from './history-archive.ts';
import type { RecognisedInput } from './inputs.ts';
import { pourLogs } from './pour-logs.ts';
import type { OnProgress } from './rest/asking.ts';
import { createRestClient } from './rest/client.ts';
import { examine } from './rest/examine.ts';
import type { RestClientOptions } from './rest/options.ts';
import { recognise } from './rest/recognise.ts';
import { pourSnapshots } from './snapshot-files/pour-snapshots.ts';

export interface LookOptions {
  /** Only this job: id, beginning of an id, or name. */
  readonly job?: string;
  /** How long to watch a live cluster; 0 takes one look. */
  readonly forMs: number;
  readonly http?: Omit<RestClientOptions, 'url' | 'signal'>;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** One cluster within an input: a bundle may hold several. */
export interface Part {
  readonly index: number;
  readonly kind: Input['kind'];
  readonly name: string;
}

export type PartSink = (part: Part, exchange: Exchange) => void | Promise<void>;

/** What became of an input. `problem` of something that was read is what is missing. */
export interface Poured {
  readonly kind: Input['kind'];
  readonly exchanges: number;
  readonly problem?: Text;
}

/** Lets everything an input has to tell flow into the sink. */
export async function pour(input: RecognisedInput, options: LookOptions, sink: PartSink): Promise<Poured> {
  switch (input.kind) {
    case 'rest':
      return pourRest(input, options, sink);
    case 'bundle':
      return pourBundle(input, sink);
    case 'history-archive':
      return pourArchive(input, sink);
    case 'logs':
      return pourLogFiles(input, options, sink);
    case 'config':
      return pourConfig(input, sink);
    case 'snapshot':
      return pourSnapshotFiles(input, options, sink);
    case 'jar':
      return pourJar(input, options, sink);
    case 'unknown':
      return { kind: 'rest', exchanges: 0, problem: input.message };
  }
}

async function pourRest(
  { url, name }: { readonly url: string; readonly name: string },
  options: LookOptions,
  sink: PartSink,
): Promise<Poured> {
  const { signal } = options;
  const client = createRestClient({ ...options.http, url, ...(signal === undefined ? {} : { signal }) });
  try {
    const found = await recognise(client);
    signal?.throwIfAborted();
    if (found.kind === 'other') return { kind: 'rest', exchanges: 0, problem: found.message };
    const kind = found.kind === 'history-server' ? 'history-server' : 'rest';
    let exchanges = 0;
    const { job, ...rest } = options;
    const examined = await examine(
      client,
      { ...rest, ...(job === undefined ? {} : { jobFilter: job }) },
      (exchange) => {
        exchanges += 1;
        return sink({ index: 0, kind, name }, exchange);
      },
    );
    const problem = examined.lost ? LOST : examined.problem;
    return { kind, exchanges, ...(problem === undefined ? {} : { problem }) };
  } finally {
    await client.close();
  }
}

const LOST = text(
  'the cluster stopped answering during the examination; what was seen before counts',
  '检查过程中集群停止应答；之前看到的内容仍然有效',
);

async function pourBundle({ path }: { readonly path: string }, sink: PartSink): Promise<Poured> {
  const { exchanges, problem } = await readBundle(path, (index, { kind, name }, exchange) =>
    sink({ index, kind, name }, exchange),
  );
  return { kind: 'bundle', exchanges, ...(problem === undefined ? {} : { problem }) };
}

async function pourLogFiles(
  { path, name }: { readonly path: string; readonly name: string },
  options: LookOptions,
  sink: PartSink,
): Promise<Poured> {
  const poured = await pourLogs(path, options, (exchange) => sink({ index: 0, kind: 'logs', name }, exchange));
  return { kind: 'logs', ...poured };
}

async function pourSnapshotFiles(
  { path, name }: { readonly path: string; readonly name: string },
  options: LookOptions,
  sink: PartSink,
): Promise<Poured> {
  const poured = await pourSnapshots(path, options, (exchange) => sink({ index: 0, kind: 'snapshot', name }, exchange));
  return { kind: 'snapshot', ...poured };
}

async function pourJar(
  { path, name }: { readonly path: string; readonly name: string },
  options: LookOptions,
  sink: PartSink,
): Promise<Poured> {
  const { pourCode } = await import('./jar-files/pour-code.ts');
  const poured = await pourCode(path, options, (exchange) => sink({ index: 0, kind: 'jar', name }, exchange));
  return { kind: 'jar', ...poured };
}

/** A configuration file, in the shape in which a JobManager tells its own. */
async function pourConfig(
  { path, name }: { readonly path: string; readonly name: string },
  sink: PartSink,
): Promise<Poured> {
  const { values } = await readConfigFile(path);
  const body = Object.entries(values).map(([key, value]) => ({ key, value }));
  await sink(
    { index: 0, kind: 'config', name },
    { look: 0, path: CONFIG_PATH, at: Date.now(), tookMs: 0, status: 200, body },
  );
  return { kind: 'config', exchanges: 1 };
}

/** Where a JobManager tells its configuration. */
const CONFIG_PATH = '/jobmanager/config';

async function pourArchive(
  { path, name }: { readonly path: string; readonly name: string },
  sink: PartSink,
): Promise<Poured> {
  let exchanges = 0;
  const problem = await readHistoryArchive(path, (exchange) => {
    exchanges += 1;
    return sink({ index: 0, kind: 'history-server', name }, exchange);
  });
  return { kind: 'history-server', exchanges, ...(problem === undefined ? {} : { problem }) };
}
