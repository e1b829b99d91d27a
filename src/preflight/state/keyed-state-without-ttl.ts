import { text } from '#evidence';
import { type Call, flowOf, placeOf, type UserFunction } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming, userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';
import { enablesTtl, isKeyedHandle, stateOf } from './state-calls.ts';

/** State that nothing ever removes grows with every new key. Whether keys run out cannot be seen: so it is only possible. */
export const keyedStateWithoutTtl = defineRule({
  id: 'keyed-state-without-ttl',
  title: text('Keyed state is never removed', 'keyed 状态从不清除'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/#state-time-to-live-ttl')],
  leadsTo: ['state-no-ttl'],

  *check(code) {
    // Descriptors come from helpers as well: one that enables it anywhere may serve all.
    const anywhere = [...flowsNaming(code, isDescriptor)].some(({ calls }) => calls.some(enablesTtl));
    for (const one of userCodeOf(code).functions) {
      if (anywhere || one.lambda !== undefined || removes(code, one)) continue;
      for (const method of one.opening) {
        const call = flowOf(method)?.calls.find(isKeyedHandle);
        if (call === undefined) continue;
        const name = shortName(one.classFile.name);
        yield {
          place: placeOf(method, call.pc),
          confidence: 'possible' as const,
          summary: text(
            `${methodText({ method })} makes keyed state without a time to live, and ${name} never clears it: it grows with every new key.`,
            `${methodText({ method })} 创建的 keyed 状态没有 TTL，${name} 也从不清除它：状态随新 key 不断增长。`,
          ),
          prescriptions: [
            cure(
              text('Enable a time to live, or clear the state in a timer.', '启用 TTL，或在定时器中清除状态。'),
              'descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofDays(7)).build());',
              text(
                'Many releases refuse to restore state without TTL into one with it: try it with a savepoint first.',
                '许多版本不允许把无 TTL 的状态恢复为带 TTL 的状态：请先用 savepoint 验证。',
              ),
            ),
          ],
        };
      }
    }
  },
});

function isDescriptor(name: string): boolean {
  return /^org\/apache\/flink\/api\/common\/state\/(?:v2\/)?\w*StateDescriptor$/.test(name);
}

function removes(code: JobCode, { perRecord, opening }: UserFunction): boolean {
  const { reach } = userCodeOf(code);
  return [...perRecord, ...opening].flatMap((one) => reach.from(one)).some(({ flow }) => flow.calls.some(isRemoval));
}

function isRemoval(call: Call): boolean {
  return stateOf(call) !== undefined && /clear$|remove$/i.test(call.name);
}
