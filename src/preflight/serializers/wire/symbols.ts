import { type Call, numberIn, type Origin } from '#formats/bytecode';

export type Side = 'writes' | 'reads';

/** Types through which values go onto the wire, or come from it: internal names, also in relocated packages. */
const VIEWS: Readonly<Record<Side, RegExp>> = {
  writes:
    /(?:^|\/)(?:org\/apache\/flink\/core\/memory\/DataOutput(?:View|Serializer|ViewStreamWrapper|ViewStream)|java\/io\/(?:DataOutput|DataOutputStream|ObjectOutput|ObjectOutputStream)|com\/esotericsoftware\/kryo\/io\/Output)$/,
  reads:
    /(?:^|\/)(?:org\/apache\/flink\/core\/memory\/DataInput(?:View|Deserializer|ViewStreamWrapper|ViewStream)|java\/io\/(?:DataInput|DataInputStream|ObjectInput|ObjectInputStream)|com\/esotericsoftware\/kryo\/io\/Input)$/,
};

export function isView(type: string, side: Side): boolean {
  return VIEWS[side].test(type);
}

/** What a call on a view moves: a symbol; `'nothing'`; `'bytes'` for any number of bytes; undefined if that is not known. */
export function symbolOfCall(call: Call): string | undefined {
  const name = call.name.replace(/^(?:write|read)/, '');
  if (QUIET.has(call.name)) return 'nothing';
  if (call.name === 'write' || call.name === 'read') return bytesOrByte(call);
  if (name === 'Fully' || call.name === 'writeBytes') return 'bytes';
  return BASIC.get(name) ?? (name === call.name || name === '' ? undefined : name.toLowerCase());
}

const QUIET: ReadonlySet<string> = new Set([
  'flush',
  'close',
  'size',
  'length',
  'available',
  'getCopyOfBuffer',
  'toByteArray',
  'toBytes',
  'reset',
  '<init>',
]);

/** A boolean takes a byte, a char what a short takes: written as one, read as the other, they fit. */
const BASIC: ReadonlyMap<string, string> = new Map([
  ['Byte', 'byte'],
  ['UnsignedByte', 'byte'],
  ['Boolean', 'byte'],
  ['Short', 'short'],
  ['UnsignedShort', 'short'],
  ['Char', 'short'],
  ['Int', 'int'],
  ['Long', 'long'],
  ['Float', 'float'],
  ['Double', 'double'],
  ['UTF', 'UTF'],
]);

function bytesOrByte({ descriptor, name }: Call): string | undefined {
  if (name === 'read' && descriptor === '()I') return 'byte';
  if (descriptor === '(I)V') return 'byte';
  return descriptor.startsWith('([B') ? 'bytes' : undefined;
}

/**
 * What a call moves that is given a view: the value of a serializer kept in a field (`value of inner`), or what a helper of
 * a pair moves (`writeString` and `readString`: `string`); undefined if the two halves could not be told to belong together.
 */
export function symbolOfHelper(call: Call): string | undefined {
  const match = /^(?:write|read|serialize|deserialize|unpack|pack|encode|decode)(\w*)$/.exec(call.name);
  if (match === null) return undefined;
  const what = HALVES.reduce((text, [half, other]) => text.replace(half, other), (match[1] ?? '').toLowerCase());
  if (what !== '') return HELPER + what;
  return `${VALUE_OF}${call.receiver === undefined ? UNKNOWN : identityOf(call.receiver)}`;
}

/** Words by which the two halves of a pair differ: `writeVersionAndSerialize` and `readVersionAndDeSerialize`. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/deserialize/, 'serialize'],
  [/decode/, 'encode'],
  [/unpack/, 'pack'],
  [/^(?:into|to|from)/, ''],
  // Hadoop's `write` and `readFields`.
  [/^fields$/, ''],
];

export const HELPER = 'helper ';
export const VALUE_OF = 'value of ';
export const UNKNOWN = '?';

/** Which of the serializers it is; `?` if that cannot be told. */
function identityOf(origin: Origin): string {
  if (origin.kind === 'field') return origin.of === undefined || origin.of.kind === 'this' ? origin.name : UNKNOWN;
  if (origin.kind === 'computed' && origin.from[0] !== undefined) {
    const array = identityOf(origin.from[0]);
    const [, index] = origin.from;
    const number = index === undefined ? undefined : numberIn(index);
    return array === UNKNOWN ? UNKNOWN : `${array}[${number ?? ''}]`;
  }
  return UNKNOWN;
}
