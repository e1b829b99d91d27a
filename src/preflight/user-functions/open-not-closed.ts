import { text } from '#evidence';
import { alternatives, flowOf, ownFieldOf, placeOf, type UserFunction } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';

/** Threads, sockets, file handles: what outlives the task if nobody closes it. */
const HELD =
  /^L(?:java\/sql\/(?:Connection|PreparedStatement|Statement)|java\/net\/(?:Server)?Socket|java\/util\/Timer|java\/util\/concurrent\/(?:Scheduled)?(?:ExecutorService|ThreadPoolExecutor)|java\/io\/\w*(?:Stream|Writer|Reader)|com\/zaxxer\/hikari\/HikariDataSource|com\/mongodb\/client\/MongoClient|io\/lettuce\/core\/(?:\w*Client|api\/Stateful\w+)|redis\/clients\/jedis\/(?:Jedis\w*|Unified\w*)|org\/apache\/kafka\/clients\/(?:producer\/(?:Kafka)?Producer|consumer\/(?:Kafka)?Consumer|admin\/\w*Admin\w*)|org\/apache\/http\/impl\/client\/CloseableHttpClient|org\/apache\/hadoop\/hbase\/client\/Connection|com\/datastax\/\S*Session|org\/elasticsearch\/client\/Rest\w*Client|org\/rocksdb\/RocksDB|io\/grpc\/ManagedChannel|software\/amazon\/awssdk\/services\/\w+\/\w+Client);$/;

/** What `open` makes is made again at each restart; if `close` does not end it, threads, sockets and the class loader stay. */
export const openNotClosed = defineRule({
  id: 'open-not-closed',
  title: text('What open() makes is never closed', 'open() 中创建的资源没有关闭'),
  severity: 'warning',
  docs: [docs('dev/datastream/user_defined_functions/'), docs('ops/debugging/debugging_classloading/')],
  leadsTo: ['oom-metaspace-leak', 'fd-or-port-exhausted', 'oom-native-threads', 'classloader-closed'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      if (one.lambda !== undefined) continue;
      const closed = fieldsClosed(code, one);
      for (const open of one.opening.filter(({ name }) => name === 'open')) {
        for (const { name, descriptor, of, value, pc } of flowOf(open)?.writes ?? []) {
          const made = alternatives(value).some(({ kind }) => kind === 'new' || kind === 'call');
          if (of?.kind !== 'this' || !made || !HELD.test(descriptor) || closed.has(name)) continue;
          const field = `${shortName(one.classFile.name)}.${name}`;
          yield {
            place: placeOf(open, pc),
            confidence: 'likely' as const,
            summary: text(
              `${methodText({ method: open })} makes ${field} (${shortName(descriptor.slice(1, -1))}), and close() does not close it: one more is left over with each restart, and with it the job's class loader.`,
              `${methodText({ method: open })} 创建了 ${field}（${shortName(descriptor.slice(1, -1))}），而 close() 没有关闭它：每次重启都会多残留一个，并连带残留作业的类加载器。`,
            ),
            prescriptions: [
              cure(
                text('Close it in close().', '在 close() 中关闭。'),
                `@Override\npublic void close() throws Exception {\n  if (${name} != null) ${name}.${/Executor/.test(descriptor) ? 'shutdownNow' : /Timer;/.test(descriptor) ? 'cancel' : 'close'}();\n}`,
              ),
            ],
          };
        }
      }
    }
  },
});

/** Fields that are read when the function ends: whatever is done with them then. */
function fieldsClosed(code: JobCode, { closing }: UserFunction): ReadonlySet<string> {
  const { reach } = userCodeOf(code);
  const reads = closing.flatMap((one) => reach.from(one)).flatMap(({ flow }) => flow.reads);
  return new Set(reads.flatMap((read) => ownFieldOf(read) ?? read.name));
}
