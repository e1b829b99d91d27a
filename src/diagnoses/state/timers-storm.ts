import { type Conclusion, defineDiagnosis, type Proof } from '#engine';
import { citeOf, text } from '#evidence';
import { flinkVersion } from '#symptoms/flink-version';
import { type TimerBurst, timerBursts } from '#symptoms/threads/timer-bursts';
import { placeOf } from '#symptoms/told/frame-place';
import { duration } from '../figures.ts';
import { cheapFiring, spread, toldTimersStorm } from './timers-storm-told.ts';

/** Barriers that wait this long behind timers miss the timeouts people set. */
const CRITICAL_MS = 20_000;

/** All keys share one moment (a window’s end, a full hour), so all their timers fire in one go, in the thread that handles records and barriers. */
export const timersStorm = defineDiagnosis({
  id: toldTimersStorm.id,
  title: toldTimersStorm.title,
  docs: toldTimersStorm.docs,
  otherwise: toldTimersStorm,
  symptoms: { timerBursts },
  helpers: { flinkVersion },
  explains: toldTimersStorm.explains,

  conclude({ timerBursts }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return timerBursts.map((burst) => ({ ...concludeAt(burst), prescriptions: [spread, cheapFiring(version)] }));
  },
});

function concludeAt(burst: TimerBurst): Omit<Conclusion, 'prescriptions'> {
  const { vertex, waitedMs, frame } = burst;
  const where = frame ? text(`, in ${placeOf(frame)}`, `（位于 ${placeOf(frame)}）`) : text('', '');
  return {
    severity: waitedMs >= CRITICAL_MS ? 'critical' : 'warning',
    confidence: 'likely',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(frame && { class: frame.class, method: frame.method }),
    },
    summary: text(
      `"${vertex.name}" fires timers in long bursts${where.en}: a mail had to wait ${duration(waitedMs)} meanwhile. As long as a burst lasts the task handles no record and no checkpoint barrier.`,
      `“${vertex.name}”的定时器集中触发且持续很久${where.zh}：期间邮箱中的消息等待了 ${duration(waitedMs)}。触发期间任务不处理任何记录和检查点 barrier。`,
    ),
    evidence: proofs(burst),
    ruledOut: [
      { id: 'data-skew', because: text('it is a moment, not a key, that is heavy', '集中的是时刻而不是 key') },
    ],
  };
}

function proofs({ vertex, metric, waitedMs, firing, seen, fired }: TimerBurst): readonly Proof[] {
  const last = firing[firing.length - 1];
  return [
    {
      fact: text(
        `mailboxLatencyMs_max at "${vertex.name}": ${Math.round(waitedMs)}`,
        `“${vertex.name}”的 mailboxLatencyMs_max：${Math.round(waitedMs)}`,
      ),
      cite: citeOf('metric', metric.path, metric.lastAt),
    },
    ...(last
      ? [
          {
            fact: text(
              `In ${firing.length} of ${seen} looks a task thread of "${vertex.name}" was firing timers (InternalTimerServiceImpl)`,
              `${seen} 次查看中有 ${firing.length} 次“${vertex.name}”的任务线程正在触发定时器（InternalTimerServiceImpl）`,
            ),
            cite: citeOf('thread-dump', last.dump.path, last.dump.at),
          },
        ]
      : []),
    ...(fired
      ? [
          {
            fact: text(
              `numFiredTimers at "${vertex.name}": ${fired.first.sum} → ${fired.last.sum}`,
              `“${vertex.name}”的 numFiredTimers：${fired.first.sum} → ${fired.last.sum}`,
            ),
            cite: citeOf('metric', fired.path, fired.lastAt),
          },
        ]
      : []),
  ];
}
