import { text } from '#evidence';
import type { Hit } from '../rule.ts';
import { setting } from './advice.ts';
import { keyOf, type SqlProgram } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const SHUFFLE = 'table.exec.sink.keyed-shuffle';
const PARALLELISM = 'sink.parallelism';

/** A sink that runs more or fewer times than what is above it gets rows round-robin: changes of one key overtake each other. */
export const keyedShuffleNone = defineSqlRule({
  id: 'keyed-shuffle-none',
  title: text('Rows of one key reach the sink in any order', '同一主键的数据可能乱序写入 sink'),
  severity: 'warning',
  pages: ['dev/table/config/#table-exec-sink-keyed-shuffle'],
  leadsTo: ['sql-changelog-disorder'],

  check: (program) =>
    program.settings.get(SHUFFLE)?.toUpperCase() === 'NONE'
      ? program.statements.flatMap(({ statement, place }) =>
          statement.kind === 'insert' ? hitsOf(keyOf(statement.target), place, program) : [],
        )
      : [],
});

function hitsOf(name: string, place: Hit['place'], { tables }: SqlProgram): readonly Hit[] {
  const table = tables.get(name)?.statement;
  const parallelism = table?.options.get(PARALLELISM);
  if (table?.primaryKey === undefined || parallelism === undefined) return [];
  const key = table.primaryKey.join(', ');
  return [
    {
      place,
      confidence: 'likely',
      subject: { configKey: SHUFFLE },
      summary: text(
        `${name} has the primary key (${key}) and runs ${parallelism} times, and ${SHUFFLE} is NONE: where the query runs with another parallelism, changes of one key reach different subtasks, and the older may be written last.`,
        `${name} 的主键为 (${key})，sink 并行度为 ${parallelism}，而 ${SHUFFLE} 为 NONE：若查询的并行度不同，同一主键的变更会到达不同子任务，旧值可能最后写入。`,
      ),
      prescriptions: [
        setting(
          text('Leave it to Flink: it shuffles by the key where it has to.', '交给 Flink：需要时按主键重分区。'),
          { [SHUFFLE]: 'AUTO' },
          text('One more shuffle before the sink.', 'sink 之前多一次重分区。'),
        ),
      ],
    },
  ];
}
