import { text } from '#evidence';
import { placeOf, textIn } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';

/** An OutputTag made without braces has lost its type. */
export const outputtagNotAnonymous = defineRule({
  id: 'outputtag-not-anonymous',
  title: text('An OutputTag without its type', 'OutputTag 没有类型'),
  severity: 'critical',
  docs: [docs('dev/datastream/side_output/')],
  leadsTo: ['type-erasure'],
  check: (code) =>
    [...flowsNaming(code, (name) => name === TAG)].flatMap(({ method, calls }) =>
      calls.flatMap((call) => {
        const direct = call.owner === TAG && call.name === '<init>' && call.descriptor === '(Ljava/lang/String;)V';
        if (!direct || call.receiver?.kind !== 'new') return [];
        const [name] = call.arguments;
        const shown = (name && textIn(name)) ?? '…';
        return [
          {
            place: placeOf(method, call.pc),
            confidence: 'certain' as const,
            summary: text(
              `The OutputTag "${shown}" is made without braces, so Flink cannot see its type: "Could not determine TypeInformation for the OutputTag type".`,
              `OutputTag "${shown}" 创建时没有花括号，Flink 看不到其类型：“Could not determine TypeInformation for the OutputTag type”。`,
            ),
            prescriptions: [
              cure(
                text('Make it an anonymous subclass.', '改为匿名子类。'),
                `new OutputTag<Order>("${shown}") {}   // or new OutputTag<>("${shown}", TypeInformation.of(Order.class))`,
              ),
            ],
          },
        ];
      }),
    ),
});

const TAG = 'org/apache/flink/util/OutputTag';
