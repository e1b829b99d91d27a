import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Event time moves only with events: the newest window closes when a later record comes. */
export const windowLastNotFired = defineToldDiagnosis({
  id: 'window-last-not-fired',
  title: text('The last window waits for the next event', '最后一个窗口不触发'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_event_time/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /windows?[^\n]{0,80}(?:until|unless|only (?:when|after|once|if))[^\n]{0,40}(?:new|next|later|another|more)[^\n]{0,12}(?:data|records?|events?|messages?|elements?)|窗口[^\n]{0,40}(?:来|收到|发送|到达|有)[^\n]{0,10}(?:新|下一条|后续)[^\n]{0,12}(?:才|触发)|(?:新|下一条|后续)数据[^\n]{0,16}(?:才会?)[^\n]{0,6}(?:触发|输出)/,
    ),
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'Every window but the newest has fired: the watermark is the highest timestamp minus the bound, so the last one closes only when a later record arrives.',
      '除最新窗口外都已触发：水位线等于最大时间戳减去乱序上限，最后一个窗口要等更晚的记录到达才会关闭。',
    ),
  ruledOut: () => [
    {
      id: 'watermark-idle-source',
      because: text('earlier windows do fire, so the watermark moves', '之前的窗口能触发，说明水位线在推进'),
    },
  ],
  prescriptions: () => [nothingToDo, clockToo],
});

const nothingToDo: Prescription = {
  aim: 'relieve',
  action: text(
    'With steady input nothing is wrong: the next record fires it. In a test send one later record, or use a bounded source (it fires everything at its end).',
    '输入持续时没有问题：下一条记录会触发它。测试时发送一条更晚的记录，或使用有界 Source（结束时触发全部）。',
  ),
  cost: text('None.', '无。'),
  code: 'GeneratorFunction / env.fromData(…)   // bounded: the end sends Long.MAX_VALUE',
};

const clockToo: Prescription = {
  aim: 'cure',
  action: text(
    'With sparse input: heartbeat records, a generator that follows the clock when nothing comes, or a trigger with a processing-time timeout.',
    '输入稀疏时：发送心跳记录、无数据时跟随时钟的水位线生成器，或带处理时间超时的触发器。',
  ),
  cost: text('Records that come later are late.', '之后到达的记录会迟到。'),
  code: '.trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), Duration.ofMinutes(1)))',
  verify: text('The last window appears a minute after the last record.', '最后一个窗口在最后一条记录一分钟后输出。'),
};
