import { type Evidence, type Input, type Job, type Text, text } from '#evidence';
import type { Exchange } from './exchange.ts';
import { type RecognisedInput, recogniseInput } from './inputs.ts';
import { createRestReading } from './reading/index.ts';
import type { RestEvidence, RestReading } from './rest-reading.ts';
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
  const taken = await Promise.all(inputs.map((input) => takeInput(input, options)));
  const read = taken.flatMap(({ parts }) => parts);
  const jobs = read.flatMap((part) => part.jobs).filter((job) => isWanted(job, options.job));
  const from = Math.min(...taken.map((one) => one.from));
  const evidence: Evidence = {
    from: Number.isFinite(from) ? from : Date.now(),
    to: Number.isFinite(from) ? Math.max(...taken.map((one) => one.to)) : Date.now(),
    inputs: taken.map((one) => describe(one, options.lang ?? 'en')),
    clusters: read.map((part) => part.cluster),
    jobs,
  };
  const unusable = taken.flatMap(({ recognised, poured: { problem } }) =>
    problem === undefined ? [] : [{ input: recognised.name, problem }],
  );
  return { evidence, unusable };
}

interface Taken {
  readonly recognised: RecognisedInput;
  readonly poured: Poured;
  readonly parts: readonly RestEvidence[];
  /** Epoch ms of the first question and the last answer. */
  readonly from: number;
  readonly to: number;
}

async function takeInput(input: string, options: LookOptions): Promise<Taken> {
  const recognised = await recogniseInput(input);
  const readings = new Map<number, RestReading>();
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const sink = (part: Part, exchange: Exchange) => {
    const reading = readings.get(part.index) ?? createRestReading(part.name);
    readings.set(part.index, reading);
    reading.take(exchange);
    from = Math.min(from, exchange.at - exchange.tookMs);
    to = Math.max(to, exchange.at);
  };
  const poured = await pourSafely(recognised, options, sink);
  return { recognised, poured, parts: [...readings.values()].map((reading) => reading.finish()), from, to };
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

function describe({ recognised, poured, parts }: Taken, lang: 'en' | 'zh'): Input {
  const { kind, problem } = poured;
  const partly = problem !== undefined || parts.some((part) => part.partly);
  const status = parts.length === 0 ? 'unreadable' : partly ? 'partly' : 'read';
  return { kind, name: recognised.name, status, ...(problem === undefined ? {} : { problem: problem[lang] }) };
}

/** A bundle holds every job there was; a live cluster was only asked about those wanted. */
function isWanted(job: Job, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const filter = wanted.trim().toLowerCase();
  return filter !== '' && (job.id.startsWith(filter) || job.name.toLowerCase() === filter);
}
