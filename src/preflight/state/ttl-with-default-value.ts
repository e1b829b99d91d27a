import { text } from '#evidence';
import { alternatives, type Call, type MethodFlow, type Origin, ownFieldOf, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';
import { enablesTtl } from './state-calls.ts';

const DESCRIPTOR = 'org/apache/flink/api/common/state/ValueStateDescriptor';

/** State with a time to live is wrapped, and the wrapper knows no default: `value()` gives null (`TtlStateFactory`). */
export const ttlWithDefaultValue = defineRule({
  id: 'ttl-with-default-value',
  title: text('The default value of a state with TTL is ignored', '启用 TTL 后状态的默认值失效'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/state/#state-time-to-live-ttl')],
  leadsTo: [],

  *check(code) {
    for (const flow of flowsNaming(code, (name) => name === DESCRIPTOR)) {
      for (const call of flow.calls.filter(hasDefault)) {
        const enabled = flow.calls.find((one) => enablesTtl(one) && isOn(one.receiver, call, flow));
        if (enabled === undefined) continue;
        yield {
          place: placeOf(flow.method, enabled.pc),
          also: [placeOf(flow.method, call.pc)],
          confidence: 'certain' as const,
          summary: text(
            `${methodText(flow)} gives a ValueStateDescriptor a default value and enables a time to live: with it the default is not used, and value() is null where nothing was written or it expired.`,
            `${methodText(flow)} 为 ValueStateDescriptor 设置了默认值并启用 TTL：此时默认值不起作用，未写入或已过期时 value() 为 null。`,
          ),
          prescriptions: [
            cure(
              text('Leave the default out, and test for null.', '去掉默认值，并检查 null。'),
              'Long value = state.value();\nif (value == null) value = 0L;',
            ),
          ],
        };
      }
    }
  },
});

/** `(name, type, default)`: the third argument, unless it is null. */
function hasDefault({ owner, name, descriptor, arguments: given }: Call): boolean {
  const takes = owner === DESCRIPTOR && name === '<init>' && descriptor.endsWith('Ljava/lang/Object;)V');
  const value = takes ? given[2] : undefined;
  return value !== undefined && value.kind !== 'null';
}

/** It is called on what this constructor made, on the stack or in a field. */
function isOn(receiver: Origin | undefined, made: Call, { writes }: MethodFlow): boolean {
  if (receiver === undefined) return false;
  const isIt = (one: Origin) => one.kind === 'new' && one.constructed.includes(made);
  if (alternatives(receiver).some(isIt)) return true;
  const field = ownFieldOf(receiver);
  return field !== undefined && writes.some(({ name, value }) => name === field && alternatives(value).some(isIt));
}
