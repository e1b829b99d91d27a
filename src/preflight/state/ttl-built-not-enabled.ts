import { text } from '#evidence';
import { ancestry, type Call, type MethodFlow, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';
import { enablesTtl } from './state-calls.ts';

const BUILDER = 'org/apache/flink/api/common/state/StateTtlConfig$Builder';
const DESCRIPTOR = /^org\/apache\/flink\/api\/common\/state\/(?:v2\/)?\w*State(?:Descriptor)?$/;

/** A time to live is built and then not given to any descriptor: the state is kept for ever. */
export const ttlBuiltNotEnabled = defineRule({
  id: 'ttl-built-not-enabled',
  title: text('A time to live is built, but enabled nowhere', '构建了 TTL，但没有启用'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/#state-time-to-live-ttl')],
  leadsTo: ['state-no-ttl'],

  *check(code) {
    const enabled = [...flowsNaming(code, (name) => DESCRIPTOR.test(name))].some(({ calls }) => calls.some(enablesTtl));
    for (const flow of flowsNaming(code, (name) => name === BUILDER)) {
      for (const call of flow.calls.filter(({ owner, name }) => owner === BUILDER && name === 'build')) {
        const use = useOf(flow, call);
        if (use === 'given' || (use === 'kept' && enabled)) continue;
        yield {
          place: placeOf(flow.method, call.pc),
          confidence: use === 'unused' ? ('certain' as const) : ('likely' as const),
          summary: text(
            `${methodText(flow)} builds a StateTtlConfig that reaches no enableTimeToLive: the state has no time to live and grows with every key.`,
            `${methodText(flow)} 构建的 StateTtlConfig 没有传给任何 enableTimeToLive：状态没有过期时间，会随 key 的数量不断增长。`,
          ),
          prescriptions: [
            cure(
              text('Enable it on the descriptor, before the state is fetched.', '在获取状态之前，在描述符上启用。'),
              'descriptor.enableTimeToLive(ttlConfig);',
              text(
                'Many releases refuse to restore state without TTL into one with it (StateMigrationException): try it with a savepoint first, or give the state a new name.',
                '许多版本不允许把无 TTL 的状态恢复为带 TTL 的状态（StateMigrationException）：请先用 savepoint 验证，或为状态改名。',
              ),
            ),
          ],
        };
      }
    }
  },
});

/** `given` to some call · `kept` in a field, or returned · `unused`. */
function useOf({ calls, writes, returns, functions }: MethodFlow, config: Call): 'given' | 'kept' | 'unused' {
  const isIt = (origin: Call['arguments'][number]) => origin === config || ancestryHas(origin, config);
  if (calls.some((call) => call !== config && call.arguments.some(isIt))) return 'given';
  if (functions.some((one) => one.arguments.some(isIt))) return 'given';
  const isKept =
    writes.some(({ value }) => isIt(value)) || returns.some(({ value }) => value !== undefined && isIt(value));
  return isKept ? 'kept' : 'unused';
}

function ancestryHas(origin: Call['arguments'][number], config: Call): boolean {
  return origin.kind === 'either' && ancestry(origin).has(config);
}
