import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

const BUILDER = 'org/apache/flink/api/common/state/StateTtlConfig$Builder';

/** Without cleanup in the background, what expired goes only when it is read again: which is never, for keys that stay away. */
export const ttlCleanupDisabled = defineRule({
  id: 'ttl-cleanup-disabled',
  title: text('Expired state is not cleaned up', '过期状态不会被清理'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/#cleanup-of-expired-state')],
  leadsTo: ['state-ttl-not-cleaned'],

  *check(code) {
    for (const { method, calls } of flowsNaming(code, (name) => name === BUILDER)) {
      const disabled = calls.find(({ owner, name }) => owner === BUILDER && name === 'disableCleanupInBackground');
      const other = calls.some(({ owner, name }) => owner === BUILDER && /^cleanup/.test(name));
      if (disabled === undefined || other) continue;
      yield {
        place: placeOf(method, disabled.pc),
        confidence: 'certain',
        summary: text(
          `${methodText({ method })} switches the cleanup of expired state off: it goes only when its key is read again, so state grows as without a time to live.`,
          `${methodText({ method })} 关闭了过期状态的后台清理：只有再次读取该 key 时才会清除，状态会像没有 TTL 一样增长。`,
        ),
        prescriptions: [
          cure(
            text('Leave it on, or clean up in full snapshots.', '保持开启，或在全量快照时清理。'),
            'StateTtlConfig.newBuilder(…).cleanupInRocksdbCompactFilter(1000).build();',
          ),
        ],
      };
    }
  },
});
