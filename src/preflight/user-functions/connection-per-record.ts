import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { READERS } from '../user-code.ts';
import { callText, cure, docs, shortName, wayText } from '../wording.ts';
import { isConnect } from './outside-calls.ts';
import { hitsPerRecord, isBehindCache, isKept, openedField } from './per-record.ts';

/**
 * A connection or client made for each record costs a handshake (and often threads and buffers) per record, and is usually
 * never closed: ports, file handles and memory run out. It belongs into `open`.
 */
export const connectionPerRecord = defineRule({
  id: 'connection-per-record',
  title: text('A connection or client is made for each record', '每条记录都新建连接或客户端'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/asyncio/'), docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['sync-io-per-record', 'backpressure-slow-operator', 'fd-or-port-exhausted', 'oom-native-threads'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: isConnect,
      but: READERS,
      unless: (use) => use.inHandler !== undefined || isBehindCache(use) || isKept(use),
      severity: ({ always }) => (always ? undefined : 'warning'),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for each record: every record pays for a handshake, and connections that are not closed use up ports and threads.`,
          `${wayText(reached)} 对每条记录都调用 ${callText(call)}：每条记录都要承担一次建连开销，未关闭的连接会耗尽端口和线程。`,
        ),
      prescriptions: ({ call, function: one }) => {
        const type = clientOf(call.owner, call.descriptor);
        return [
          cure(
            text('Make it once in open(), and close it in close().', '在 open() 中创建一次，并在 close() 中关闭。'),
            openedField(code.flink, one.classFile.name, type, `… // what ${callText(call)} needs`),
          ),
        ];
      },
    }),
});

function clientOf(owner: string, descriptor: string): string {
  const returned = /\)L(.+);$/.exec(descriptor)?.[1];
  return shortName(returned ?? owner);
}
