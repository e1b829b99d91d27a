import { bytesSource, FormatError, feedOf, Window, windowOf } from '#formats/bytes';
import type { MetadataVisitor, StreamHandle, Subtask } from '#formats/snapshot';
import { subtaskStreams } from '#snapshots';
// The walk over any window; its door only has the one over a whole file.
import { walkWindow } from '../src/formats/snapshot/metadata/walk-metadata.ts';

/** Bytes of a window; the first is too small for nearly everything. */
const SIZES = [64, 300, 5_000, 20_000] as const;
/** Contents of so many bytes are leapt over. */
const WORTH_LEAPING = 24;

/** Walks a `_metadata` at once, and again through a small window that leaps over what nobody asked for: both tell the same. */
export async function walkLeaping(bytes: Uint8Array, name: string): Promise<void> {
  const whole = await told((visitor) => walkWindow(windowOf(bytes, name), visitor));
  for (const size of SIZES) {
    const feed = { ...feedOf(bytesSource(bytes, name)), worthLeaping: WORTH_LEAPING };
    const window = new Window(feed, size, { contents: false });
    const leaping = await told((visitor) => walkWindow(window, visitor));
    if (leaping !== whole) throw new Error(`window of ${size} bytes: ${differing(whole, leaping)}`);
  }
  const refusal = /^refused: (.*)$/m.exec(whole);
  if (refusal)
    throw new FormatError({ source: name, field: [], offset: 0, code: 'impossible', problem: refusal[1] ?? '' });
}

/** What a walk tells, a line each, and how it ends. */
async function told(walk: (visitor: MetadataVisitor) => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const visitor: MetadataVisitor = {
    head: (head) => lines.push(JSON.stringify(head)),
    master: ({ name, version, state }) => lines.push(`${name} ${version} ${state.at} ${state.bytes.length}`),
    subtask: ({ id }, subtask) => lines.push(subtaskLine(id, subtask)),
    operatorEnd: ({ id, parallelism, coordinator }, end) =>
      lines.push(`${id} ${parallelism} ${end} ${coordinator === undefined ? '' : placeOf(coordinator)}`),
    properties: (properties) => lines.push(JSON.stringify(properties)),
  };
  try {
    await walk(visitor);
  } catch (problem) {
    if (!(problem instanceof FormatError)) throw problem;
    lines.push(`refused: ${problem.message}`);
  }
  return lines.join('\n');
}

function subtaskLine(operator: string, subtask: Subtask): string {
  const { at, end, index, finished, managedOperator } = subtask;
  const states = managedOperator.flatMap((handle) => handle?.states ?? []);
  const named = states.map(({ name, mode, offsets }) => `${name} ${mode} ${offsets.count} ${offsets.at}`);
  return [operator, at, end, index, finished, ...subtaskStreams(subtask).map(placeOf), ...named].join(' ');
}

function placeOf(stream: StreamHandle): string {
  if (stream.kind === 'key-groups') return `groups ${stream.offsets.count} ${placeOf(stream.stream)}`;
  if (stream.kind === 'inline') return `inline ${stream.at} ${stream.bytes.length}`;
  return stream.kind === 'empty-segment' ? 'empty' : `${stream.path} ${stream.size} ${stream.at} ${stream.end}`;
}

function differing(whole: string, leaping: string): string {
  const [one, other] = [whole.split('\n'), leaping.split('\n')];
  const at = one.findIndex((line, index) => line !== other[index]);
  return `line ${at}: ${one[at]?.slice(0, 500)} | ${other[Math.max(0, at)]?.slice(0, 500)}`;
}
