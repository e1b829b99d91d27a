import type { Conclusion, Proof } from '#engine';
import { text } from '#evidence';
import type { RefusedState } from '#symptoms/snapshots/refused-states';
import { subjectOf } from './snapshot-subject.ts';

/** So many states that may be meant are told. */
const MOST = 5;

/** What a snapshot adds to a refusal that was told: which state it is, and how it was written. */
export function refusedInSnapshot(found: readonly RefusedState[]): Conclusion | undefined {
  const [first] = found;
  if (!first) return undefined;
  const { label, state, serializer, only, of } = first;
  const where = subjectOf(first, only ? state : undefined);
  const kind = of === 'key' ? text('its key', '其 key') : text('its values', '其值');
  return {
    severity: 'info',
    confidence: only ? 'certain' : 'possible',
    ...(only ? where : { subject: {} }),
    about: [],
    summary: only
      ? text(
          `In the snapshot it is state ${state} of "${label}"; ${kind.en} were written as ${serializer.printed}.`,
          `快照中是“${label}”的状态 ${state}；${kind.zh}的序列化器为 ${serializer.printed}。`,
        )
      : text(
          `In the snapshot ${found.length} states were written so; which of them is meant was not told.`,
          `快照中有 ${found.length} 个状态如此写出；没有说明是哪一个。`,
        ),
    evidence: found.slice(0, MOST).map(proofOf),
    prescriptions: [],
  };
}

function proofOf({ label, state, serializer, cite, of }: RefusedState): Proof {
  return {
    fact: text(
      `State ${state} of "${label}", ${of}: ${serializer.printed}`,
      `“${label}”的状态 ${state}，${of}：${serializer.printed}`,
    ),
    cite,
  };
}
