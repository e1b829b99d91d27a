import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The coordinator of schema changes keeps the state of an attempt that failed, and refuses every later one. */
export const cdcSchemaChangeStuck = defineToldDiagnosis({
  id: 'cdc-schema-change-stuck',
  title: text('Schema change protocol stuck after a failure', 'Schema 变更协议卡死'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/core-concept/schema-evolution/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The schema coordinator is still ${captures.status ?? 'in the middle of a change'} from an attempt that failed, and rejects the change that is replayed: every restart on this JobManager fails in the same way. What began it is another fault: most often DDL that the sink refused.`,
      `Schema 协调器仍停留在失败尝试留下的状态（${captures.status ?? '变更进行中'}），拒绝重放的变更请求：在该 JobManager 上每次重启都会同样失败。最初的原因是另一个故障：多为 Sink 拒绝了 DDL。`,
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Mend what the first failure says (the refused DDL), then restart the JobManager or resubmit the job from the last checkpoint: a fresh coordinator has no such state.',
        '先解决首次失败的原因（被拒绝的 DDL），然后重启 JobManager，或从最近的检查点重新提交作业：新的协调器不带这一状态。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      command: 'flink run -s <last checkpoint> … # in application mode: restart the JobManager pod',
      verify: text('The series of failures ends.', '失败不再循环。'),
    },
    {
      aim: 'cure',
      action: text(
        'Upgrade Flink CDC to a release whose coordinator resets itself when a checkpoint is restored.',
        '升级 Flink CDC 到恢复检查点时会重置协调器状态的版本。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
    },
    {
      aim: 'prevent',
      action: text('Choose what happens with DDL that the sink cannot take.', '选择 Sink 无法接受 DDL 时的行为。'),
      cost: text('With ignore, columns are missing at the target.', '使用 ignore 时目标端会缺列。'),
      settings: { 'schema.change.behavior': 'lenient' },
    },
  ],
});
