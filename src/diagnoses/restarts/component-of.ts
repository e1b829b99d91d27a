import { type Text, text } from '#evidence';
import type { Frame, Throwable } from '#formats/traces';
import { handsOver, ownerOf } from '#symptoms/told/code-owner';
import { placeOf } from '#symptoms/told/frame-place';

/** Packages of connectors and formats, with the connector's name. */
const CONNECTOR = /^org\.apache\.flink\.(?:connector|cdc\.connectors|streaming\.connectors|formats)\.(\w+)/;

/** Who owns the code a fault came out of: a connector if one is on the way, else the innermost frame's owner. */
export function componentOf({ frames }: Pick<Throwable, 'frames'>): Text {
  const end = frames.findIndex(handsOver);
  const own = frames.slice(0, end < 0 ? frames.length : end).filter((one) => ownerOf(one) !== 'jdk');
  const frame = own.find((one) => CONNECTOR.test(one.class)) ?? own[0];
  if (!frame) return text('a place that the trace does not show', '堆栈中未显示的位置');
  const at = `${placeOf(frame)}${jarOf(frame)}`;
  const [, connector] = CONNECTOR.exec(frame.class) ?? [];
  if (connector) return text(`the connector or format "${connector}" (${at})`, `连接器或格式“${connector}”（${at}）`);
  const part = PARTS.find(([pattern]) => pattern.test(frame.class))?.[1];
  if (part) return text(`${part.en} (${at})`, `${part.zh}（${at}）`);
  return ownerOf(frame) === 'flink'
    ? text(`Flink itself (${at})`, `Flink 自身（${at}）`)
    : text(`the library at ${at}`, `第三方库 ${at}`);
}

/** Where the log says from which file, with its version, a class was loaded. */
function jarOf({ jar }: Frame): string {
  return jar === undefined ? '' : `, ${jar}`;
}

/** Parts of Flink and around it, by package. */
const PARTS: readonly (readonly [RegExp, Text])[] = [
  [
    /^org\.apache\.flink\.(?:contrib\.streaming\.state|runtime\.state|state)\.|^org\.rocksdb\./,
    text('the state backend', '状态后端'),
  ],
  [/^org\.apache\.flink\.runtime\.(?:checkpoint|persistence)\./, text('checkpointing', '检查点机制')],
  [/^org\.apache\.flink\.runtime\.io\.network\./, text('the network stack', '网络栈')],
  [/^org\.apache\.flink\.(?:table|sql)\./, text('the SQL planner or runtime', 'SQL 规划器或运行时')],
  [/^org\.apache\.flink\.(?:yarn|kubernetes|runtime\.resourcemanager)\./, text('the resource manager', '资源管理器')],
  [
    /^org\.apache\.flink\.(?:core\.fs|fs|runtime\.fs)\.|^org\.apache\.hadoop\.(?:fs|hdfs)\.|^com\.amazonaws\.services\.s3\./,
    text('a file system', '文件系统'),
  ],
  [
    /^org\.apache\.flink\.(?:streaming\.)?(?:python|api\.python)|^org\.apache\.beam\./,
    text('the Python runtime', 'Python 运行时'),
  ],
  [/^org\.apache\.flink\.client\./, text('the client', '客户端')],
];
