import { text } from '#evidence';
import { type Call, placeOf, type Reached, type UserFunction } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { isRequest, isSleep, isWait } from './outside-calls.ts';

/**
 * Asynchronous I/O calls `asyncInvoke` on the task thread, one record after the other. What waits in there makes all requests
 * wait for each other, and nothing is asynchronous any more.
 */
export const blockingInAsync = defineRule({
  id: 'blocking-in-async',
  title: text('An asynchronous function waits', '异步函数中存在阻塞等待'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/asyncio/')],
  leadsTo: ['sync-io-per-record', 'backpressure-slow-operator', 'async-timeout'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const one of functions.filter(isAsync)) {
      for (const reached of one.perRecord
        .filter(({ name }) => name !== 'timeout')
        .flatMap((entry) => reach.from(entry))) {
        if (reached.elsewhere) continue;
        for (const call of reached.flow.calls.filter(waits)) {
          if (isWait(call) && isDoneAlready(reached)) continue;
          yield {
            place: placeOf(reached.method, call.pc),
            confidence: reached.flow.ways.always(call.pc) ? ('certain' as const) : ('likely' as const),
            summary: text(
              `${wayText(reached)} waits in ${callText(call)}. Flink calls it on the task thread, record by record: requests go out one after the other, and the capacity of the operator is of no use.`,
              `${wayText(reached)} 在 ${callText(call)} 处等待。Flink 在任务线程上逐条调用它：请求只能一个接一个发出，算子的 capacity 不起作用。`,
            ),
            prescriptions: [
              cure(
                text(
                  'Hand the result over when it comes; a client that can only wait belongs on an executor of its own.',
                  '在结果到达时再交给 Flink；只能同步的客户端应放到独立的线程池中执行。',
                ),
                `CompletableFuture.supplyAsync(() -> ask(input), executor).whenComplete((answer, failure) -> {
  if (failure != null) resultFuture.completeExceptionally(failure);
  else resultFuture.complete(Collections.singleton(answer));
});`,
              ),
            ],
          };
        }
      }
    }
  },
});

function isAsync({ types }: UserFunction): boolean {
  return types.some((type) => /\/(?:Rich)?Async(?:Table|Scalar|Lookup)?Function$/.test(type));
}

/** Somebody on the way asks whether the future is done: then nothing waits. */
function isDoneAlready(reached: Reached): boolean {
  for (let one: Reached | undefined = reached; one !== undefined; one = one.via) {
    if (one.flow.calls.some(({ name }) => name === 'isDone' || name === 'getNow')) return true;
  }
  return false;
}

function waits(call: Call): boolean {
  return isRequest(call) || isSleep(call) || isWait(call);
}
