import { text } from '#evidence';
import { placeOf, type Reached } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** A request that fails and completes nothing occupies its place until it times out; then the job fails for want of an answer. */
export const asyncMissingErrorPath = defineRule({
  id: 'async-missing-error-path',
  title: text('An asynchronous request that fails completes nothing', '异步请求失败时没有完成 ResultFuture'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['async-timeout', 'async-queue-stuck'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { kinds, perRecord } of functions) {
      for (const entry of kinds.has('async') ? perRecord.filter(({ name }) => name !== 'timeout') : []) {
        const all = reach.from(entry);
        const late = all.filter(({ elsewhere }) => elsewhere).find((one) => completes(one, 'complete'));
        if (late === undefined || all.some((one) => completes(one, 'completeExceptionally') || handlesFailure(one)))
          continue;
        yield {
          place: placeOf(entry),
          also: [placeOf(late.method)],
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method: entry })} completes its ResultFuture only when the request succeeds: one that fails holds its place in the queue until the timeout, and then fails the job.`,
            `${methodText({ method: entry })} 只在请求成功时完成 ResultFuture：失败的请求会一直占用队列直到超时，随后导致作业失败。`,
          ),
          prescriptions: [
            cure(
              text('Complete it exceptionally, or with an empty result.', '失败时以异常或空结果完成。'),
              'future.whenComplete((answer, failure) -> {\n  if (failure != null) resultFuture.completeExceptionally(failure);\n  else resultFuture.complete(List.of(answer));\n});',
            ),
          ],
        };
      }
    }
  },
});

function completes({ flow }: Reached, name: string): boolean {
  return flow.calls.some((call) => call.name === name && call.owner.endsWith('/ResultFuture'));
}

/** A callback that is told of success and failure, or a handler that completes. */
function handlesFailure({ flow }: Reached): boolean {
  return flow.calls.some(
    ({ name, owner, pc }) =>
      /^(?:whenComplete|handle|exceptionally)(?:Async)?$/.test(name) ||
      (name === 'complete' && owner.endsWith('/ResultFuture') && flow.ways.handlerOf(pc) !== undefined),
  );
}
