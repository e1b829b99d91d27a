import { text } from '#evidence';

/** What decides between a transaction that was committed and forgotten, and one that expired. */
export const UNKNOWN_TRANSACTION = {
  because: text(
    'The target does not know the transaction: committed and forgotten, or expired.',
    '目标端不认识该事务：可能已提交并被遗忘，也可能已过期。',
  ),
  remedy: text(
    'Look up the label or transaction at the target (SHOW TRANSACTION), and whether the rows of that checkpoint are in the table.',
    '在目标端查询该 label/事务（SHOW TRANSACTION），并确认该检查点的数据是否已在表中。',
  ),
};
