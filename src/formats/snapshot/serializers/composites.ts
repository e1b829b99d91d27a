import type { Cursor } from '#formats/bytes';
import { type ReadSnapshot, readNested, readOuterVersion } from './framing.ts';
import type { Details, Family, Serializer } from './serializer.ts';

/** What stands between a composite's version and its nested snapshots. */
interface Outer {
  readonly typeName?: string;
  readonly details?: Details;
}

interface Composite {
  readonly family: Family;
  /** Of the nested snapshots, in order; beyond these they are numbered `f0`, `f1`, … */
  readonly roles: readonly string[];
  readonly readOuter?: (cursor: Cursor, outerVersion: number) => Outer;
}

const className = (cursor: Cursor): Outer => ({ typeName: cursor.utf('class') });

/** Snapshots made of others, by the simple name of their class. */
const COMPOSITES: ReadonlyMap<string, Composite> = new Map<string, Composite>([
  ['TupleSerializerSnapshot', { family: 'tuple', roles: [], readOuter: className }],
  ['ScalaCaseClassSerializerSnapshot', { family: 'case-class', roles: [], readOuter: className }],
  ['Tuple2CaseClassSerializerSnapshot', { family: 'case-class', roles: [], readOuter: className }],
  ['ListSerializerSnapshot', { family: 'list', roles: ['element'] }],
  ['ArrayListSerializerSnapshot', { family: 'list', roles: ['element'] }],
  ['SetSerializerSnapshot', { family: 'set', roles: ['element'] }],
  ['MapSerializerSnapshot', { family: 'map', roles: ['key', 'value'] }],
  ['NullAwareMapSerializerSnapshot', { family: 'null-aware-map', roles: ['key', 'value'] }],
  ['GenericArraySerializerSnapshot', { family: 'array', roles: ['element'], readOuter: className }],
  ['JavaEitherSerializerSnapshot', { family: 'either', roles: ['left', 'right'] }],
  ['ScalaEitherSerializerSnapshot', { family: 'either', roles: ['left', 'right'] }],
  ['ScalaOptionSerializerSnapshot', { family: 'option', roles: ['value'] }],
  ['ScalaTrySerializerSnapshot', { family: 'try', roles: ['value', 'throwable'] }],
  ['TraversableSerializerSnapshot', { family: 'traversable', roles: ['element'], readOuter: readTraversable }],
  ['NullableSerializerSnapshot', { family: 'nullable', roles: ['value'], readOuter: readNullable }],
  ['RowSerializerSnapshot', { family: 'row', roles: [], readOuter: readRow }],
  ['TtlSerializerSnapshot', { family: 'ttl', roles: ['lastAccess', 'value'] }],
  ['TimerSerializerSnapshot', { family: 'timer', roles: ['key', 'namespace'] }],
  ['StreamElementSerializerSnapshot', { family: 'stream-element', roles: ['value'] }],
  ['BufferEntrySerializerSnapshot', { family: 'buffer-entry', roles: ['element'] }],
  ['UnionSerializerSnapshot', { family: 'tagged-union', roles: ['one', 'two'] }],
  ['LockableTypeSerializerSnapshot', { family: 'lockable', roles: ['element'] }],
  [
    'StateSerializerSnapshot',
    { family: 'two-phase-commit', roles: ['transaction', 'context'], readOuter: readTwoPhaseCommit },
  ],
  ['ListViewSerializerSnapshot', { family: 'list-view', roles: ['list'] }],
  ['MapViewSerializerSnapshot', { family: 'map-view', roles: ['map'] }],
  ['WindowKeySerializerSnapshot', { family: 'window-key', roles: ['key'] }],
  ['RawValueDataSerializerSnapshot', { family: 'raw-value', roles: ['value'] }],
  ['LinkedListSerializerSnapshot', { family: 'linked-list', roles: ['element'], readOuter: readLinkedList }],
  ['NodeIdSerializerSnapshot', { family: 'node-id', roles: ['eventId'] }],
  ['SharedBufferEdgeSerializerSnapshot', { family: 'shared-buffer-edge', roles: ['nodeId', 'version'] }],
  ['SharedBufferNodeSerializerSnapshotV2', { family: 'shared-buffer-node', roles: ['edge'] }],
  ['NFAStateSerializerSnapshot', { family: 'nfa-state', roles: ['version', 'nodeId', 'eventId'], readOuter: readNfa }],
]);

/**
 * A snapshot made of others: `[version 3 on: magic, outerVersion]  outer part  nested snapshots`.
 *
 * @returns undefined if the class is none of these
 */
export function readComposite(
  cursor: Cursor,
  simple: string,
  head: Pick<Serializer, 'snapshotClass' | 'version'>,
  readSnapshot: ReadSnapshot,
): Serializer | undefined {
  const form = COMPOSITES.get(simple);
  if (form === undefined) return undefined;
  const outerVersion = readOuterVersion(cursor, head.version);
  const outer = form.readOuter?.(cursor, outerVersion);
  const children = readNested(cursor, readSnapshot, (index) => form.roles[index] ?? `f${index}`);
  if (children.length < form.roles.length) {
    cursor.fail('nested', `expected ${form.roles.join(', ')}, found ${children.length} nested snapshots`);
  }
  return { family: form.family, ...head, typeName: outer?.typeName, children, details: outer?.details };
}

/** The Scala code that makes the collection; its type is within. */
function readTraversable(cursor: Cursor): Outer {
  return { details: { of: 'traversable', builder: cursor.utf('builder') } };
}

function readNullable(cursor: Cursor): Outer {
  return { details: { of: 'nullable', padding: cursor.int32('padding') } };
}

/** Outer version 2: no row kind in the values; 3: there is; 4 tells. */
function readRow(cursor: Cursor, outerVersion: number): Outer {
  const hasKind = outerVersion >= 4 ? cursor.bool('supportsRowKind') : outerVersion === 3;
  return { details: { of: 'row', hasKind } };
}

/** Outer version 1: no null mask in the values; 2: there is; 3 tells. */
function readLinkedList(cursor: Cursor, outerVersion: number): Outer {
  const hasNullMask = outerVersion >= 3 ? cursor.bool('hasNullMask') : outerVersion === 2;
  return { details: { of: 'linked-list', hasNullMask } };
}

/** Outer version 1: no previous timestamp in the values; 2 tells. */
function readNfa(cursor: Cursor, outerVersion: number): Outer {
  const hasPreviousTimestamp = outerVersion >= 2 && cursor.bool('supportsPreviousTimestamp');
  return { details: { of: 'nfa-state', hasPreviousTimestamp } };
}

/** Outer version 3: the pending transaction may be null in the values; 4 tells. */
function readTwoPhaseCommit(cursor: Cursor, outerVersion: number): Outer {
  const hasNullFlag = outerVersion >= 4 ? cursor.bool('supportsNullTransaction') : outerVersion === 3;
  return { details: { of: 'two-phase-commit', hasNullFlag } };
}
