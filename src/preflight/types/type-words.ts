import { type Text, text } from '#evidence';
import { extractType } from '#formats/bytecode';
import type { JavaType, TypeArgument } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { placeText } from '../place.ts';
import { shortName } from '../wording.ts';
import type { DataUse } from './data-uses.ts';

/** As source code has it, without packages: `Map<String, Order[]>`. */
export function typeText(type: JavaType): string {
  if (type.kind === 'array') return `${typeText(type.of)}[]`;
  if (type.kind !== 'class') return type.kind === 'variable' ? type.name.slice(type.name.indexOf('#') + 1) : type.name;
  const name = shortName(type.name);
  return type.arguments.length === 0 ? name : `${name}<${type.arguments.map(argumentText).join(', ')}>`;
}

function argumentText(argument: TypeArgument): string {
  if (argument.kind === 'any') return '?';
  const bound = typeText(argument.type);
  return argument.kind === 'exact' ? bound : `? ${argument.kind} ${bound}`;
}

const ROLES: Readonly<Record<DataUse['role'], Text>> = {
  stream: text('on a stream', '流元素'),
  input: text('on a stream', '流元素'),
  key: text('as a key', '键'),
  state: text('in state', '状态'),
  accumulator: text('as an accumulator', '累加器'),
  'side-output': text('in a side output', '侧输出'),
  hint: text('as a declared type', '声明的类型'),
};

/** "in state at org.acme.Job#open (Job.java:42), on a stream at …": the first two uses. */
export function usesText(uses: readonly DataUse[]): Text {
  const shown = uses.slice(0, 2);
  const more = uses.length - shown.length;
  const en = shown.map(({ role, place }) => `${ROLES[role].en} at ${placeText(place)}`).join(', ');
  const zh = shown.map(({ role, place }) => `${ROLES[role].zh}（${placeText(place)}）`).join('、');
  return more === 0 ? text(en, zh) : text(`${en} and ${more} more`, `${zh} 等 ${more + shown.length} 处`);
}

/** What Kryo costs: Flink's own benchmark (blog of 15 April 2020: 206 and 294 against 813 operations per ms). */
export const KRYO_COST = text(
  'Kryo takes about 3 to 4 times the time of the POJO serializer (benchmark of the Flink blog, 2020), writes class names into records and has no schema evolution.',
  'Kryo 的耗时约为 POJO 序列化器的 3 到 4 倍（Flink 博客 2020 年基准测试），会把类名写入记录，且不支持 schema 演进。',
);

/** What changing a serializer does to state, by where the type is used. */
export function stateEffect(uses: readonly DataUse[]): Text {
  if (uses.some(({ role }) => role === 'state' || role === 'accumulator')) {
    return text(
      'The state written with Kryo cannot be read by the new serializer: give it a new name, or rewrite it with the State Processor API.',
      '由 Kryo 写入的状态无法用新的序列化器读取：请换用新的状态名，或用 State Processor API 改写。',
    );
  }
  return text(
    'Nothing for records in flight between savepoints; windows and buffers that hold this type keep it in state, which the new serializer cannot read.',
    '对保存点之间传输的记录没有影响；但若窗口或缓存在状态中保存该类型，新的序列化器无法读取这些状态。',
  );
}

/** What Flink logs about the type, up to its hint; undefined where it says nothing. */
function loggedText(type: JavaType, code: JobCode): string | undefined {
  const { log } = extractType(type, code.flink, code.classes.find);
  const line = log.findLast(({ level }) => level === 'INFO')?.text;
  return line?.replace(/\s*Please read the Flink documentation.*$/, '');
}

/** A sentence about the log, to put at the end. */
export function logSentence(type: JavaType, code: JobCode): Text {
  const line = loggedText(type, code);
  return line === undefined
    ? text('Flink logs nothing about it.', 'Flink 不会为此打印日志。')
    : text(`Flink logs "${line}"`, `Flink 会打印日志：“${line}”`);
}
