import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { startAgain, useHa } from './lost-job-remedies.ts';

/** Job graphs and the pointers to checkpoints lived in the JobManager only; a new one knows of no job. */
export const toldJmCrashNoHa: Diagnosis = defineToldDiagnosis({
  id: 'jm-crash-no-ha',
  title: text(
    'Without high availability a restart of the JobManager loses its jobs',
    '无 HA 时 JobManager 重启会丢失作业',
  ),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/overview/'],
  said: saidOf,
  confidence: () => 'likely',
  summary: () =>
    text(
      'The JobManager was restarted without high availability: jobs and the pointers to their checkpoints lived only in the old process, so the new one runs none of them.',
      'JobManager 在未启用高可用的情况下重启：作业及其检查点指针只保存在旧进程中，新进程中没有任何作业。',
    ),
  open: () => ({
    because: text('why the JobManager went down is not part of what was told', '没有提到 JobManager 为何退出'),
    remedy: text(
      'The last lines of the old JobManager’s log (kubectl logs --previous), its exit code, and the setting high-availability.type.',
      '请提供旧 JobManager 日志末尾（kubectl logs --previous）、退出码，以及配置 high-availability.type。',
    ),
  }),
  prescriptions: ({ version }) => [startAgain, useHa(version)],
});

/** A JobManager that was restarted, and jobs that are gone with it; or that there is no high availability. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  return allSaid(facts, RESTARTED, JOBS_GONE) ?? allSaid(facts, NO_HA, RESTARTED);
}

const RESTARTED =
  /(?:jobmanager|\bjm\b|master)[^\n,]{0,40}(?:restart|crash|killed|recreated|evicted|rescheduled|died|重启|崩溃|宕机|重建|被杀)|(?:restart|crash|kill)\w*[^\n]{0,30}(?:jobmanager|\bjm\b)|重启[^\n]{0,8}jobmanager/;
const JOBS_GONE =
  /(?:no|empty|0) (?:running )?jobs?\b|job list[^\n]{0,20}empty|\bjobs?\b[^\n]{0,40}(?:gone|lost|disappear|vanish|missing|not (?:recovered|restarted|there))|(?:作业|任务)[^\n]{0,16}(?:丢失|消失|没了|不见|没有恢复|未恢复)|作业列表[^\n]{0,8}空/;
const NO_HA =
  /high-availability(?:\.type)?["']? ?[:=] ?["']?none|(?:no|without|not configured)[^\n]{0,16}(?:\bha\b|high availability)|\bha\b[^\n]{0,8}(?:none|off|disabled|not (?:set|configured))|(?:没有|未|无)(?:开启|配置|启用)? ?(?:\bha\b|高可用)/;
