import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { hitsPerRecord, isKept, openParameter } from '../user-functions/per-record.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { isKeyedHandle } from './state-calls.ts';

/** The handle of a state is the same for all keys: fetching it for each record looks it up anew every time. */
export const stateHandlePerRecord = defineRule({
  id: 'state-handle-per-record',
  title: text('A state is fetched for each record', '每条记录都重新获取状态句柄'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: [],

  check: (code) =>
    hitsPerRecord(code, {
      matches: isKeyedHandle,
      unless: isKept,
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for each record; the handle is the same for every key, and looking it up costs each time.`,
          `${wayText(reached)} 对每条记录调用 ${callText(call)}；句柄对所有 key 都相同，每次查找都有开销。`,
        ),
      prescriptions: ({ call }) => [
        cure(
          text('Fetch it once in open().', '在 open() 中获取一次。'),
          `@Override\npublic void open(${openParameter(code.flink)}) {\n  state = getRuntimeContext().${call.name}(descriptor);\n}`,
        ),
      ],
    }),
});
