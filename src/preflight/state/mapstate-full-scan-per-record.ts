import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { entryOf, hitsPerRecord } from '../user-functions/per-record.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { stateOf } from './state-calls.ts';

/** Going through all entries of a MapState is a range scan in RocksDB, for each record. */
export const mapstateFullScanPerRecord = defineRule({
  id: 'mapstate-full-scan-per-record',
  title: text('All entries of a MapState are read for each record', '每条记录都遍历整个 MapState'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: ['rocksdb-slow-reads', 'backpressure-slow-operator'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: scans,
      unless: (use) => use.inHandler !== undefined || SELDOM.test(entryOf(use).method.name),
      severity: ({ always }) => (always ? undefined : 'info'),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} goes through ${callText(call)} for each record: with RocksDB a scan over all entries of the key, each deserialized.`,
          `${wayText(reached)} 对每条记录都遍历 ${callText(call)}：使用 RocksDB 时会扫描该 key 的全部条目并逐个反序列化。`,
        ),
      prescriptions: () => [
        cure(
          text(
            'Look up single entries; keep a running result in a ValueState; go through all only in a timer.',
            '按键读取单个条目；用 ValueState 保存累计结果；只在定时器中遍历。',
          ),
          'Long total = sum.value(); // instead of adding up map.values()',
          text('New state begins empty.', '新状态从空开始。'),
        ),
      ],
    }),
});

const SELDOM = /^(?:on(?:Timer|ProcessingTime|EventTime)|processBroadcastElement)/;

function scans(call: Call): boolean {
  return stateOf(call) === 'MapState' && /^(?:async)?(?:entries|values|keys|iterator)$/i.test(call.name);
}
