import type { Container, ContainerState, PlatformEvent, Pod } from './part.ts';
import { timeOf } from './times.ts';

const KEY = /^\s*([A-Z][\w -]{0,40}?):(?:\s+(.*))?$/;
const NAME = /^Name:\s+(\S+)/;
const CONTAINER = /^\s*([a-z0-9][a-z0-9.-]{0,252}):\s*$/;
const QUANTITY = /^\s*([a-z][\w./-]{0,100}):\s+(\S+)\s*$/;
const LIST = /^(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE/;
const LIST_ROW = /^(?:\S+\s+)??(\S+)\s+(\d+\/\d+)\s+(\S+)\s+(\d+)(?: \([^)]{1,40}\))?\s+\S+/;
const EVENTS = /^\s*(?:NAMESPACE\s+)?LAST SEEN\s+TYPE\s+REASON\s+/;
const MOST = 10_000;

/** Does `kubectl describe pod` begin here? */
export function beginsPod(rows: readonly string[], at: number): boolean {
  if (!NAME.test(rows[at] ?? '')) return false;
  const next = rows.slice(at + 1, at + 12).map((row) => row.trim());
  return (
    next.some((row) => /^Namespace:\s/.test(row)) &&
    next.some((row) => /^(?:Node|Priority|Labels|Status|Service Account|IP):/.test(row))
  );
}

export function beginsPodList(row: string): boolean {
  return LIST.test(row);
}

export function beginsEvents(row: string): boolean {
  return EVENTS.test(row);
}

/** Lines of a description that are no `Key:` and lost their indentation. */
const UNINDENTED = /^(?:Type\s|-{4}|Normal\s|Warning\s|<none>|[A-Z][A-Za-z]{3,40}\s+(?:True|False|Unknown)\s*$)/;
const ANY_KEY = /^[\w ()./-]{1,60}:(?:\s|$)/;

/** The first line behind a description: not indented, and no `Key:`. */
export function endOfPod(rows: readonly string[], from: number): number {
  for (let i = from + 1; i < rows.length; i += 1) {
    const row = rows[i] as string;
    if (beginsPod(rows, i)) return i;
    const isThrown = /^[a-z][\w$]*\.[\w$.]+:/.test(row) || row.startsWith('Caused by:');
    if (/^\S/.test(row) && (isThrown || !(ANY_KEY.test(row) || UNINDENTED.test(row)))) return i;
  }
  return rows.length;
}

/** The first line behind a table: an empty one. */
export function endOfTable(rows: readonly string[], from: number): number {
  for (let i = from + 1; i < rows.length; i += 1) {
    if ((rows[i] as string).trim() === '') return i;
  }
  return rows.length;
}

/** Reads a description by its keys, so that lost indentation does not matter. */
export function podOf(rows: readonly string[]): Pod {
  const draft: Draft = { pod: {}, containers: [], events: [], section: '' };
  for (const row of rows) readRow(draft, row);
  const { pod, containers, events } = draft;
  return { name: pod.Name ?? '', ...picked(pod), containers: containers.map(containerOf), events };
}

/** Rows of `kubectl get pods`. */
export function listedPods(rows: readonly string[]): readonly Pod[] {
  return rows.slice(1, MOST).flatMap((row) => {
    const [, name, , status, restarts] = LIST_ROW.exec(row.trim()) ?? [];
    return name && status ? [{ name, status, restarts: Number(restarts), containers: [], events: [] }] : [];
  });
}

/** Rows of `kubectl get events`. */
export function listedEvents(rows: readonly string[]): readonly PlatformEvent[] {
  const namespaced = /^\s*NAMESPACE/.test(rows[0] ?? '');
  return rows.slice(1, MOST).flatMap((row) => {
    const [age, type, reason, object, ...words] = row
      .trim()
      .split(/\s{2,}|\t/)
      .slice(namespaced ? 1 : 0);
    if (!type || !reason || !object) return [];
    return [{ type, reason, object, message: words.join(' '), ...(age && { age }) }];
  });
}

interface Draft {
  readonly pod: Record<string, string>;
  readonly containers: ContainerDraft[];
  readonly events: PlatformEvent[];
  /** `Containers`, `Init Containers`, `Events`, … */
  section: string;
}

interface ContainerDraft {
  readonly name: string;
  readonly known: Record<string, string>;
  readonly parts: Record<'State' | 'Last State' | 'Limits' | 'Requests', Record<string, string>>;
  part?: 'State' | 'Last State' | 'Limits' | 'Requests' | undefined;
}

const SECTIONS =
  /^\s*(Containers|Init Containers|Ephemeral Containers|Conditions|Volumes|Events|Tolerations|QoS Class|Node-Selectors):/;

function readRow(draft: Draft, row: string): void {
  const [, section] = SECTIONS.exec(row) ?? [];
  if (section) draft.section = section;
  else if (draft.section.endsWith('Containers')) readContainer(draft, row);
  else if (draft.section === 'Events') readEvent(draft, row);
  else if (draft.section === '') {
    const [, key, value] = KEY.exec(row) ?? [];
    if (key && value && draft.pod[key] === undefined) draft.pod[key] = value.trim();
  }
}

function readContainer({ containers }: Draft, row: string): void {
  const [, name] = CONTAINER.exec(row) ?? [];
  if (name && containers.length < MOST) {
    containers.push({ name, known: {}, parts: { State: {}, 'Last State': {}, Limits: {}, Requests: {} } });
    return;
  }
  const current = containers.at(-1);
  if (!current) return;
  const [, key, value] = KEY.exec(row) ?? [];
  if (key) keep(current, key, (value ?? '').trim());
  else if (current.part === 'Limits' || current.part === 'Requests') {
    const [, resource, amount] = QUANTITY.exec(row) ?? [];
    if (resource && amount) current.parts[current.part][resource] = amount;
  }
}

function keep(current: ContainerDraft, key: string, value: string): void {
  if (key === 'State' || key === 'Last State' || key === 'Limits' || key === 'Requests') {
    current.part = key;
    if (value !== '') current.parts[key].is = value;
  } else if (OF_STATE.has(key) && (current.part === 'State' || current.part === 'Last State')) {
    current.parts[current.part][key] = value;
  } else {
    current.known[key] ??= value;
    current.part = undefined;
  }
}

const OF_STATE = new Set(['Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished']);

function readEvent({ events }: Draft, row: string): void {
  const [type, reason, age, from, ...words] = row.trim().split(/\s{2,}|\t/);
  if (!type || !reason || !/^(?:Normal|Warning)$/.test(type) || events.length >= MOST) return;
  events.push({ type, reason, message: [...(words.length > 0 ? words : [from ?? ''])].join(' '), ...(age && { age }) });
}

function picked(pod: Readonly<Record<string, string>>): Partial<Pod> {
  return {
    ...(pod.Namespace && { namespace: pod.Namespace }),
    ...(pod.Node && { node: pod.Node.split('/')[0] as string }),
    ...(pod.Status && { status: pod.Status }),
    ...(pod.Reason && { reason: pod.Reason }),
    ...(pod.Message && { message: pod.Message }),
  };
}

function containerOf({ name, known, parts }: ContainerDraft): Container {
  const state = stateOf(parts.State);
  const lastState = stateOf(parts['Last State']);
  const restarts = Number(known['Restart Count']);
  return {
    name,
    ...(known.Image && { image: known.Image }),
    ...(state && { state }),
    ...(lastState && { lastState }),
    ...(known['Restart Count'] !== undefined && Number.isFinite(restarts) && { restarts }),
    limits: parts.Limits,
    requests: parts.Requests,
  };
}

function stateOf(part: Readonly<Record<string, string>>): ContainerState | undefined {
  const { is, Reason: reason, Message: message } = part;
  if (!is) return;
  const number = (key: string) => (/^-?\d+$/.test(part[key] ?? '') ? Number(part[key]) : undefined);
  const exitCode = number('Exit Code');
  const signal = number('Signal');
  const started = momentOf(part.Started);
  const finished = momentOf(part.Finished);
  return {
    is,
    ...(reason && { reason }),
    ...(message && { message }),
    ...(exitCode !== undefined && { exitCode }),
    ...(signal !== undefined && { signal }),
    ...(started !== undefined && { started }),
    ...(finished !== undefined && { finished }),
  };
}

/** `Sat, 04 May 2024 10:11:12 +0000` */
function momentOf(written: string | undefined): number | undefined {
  return timeOf(written?.replace(/^[A-Z][a-z]{2}, /, ''))?.time;
}
