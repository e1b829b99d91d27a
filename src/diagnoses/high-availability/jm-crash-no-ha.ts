import { type Conclusion, defineDiagnosis, type Proof } from '#engine';
import { text } from '#evidence';
import { flinkVersion } from '#symptoms/flink-version';
import { type LostJob, lostJobs } from '#symptoms/told/lost-jobs';
import { duration } from '../figures.ts';
import { toldJmCrashNoHa } from './jm-crash-no-ha-told.ts';
import { startAgain, useHa } from './lost-job-remedies.ts';

/** Job graphs and the pointers to checkpoints lived in the JobManager only; a new one knows of no job. */
export const jmCrashNoHa = defineDiagnosis({
  id: 'jm-crash-no-ha',
  title: toldJmCrashNoHa.title,
  docs: toldJmCrashNoHa.docs,
  otherwise: toldJmCrashNoHa,
  symptoms: { lostJobs },
  helpers: { flinkVersion },
  explains: [
    'jm-overloaded',
    'tm-heartbeat-timeout',
    'tm-registration-timeout',
    'network-connection-lost',
    'unclassified-failure',
  ],

  conclude({ lostJobs }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return lostJobs
      .filter(({ highAvailability = 'NONE' }) => highAvailability.toUpperCase() === 'NONE')
      .map((lost): Conclusion => {
        const gap = duration(lost.started.at - lost.ran.at);
        return {
          severity: 'critical',
          confidence: lost.highAvailability === undefined ? 'possible' : 'likely',
          subject: {},
          since: lost.started.at,
          summary: text(
            `A new JobManager process started ${gap} after the job was last heard of, without high availability: the job and the pointers to its checkpoints lived only in the old one, so nobody runs it any more.`,
            `在最后一次有作业消息之后 ${gap}，新的 JobManager 进程启动，且未启用高可用：作业及其检查点指针只存在于旧进程中，不再有进程运行它。`,
          ),
          evidence: proofs(lost),
          open: why(lost),
          prescriptions: [startAgain, useHa(version)],
        };
      });
  },
});

function proofs({ started, ran, file, highAvailability, end }: LostJob): readonly Proof[] {
  const version = started.kind === 'process' ? (started.component ?? 'JobManager') : 'JobManager';
  return [
    { fact: text(`${version} is started`, `启动 ${version}`), cite: started.cite },
    { fact: text('The job ran before that', '此前作业在运行'), cite: ran.cite },
    ...(file && highAvailability
      ? [
          {
            fact: text(
              `high-availability.type is ${highAvailability} in what the new process loaded`,
              `新进程加载的配置中 high-availability.type 为 ${highAvailability}`,
            ),
            cite: started.cite,
          },
        ]
      : []),
    ...(end ? [{ fact: text('The end of the process before it', '之前进程的结束'), cite: end.cite }] : []),
  ];
}

function why({ end }: LostJob) {
  return {
    because: end
      ? text('the process before it says that it ends, not for what cause', '之前的进程记录了结束，但未说明根本原因')
      : text('the process before it says nothing of its end: it was killed', '之前的进程没有留下任何结束记录：被杀死'),
    remedy: text(
      'The last lines of the old JobManager’s log (kubectl logs --previous) and its exit code.',
      '请提供旧 JobManager 日志末尾（kubectl logs --previous）和退出码。',
    ),
  };
}
