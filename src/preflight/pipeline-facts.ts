import {
  type CallSite,
  constantText,
  durationOf,
  entriesOf,
  type MadeObject,
  type Pipeline,
  type PipelineNode,
  type PipelineSetting,
  possibilities,
  shownClass,
  type Value,
} from '#formats/bytecode';

/** Settings of a key, as the code makes them, in order. Several may be alternatives, or one overrides the other. */
export function settingsOf(pipeline: Pipeline, key: string): readonly PipelineSetting[] {
  return pipeline.settings.filter((one) => one.key === key);
}

export function isSet(pipeline: Pipeline, key: string): boolean {
  return pipeline.settings.some((one) => one.key === key);
}

/** The value of a key if the code leaves no doubt about it. */
export function settingOf(pipeline: Pipeline, key: string): PipelineSetting | undefined {
  const all = settingsOf(pipeline, key);
  return all.length === 1 && all[0]?.value.kind !== 'either' ? all[0] : undefined;
}

/** Milliseconds of a duration, of a number of them, or of Flink's text (`10 s`). */
export function millisOf(value: Value): number | undefined {
  const known = durationOf(value);
  if (known !== undefined) return known;
  if (value.kind === 'number') return Number(value.value);
  return value.kind === 'string' ? writtenMillis(value.text) : undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  ms: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function writtenMillis(written: string): number | undefined {
  const [, amount, unit = ''] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(written) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/** Seconds, minutes or hours, as a person says them. */
export function shownMillis(millis: number): string {
  if (millis >= 3_600_000 && millis % 3_600_000 === 0) return `${millis / 3_600_000} h`;
  if (millis >= 60_000 && millis % 60_000 === 0) return `${millis / 60_000} min`;
  return millis >= 1000 && millis % 1000 === 0 ? `${millis / 1000} s` : `${millis} ms`;
}

/** A number, boolean, text or the name of an enum's constant, if there is only one; undefined otherwise. */
export function constantOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value.kind === 'static' ? value.field : constantText(value);
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? Number(value.value) : undefined;
}

/** Whether the code says that it runs as a batch job. */
export function isBatch(pipeline: Pipeline): boolean {
  if (pipeline.apis.includes('dataset')) return true;
  return constantOf(settingOf(pipeline, 'execution.runtime-mode')?.value)?.toUpperCase() === 'BATCH';
}

/** `"dedup" (process)`, or `process` where it has no name. */
export function nodeText({ name, call, function: made }: PipelineNode): string {
  const said = name && constantText(name);
  if (said !== undefined) return `"${said}" (${call.name})`;
  const type = made?.kind === 'object' ? shownClass(made.type) : undefined;
  return type === undefined ? `${call.name}()` : `${call.name}(${type})`;
}

/** The nodes it reads, and what those read: nearest first. */
export function* above(pipeline: Pipeline, node: PipelineNode): Generator<PipelineNode> {
  const seen = new Set<number>();
  const waiting = [...node.inputs];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const found = pipeline.nodes[next];
    if (found === undefined || seen.has(next)) continue;
    seen.add(next);
    yield found;
    waiting.push(...found.inputs);
  }
}

/** The nodes that read it directly; virtual ones are passed through. */
export function readersOf(pipeline: Pipeline, node: PipelineNode): readonly PipelineNode[] {
  const readers = pipeline.nodes.filter(({ inputs }) => inputs.includes(node.number));
  return readers.flatMap((one) => (one.virtual ? readersOf(pipeline, one) : [one]));
}

export function isSource({ kind }: PipelineNode): boolean {
  return kind === 'source' || kind === 'legacy-source';
}

export function isSink({ kind }: PipelineNode): boolean {
  return kind === 'sink' || kind === 'legacy-sink';
}

/** What the function, source or sink of a node may be. */
export function functionsOf({ function: made }: PipelineNode): readonly MadeObject[] {
  return made === undefined ? [] : possibilities(made).flatMap((one) => (one.kind === 'object' ? [one] : []));
}

/** Whether what makes it is of this class, or made by its `builder()`. */
export function isMadeBy(made: MadeObject, className: string): boolean {
  const { owner } = made.made;
  return (
    made.type === className ||
    owner === className ||
    owner === `${className}Builder` ||
    owner.startsWith(`${className}$`)
  );
}

/** Calls that configured it: on its builder, the builder's builder, and on itself. */
export function configurationOf(made: MadeObject, depth = 0): readonly CallSite[] {
  const before = made.made.receiver;
  const first = before?.kind === 'object' && depth < MOST_BUILDERS ? configurationOf(before, depth + 1) : [];
  return [...first, made.made, ...made.calls];
}

const MOST_BUILDERS = 4;

/** The last argument given to a method of its configuration. */
export function givenTo(made: MadeObject, method: string | RegExp): Value | undefined {
  return callTo(made, method)?.arguments[0];
}

export function callTo(made: MadeObject, method: string | RegExp): CallSite | undefined {
  const matches = (name: string) => (typeof method === 'string' ? name === method : method.test(name));
  return configurationOf(made).findLast(({ name }) => matches(name));
}

/** A property of a client, given one by one or in `Properties`; `open` if some of them are not constant. */
export function propertyOf(
  made: MadeObject,
  key: string,
): { readonly value: Value | undefined; readonly open: boolean } {
  let value: Value | undefined;
  let open = false;
  for (const { name, arguments: given } of configurationOf(made)) {
    const [first, second] = given;
    if (name === 'setProperty' && first !== undefined) {
      if (constantText(first) === key) value = second;
      else if (constantText(first) === undefined) open = true;
    }
    if (!/^set(?:Properties|KafkaProducerConfig)$/.test(name) || first === undefined) continue;
    const entries = entriesOf(first);
    const found = entries.findLast((one) => constantText(one.key) === key);
    if (found) value = found.value;
    if (!isWholeMap(first) || entries.some((one) => constantText(one.key) === undefined)) open = true;
  }
  return { value, open };
}

/** Properties that the code makes itself: nothing comes from a file or an argument. */
function isWholeMap(value: Value): boolean {
  return possibilities(value).every(
    (one) =>
      one.kind === 'object' &&
      /^java\/util\/(?:Properties|HashMap|TreeMap|LinkedHashMap)$/.test(one.made.owner) &&
      !one.calls.some(({ name }) => name === 'load' || name === 'loadFromXML' || name === 'putAll'),
  );
}

/** A FileSink always commits on checkpoints; a Kafka sink where it is told to write exactly once. */
export function sinkCommits(node: PipelineNode): boolean {
  return functionsOf(node).some(
    (made) =>
      /\/(?:FileSink|StreamingFileSink)$/.test(made.type) ||
      constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) === 'EXACTLY_ONCE',
  );
}

/** A whole configuration from elsewhere is given to the environment: it may set anything. */
export function isConfigured({ calls }: Pipeline): boolean {
  return calls.some(
    ({ name, arguments: given }) => name === 'configure' || (name === 'getExecutionEnvironment' && given.length > 0),
  );
}
