import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

/** One record that cannot be parsed fails the job; the same record comes again after each restart. */
export const deserializerThrows = defineRule({
  id: 'deserializer-throws',
  title: text('One bad record stops the job for good', '一条坏数据会让作业反复失败'),
  severity: 'warning',
  docs: [docs('connectors/datastream/kafka/#deserializer')],
  leadsTo: ['kafka-poison-record'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code, ({ kinds }) => kinds.has('deserializer'))) {
      if (reached.caught || reached.elsewhere) continue;
      for (const call of reached.flow.calls.filter(parses)) {
        if (reached.flow.ways.caughtAt(call.pc).some((type) => type !== 'any')) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'possible',
          summary: text(
            `${wayText(reached)} calls ${callText(call)} and catches nothing: one record that cannot be parsed fails the job, and comes again after every restart.`,
            `${wayText(reached)} 调用 ${callText(call)} 且没有捕获异常：一条无法解析的记录就会让作业失败，重启后再次遇到。`,
          ),
          prescriptions: [
            cure(
              text(
                'Catch it, count it, and return null (which skips the record) or a marker for a side output.',
                '捕获异常、计数，并返回 null（跳过该记录）或标记后输出到旁路。',
              ),
              'try {\n  return mapper.readValue(message, Order.class);\n} catch (IOException e) {\n  broken.inc();\n  return null;\n}',
              text(
                'Records that are skipped are lost unless they are kept elsewhere.',
                '被跳过的记录若不另行保存就会丢失。',
              ),
            ),
          ],
        };
      }
    }
  },
});

const PARSERS: readonly (readonly [RegExp, RegExp])[] = [
  [/\/databind\/Object(?:Mapper|Reader)$/, /^read(?:Value|Tree|ValueAs)$/],
  [/\/gson\/(?:Gson|JsonParser)$/, /^(?:fromJson|parse\w*)$/],
  [/^com\/alibaba\/fastjson2?\/JSON(?:Object)?$/, /^parse/],
  [/^org\/json\/JSON(?:Object|Array)$/, /^<init>$/],
  [/^java\/lang\/(?:Integer|Long|Double|Float|Short)$/, /^(?:parse\w+|valueOf)$/],
  [/^java\/time\/(?:Instant|Local\w+|ZonedDateTime|OffsetDateTime)$/, /^parse$/],
];

function parses({ owner, name, descriptor }: Call): boolean {
  if (name === 'parseFrom' && descriptor.startsWith('([B')) return true;
  if (name === 'valueOf' && !descriptor.startsWith('(Ljava/lang/String;')) return false;
  return PARSERS.some(([owners, names]) => owners.test(owner) && names.test(name));
}
