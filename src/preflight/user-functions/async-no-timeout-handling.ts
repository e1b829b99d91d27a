import { text } from '#evidence';
import { placeOf, typesAbove, type UserFunction } from '#formats/bytecode';
import { ACCESS, has } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';

/** Unless `timeout` is overridden, a request that takes too long completes with a TimeoutException, and the job restarts. */
export const asyncNoTimeoutHandling = defineRule({
  id: 'async-no-timeout-handling',
  title: text('A timed-out asynchronous request fails the job', '异步请求超时会导致作业失败'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/asyncio/#timeout-handling')],
  leadsTo: ['async-timeout'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      if (!one.kinds.has('async') || !isWhole(one, code)) continue;
      const entry = one.perRecord.find(({ name }) => name !== 'timeout');
      if (entry === undefined || one.perRecord.some(({ name }) => name === 'timeout')) continue;
      const name = shortName(one.classFile.name);
      const who = one.lambda === undefined ? `${name}` : `an AsyncFunction lambda in ${name}`;
      const whoZh = one.lambda === undefined ? `${name}` : `${name} 中的 AsyncFunction lambda`;
      yield {
        place: placeOf(entry),
        confidence: 'likely' as const,
        summary: text(
          `${who} does not override timeout(): the first request that takes longer than the timeout ends in a TimeoutException and restarts the job.`,
          `${whoZh} 没有重写 timeout()：任何一个请求超过超时时间都会抛出 TimeoutException 并重启作业。`,
        ),
        prescriptions: [
          cure(
            text(
              'Say what a late answer means: an empty result, a marked one, or a further try.',
              '明确超时的含义：返回空结果、带标记的结果，或重试。',
            ),
            `@Override\npublic void timeout(${inputOf(one)} input, ResultFuture<…> resultFuture) {\n  resultFuture.complete(Collections.emptyList());\n}`,
            text(
              'Records whose request timed out are then dropped, or marked; count them.',
              '超时的数据会被丢弃或标记；请统计数量。',
            ),
          ),
        ],
      };
    }
  },
});

/** A class that is made as it is; of one whose base is not in the jar it is not known what it inherits. */
function isWhole({ lambda, classFile }: UserFunction, { classes }: JobCode): boolean {
  if (lambda !== undefined) return true;
  if (has(classFile.access, ACCESS.abstract)) return false;
  return typesAbove(classes, classFile.name).every(
    (one) => classes.find(one) !== undefined || /^(?:java|org\/apache\/flink|scala|kotlin)\//.test(one),
  );
}

/** The type of what it is given, for the cure. */
function inputOf({ perRecord }: UserFunction): string {
  const [, input = 'java/lang/Object'] = /\(L([^;]+);/.exec(perRecord[0]?.descriptor ?? '') ?? [];
  return shortName(input);
}
