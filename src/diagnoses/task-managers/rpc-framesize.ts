import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { rpcFramesizeInSnapshot } from './rpc-framesize-snapshot.ts';

const MIB = 2 ** 20;

/** One message between processes is larger than the RPC frame, so it is never sent. */
export const rpcFramesize = defineToldDiagnosis({
  id: 'rpc-framesize',
  title: text('RPC message larger than the frame', 'RPC 消息超过 framesize'),
  alongside: rpcFramesizeInSnapshot,
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#pekko-framesize'],
  explains: ['jm-overloaded', 'slots-insufficient', 'restart-budget-exhausted'],
  summary: ({ captures: { bytes: size, limit, call } }) => {
    const figures =
      size === undefined ? text('', '') : text(` of ${bytes(Number(size))}`, `（${bytes(Number(size))}）`);
    const most = bytes(limit === undefined ? 10 * MIB : Number(limit));
    return text(
      `An RPC message${figures.en}${call ? ` (${call})` : ''} exceeds the largest frame of ${most} and was not sent.`,
      `一条 RPC 消息${figures.zh}${call ? `（${call}）` : ''}超过最大帧 ${most}，没有发出。`,
    );
  },
  ruledOut: () => [
    {
      id: 'network-slow',
      because: text('The message was refused for its size before it was sent.', '消息在发送前就因大小被拒绝。'),
    },
  ],
  prescriptions: (told) => [largerFrame(told), shrink(told)],
});

/** Half as much again as was needed this time, as a power of two; at least ten times the default. */
/** Akka was replaced by Pekko in 1.18 (FLINK-32468): where no banner names the release, the classes in the message tell. */
const LAST_WITH_AKKA: Version = { major: 1, minor: 17 };

function ageOf({ fault }: ToldCase): Version {
  return fault.tellings.some(({ text: printed }) => /\bakka\.(?:remote|actor|pattern)\b/.test(printed))
    ? LAST_WITH_AKKA
    : undefined;
}

function largerFrame(told: ToldCase): Prescription {
  const { captures, version } = told;
  const size = Number(captures.bytes ?? 0);
  const wanted = Math.max(100 * MIB, 2 ** Math.ceil(Math.log2(Math.max(1, size * 1.5))));
  return {
    aim: 'relieve',
    action: text(
      'Allow larger frames on all processes and the client alike.',
      '在所有进程和客户端上同时调大 framesize。',
    ),
    cost: text(
      'A restart of the cluster; large messages block the RPC threads and need heap at both ends.',
      '需要重启集群；大消息会阻塞 RPC 线程并占用两端堆内存。',
    ),
    settings: settingsFor(version ?? ageOf(told), { 'pekko.framesize': `${wanted}b` }),
    verify: text(
      'The message is gone; deployment and checkpoint acknowledgements pass.',
      '该报错消失；部署与检查点确认正常。',
    ),
  };
}

function shrink({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Shrink what is sent: no data captured in functions or broadcast in the job graph, small accumulators, no collect() of large results, no large union list state, and a smaller inline threshold for state in checkpoint acknowledgements.',
      '减小发送的内容：函数中不要携带数据，不要把数据放进作业图，累加器保持较小，不用 collect() 取大结果，避免大的 union list state，并减小检查点确认中内联状态的阈值。',
    ),
    cost: text('A change of the job.', '需要修改作业。'),
    settings: settingsFor(version, { 'execution.checkpointing.data-inline-threshold': '1kb' }),
  };
}
