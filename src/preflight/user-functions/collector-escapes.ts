import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';

const CONTEXT =
  /^Lorg\/apache\/flink\/(?:streaming\/api\/functions\/(?!source|sink)\S*\$\w*Context|cep\/functions\/\S*\$Context);$/;

/** A context is valid during the call it was given to; later it speaks of another record and key, or of none. */
export const collectorEscapes = defineRule({
  id: 'collector-escapes',
  title: text('A context is kept beyond the call it belongs to', '上下文对象被保存到调用之外'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/process_function/')],
  leadsTo: ['user-code-exception'],

  *check(code) {
    for (const { function: one, reached } of methodsPerRecord(code)) {
      // A helper object that is told the context at the beginning of each call keeps it for that call.
      if (!one.perRecord.includes(reached.method)) continue;
      for (const { name, of, value, pc } of reached.flow.writes) {
        if (of?.kind !== 'this' || value.kind !== 'parameter' || !CONTEXT.test(value.descriptor)) continue;
        const type = shortName(value.descriptor.slice(1, -1));
        yield {
          place: placeOf(reached.method, pc),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} keeps its ${type} in the field ${name}: outside of this call its timestamp, key and window are those of another record.`,
            `${wayText(reached)} 把 ${type} 保存到字段 ${name}：在本次调用之外，其时间戳、key 和窗口属于别的记录。`,
          ),
          prescriptions: [
            cure(
              text('Pass it on as an argument, or keep what is needed of it.', '作为参数传递，或只保存所需的值。'),
              'long timestamp = context.timestamp();',
            ),
          ],
        };
      }
    }
  },
});
