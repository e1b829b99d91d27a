import {
  type ClusterConfig,
  type CodeEvidence,
  type Evidence,
  type Input,
  type Job,
  type SnapshotEvidence,
  type Text,
  text,
} from '#evidence';
import type { Exchange } from './exchange.ts';
import { least, most } from './extremes.ts';
import { type RecognisedInput, recogniseInput } from './inputs.ts';
import { asCode } from './jar-files/as-code.ts';
import { joinEvidence } from './join-evidence.ts';
import { createLogProgress } from './log-progress.ts';
import type { Note } from './logs/bytes/index.ts';
import type { ReadFile } from './logs/file-reading.ts';
import { readLogInputs } from './logs/read-log-inputs.ts';
import { stemOf } from './logs/rotated.ts';
import { createServedLogs, type ServedLogs } from './logs/served-logs.ts';
import { NOTHING } from './pour-logs.ts';
import { createRestReading } from './reading/index.ts';
import { configOf } from './reading/read-cluster.ts';
import type { RestEvidence, RestReading } from './rest-reading.ts';
import { asSnapshot } from './snapshot-files/as-snapshot.ts';
import { type LookOptions, type Part, type Poured, pour } from './sources.ts';

export interface Collected {
  readonly evidence: Evidence;
  /** Inputs that told nothing, or less than they should have. */
  readonly unusable: readonly Unusable[];
}

export interface Unusable {
  readonly input: string;
  readonly problem: Text;
}

export interface EvidenceOptions extends LookOptions {
  /** Language of `Evidence.inputs[].problem`; default English. */
  readonly lang?: 'en' | 'zh';
}

/**
 * Looks at every input, side by side, and folds what it tells into evidence.
 *
 * @throws the signal's reason when the user stops
 */
export async function collectEvidence(inputs: readonly string[], options: EvidenceOptions): Promise<Collected> {
  const recognised = await Promise.all(inputs.map(recogniseInput));
  const [taken, logs] = await Promise.all([
    Promise.all(recognised.map((one) => takeInput(one, options))),
    readLogs(recognised, options),
  ]);
  const { clusters, jobs } = joinEvidence({
    rest: taken.flatMap(({ parts }) => parts),
    logs: [...logs.files, ...taken.flatMap(({ kept }) => kept)],
    configs: taken.flatMap(({ configs }) => configs),
    snapshots: taken.flatMap(({ snapshots }) => snapshots),
    code: taken.flatMap(({ code }) => code),
    name: logNames(taken),
  });
  const described = taken.map((one) => describe(one, logs));
  const evidence: Evidence = {
    ...spanOf(taken, jobs),
    inputs: described.map(({ input, problem }) => ({
      ...input,
      ...(problem === undefined ? {} : { problem: problem[options.lang ?? 'en'] }),
    })),
    clusters,
    jobs: jobs.filter((job) => isWanted(job, options.job)),
  };
  const unusable = described.flatMap(({ input: { name }, problem }) =>
    problem === undefined ? [] : [{ input: name, problem }],
  );
  return { evidence, unusable };
}

interface Taken {
  readonly recognised: RecognisedInput;
  readonly poured: Poured;
  readonly parts: readonly { readonly evidence: RestEvidence; readonly served: readonly ReadFile[] }[];
  /** Logs that a bundle kept. */
  readonly kept: readonly ReadFile[];
  readonly configs: readonly ClusterConfig[];
  readonly snapshots: readonly SnapshotEvidence[];
  readonly code: readonly CodeEvidence[];
  /** Epoch ms of the first question and the last answer. */
  readonly from: number;
  readonly to: number;
  /** The same of snapshots that were looked into. */
  readonly opened: readonly number[];
}

async function takeInput(recognised: RecognisedInput, options: LookOptions): Promise<Taken> {
  const readings = new Map<number, { reading: RestReading; served: ServedLogs }>();
  const kept = createServedLogs();
  const configs: ClusterConfig[] = [];
  const snapshots: SnapshotEvidence[] = [];
  const code: CodeEvidence[] = [];
  const opened: number[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const sink = (part: Part, exchange: Exchange) => {
    if (part.kind === 'logs') return void kept.take(exchange);
    if (part.kind === 'snapshot') {
      const snapshot = asSnapshot(exchange.body);
      if (snapshot) snapshots.push(snapshot);
      return void opened.push(exchange.at - exchange.tookMs, exchange.at);
    }
    if (part.kind === 'jar') return void code.push(...asCode(exchange.body));
    if (part.kind === 'config') return void configs.push(...configIn(exchange, part.name));
    const known = readings.get(part.index) ?? { reading: createRestReading(part.name), served: createServedLogs() };
    readings.set(part.index, known);
    known.reading.take(exchange);
    known.served.take(exchange);
    from = Math.min(from, exchange.at - exchange.tookMs);
    to = Math.max(to, exchange.at);
  };
  const poured: Poured =
    recognised.kind === 'logs' ? { kind: 'logs', exchanges: 0 } : await pourSafely(recognised, options, sink);
  const parts = [...readings.values()].map(({ reading, served }) => ({
    evidence: reading.finish(),
    served: served.finish(),
  }));
  return { recognised, poured, parts, kept: kept.finish(), configs, snapshots, code, from, to, opened };
}

function configIn(exchange: Exchange, path: string): readonly ClusterConfig[] {
  const config = configOf(exchange.body, exchange);
  return config === undefined ? [] : [{ ...config, path }];
}

interface Logs {
  readonly files: readonly ReadFile[];
  readonly notes: readonly Note[];
}

/** Logs of all inputs are read in one pass: together they tell more. */
async function readLogs(recognised: readonly RecognisedInput[], options: LookOptions): Promise<Logs> {
  const paths = recognised.flatMap((one) => (one.kind === 'logs' ? one.path : []));
  const notes: Note[] = [];
  if (paths.length === 0) return { files: [], notes };
  const progress = createLogProgress(options.onProgress);
  const { signal } = options;
  const files = await readLogInputs(paths, {
    onNote: (note) => notes.push(note),
    onListed: progress.listed,
    onRead: progress.read,
    ...(signal && { signal }),
  });
  return { files, notes };
}

function logNames(taken: readonly Taken[]): string {
  const names = taken.flatMap(({ recognised: { kind, name }, kept }) =>
    kind === 'logs' || kept.length > 0 ? name : [],
  );
  return names.join(', ');
}

/** When it was looked; with logs alone, what time they span; with snapshots alone, when they were opened. */
function spanOf(taken: readonly Taken[], jobs: readonly Job[]): Pick<Evidence, 'from' | 'to'> {
  const from = least(taken.map((one) => one.from));
  if (Number.isFinite(from)) return { from, to: most(taken.map((one) => one.to)) };
  // All jobs of a folder share one list, in which there may be 200,000 files.
  const lists = new Set(jobs.flatMap(({ log }) => (log.known ? [log.value.files] : [])));
  const files = [...lists].flat();
  const begin = least(files.flatMap((file) => file.from ?? []));
  const opened = taken.flatMap((one) => one.opened);
  if (!Number.isFinite(begin) && opened.length > 0) return { from: least(opened), to: most(opened) };
  if (!Number.isFinite(begin)) return { from: Date.now(), to: Date.now() };
  return { from: begin, to: most(files.flatMap((file) => file.to ?? [])) };
}

/** One input that fails in an unforeseen way must not take the others with it. */
export async function pourSafely(
  recognised: RecognisedInput,
  options: LookOptions,
  sink: Parameters<typeof pour>[2],
): Promise<Poured> {
  try {
    return await pour(recognised, options, sink);
  } catch (error) {
    options.signal?.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'rest', exchanges: 0, problem: text(`it could not be read: ${why}`, `无法读取：${why}`) };
  }
}

interface Described {
  readonly input: Omit<Input, 'problem'>;
  readonly problem: Text | undefined;
}

function describe({ recognised, poured, parts, kept, configs, snapshots, code }: Taken, logs: Logs): Described {
  const { name } = recognised;
  if (recognised.kind === 'logs') return describeLogs(recognised.path, logs);
  const { kind, problem } = poured;
  const partly = problem !== undefined || parts.some(({ evidence }) => evidence.partly);
  const nothing = parts.length + kept.length + configs.length + snapshots.length + code.length === 0;
  return { input: { kind, name, status: nothing ? 'unreadable' : partly ? 'partly' : 'read' }, problem };
}

/** Notes name files; those of an input begin with its name. */
function describeLogs(name: string, { files, notes }: Logs): Described {
  const own = notes.filter((note) => note.name.startsWith(name) || name === '-' || !note.name.includes('/'));
  const lost = own.filter(({ status }) => status !== 'left-out');
  const [first] = lost;
  const isPattern = /[*?[{]/.test(name);
  const read = files.some((file) => isPattern || file.name.startsWith(stemOf(name)));
  if (!read) return { input: { kind: 'logs', name, status: 'unreadable' }, problem: first?.problem ?? NOTHING };
  if (!first) return { input: { kind: 'logs', name, status: 'read' }, problem: undefined };
  const more = lost.length - 1;
  const problem = text(
    `${first.name}: ${first.problem.en}${more > 0 ? `, and ${more} more files` : ''}`,
    `${first.name}：${first.problem.zh}${more > 0 ? `，另有 ${more} 个文件` : ''}`,
  );
  return { input: { kind: 'logs', name, status: 'partly' }, problem };
}

/** A bundle holds every job there was; a live cluster was only asked about those wanted. */
function isWanted(job: Job, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const filter = wanted.trim().toLowerCase();
  return filter !== '' && (job.id.startsWith(filter) || job.name.toLowerCase() === filter);
}
