import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** A second job from a savepoint of a job that went on commits that job's pending transactions again. */
export const savepointForkedTransactions = defineToldDiagnosis({
  id: 'savepoint-forked-transactions',
  title: text('A job forked from a savepoint commits what the first commits too', '从中间保存点分叉的作业重复提交'),
  docs: [PAGES.savepoints],
  runsOn: true,
  confidence: () => 'possible',
  summary: () =>
    text(
      'A second job was started from a savepoint while the first went on: transactions pending in the savepoint are committed by both, and both write on with the same transactional ids to the same target.',
      '在第一个作业继续运行时又从其保存点启动了第二个作业：保存点中待提交的事务会被两者提交，并且两者以相同的事务 ID 写入同一目标。',
    ),
  ruledOut: () => [
    {
      id: 'duplicates-at-least-once',
      because: text('the duplicates began with the second job, not with a restart', '重复始于第二个作业启动，而非重启'),
    },
  ],
  open: () => ({
    because: text(
      'whether the first job was stopped with that savepoint was not told',
      '未说明第一个作业是否随该保存点停止',
    ),
    remedy: text(
      'How the savepoint was taken (flink savepoint or flink stop), which jobs run, and their transactional id prefixes.',
      '请说明保存点的触发方式（flink savepoint 或 flink stop）、正在运行的作业及其事务 ID 前缀。',
    ),
  }),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text('Stop one of the two jobs.', '停止其中一个作业。'),
      cost: text('What was written twice stays.', '已重复写出的数据仍在。'),
    },
    {
      aim: 'cure',
      action: text(
        'Fork without the sink’s state: a new uid for the sink (with --allowNonRestoredState), a transactional id prefix and a target of its own. To move a job, stop it with the savepoint: flink stop.',
        '分叉时不带 Sink 的状态：为 Sink 设置新 uid（配合 --allowNonRestoredState）、独立的事务 ID 前缀和独立的目标。若要迁移作业，使用 flink stop 带保存点停止。',
      ),
      cost: text('A change of the forked program.', '需要修改派生作业的程序。'),
      code: 'KafkaSink.builder().setTransactionalIdPrefix("orders-fork")…; stream.sinkTo(sink).uid("sink-fork");',
      verify: text('The target gets each record once.', '目标中每条记录只出现一次。'),
    },
  ],
});
