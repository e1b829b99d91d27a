import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** Queryable state is deprecated since 1.18, and nothing took its place. */
export const queryableState = defineRule({
  id: 'queryable-state',
  title: text('Queryable state is deprecated', '可查询状态已弃用'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/queryable_state/')],
  leadsTo: ['version-mismatch'],
  flink: { since: { major: 1, minor: 18 } },

  *check(code) {
    for (const flow of flowsNaming(code, (name) => /StateDescriptor$|\/KeyedStream$/.test(name))) {
      for (const { name, owner, pc } of flow.calls) {
        const makes = name === 'setQueryable' && /StateDescriptor$/.test(owner);
        if (!makes && !(name === 'asQueryableState' && /\/KeyedStream$/.test(owner))) continue;
        yield {
          place: placeOf(flow.method, pc),
          confidence: 'certain' as const,
          summary: text(
            `${methodText(flow)} calls ${name}(): queryable state is deprecated since 1.18, works only with the queryable-state runtime in lib/, and its replies are not consistent.`,
            `${methodText(flow)} 调用 ${name}()：可查询状态自 1.18 起弃用，需要 lib/ 中有 queryable-state 运行时，且查询结果不保证一致。`,
          ),
          prescriptions: [
            cure(
              text('Write what is asked for to a store that serves it.', '把需要查询的内容写入可供查询的存储。'),
              'stream.sinkTo(<key-value store>);',
              text('State stays as it is; the name for queries is not part of it.', '状态不变；查询名称不属于状态。'),
            ),
          ],
        };
      }
    }
  },
});
