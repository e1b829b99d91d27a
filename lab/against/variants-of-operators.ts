import { LEDGER, ledger, unnamed, type Variant } from './variant.ts';

/** Operators, their ids, and how wide they run. */
export const OPERATORS: readonly Variant[] = [
  ledger('uid-changed', 'an operator has another uid', [[LEDGER, 'uid("shops")', 'uid("stores")']]),
  ledger(
    'uid-changed-cured',
    '… and its state is moved there by `snapshot rename`',
    [[LEDGER, 'uid("shops")', 'uid("stores")']],
    {
      surgery: ['rename', '--operator', 'shops', '--to-uid', 'stores'],
    },
  ),
  ledger('operator-removed', 'an operator with state is gone', [
    [LEDGER, 'sales.rebalance().process(new Journal()).uid("journal").name("journal");', ''],
  ]),
  ledger(
    'operator-removed-dropped',
    '… and its state is dropped by `snapshot drop`',
    [[LEDGER, 'sales.rebalance().process(new Journal()).uid("journal").name("journal");', '']],
    { surgery: ['drop', '--operator', 'journal'] },
  ),
  ledger(
    'operator-removed-allowed',
    '… restored with `--allowNonRestoredState`',
    [[LEDGER, 'sales.rebalance().process(new Journal()).uid("journal").name("journal");', '']],
    { allowNonRestored: true },
  ),
  ledger('operator-added', 'there is one more operator with state', [
    [
      LEDGER,
      'env.execute("ledger")',
      'sales.keyBy(sale -> sale.shop).process(new Totals()).uid("per-shop"); env.execute("ledger")',
    ],
  ]),
  ledger('stateless-uid-changed', 'an operator without state has another uid', [
    [LEDGER, 'uid("sales")', 'uid("all-sales")'],
  ]),
  ledger('max-parallelism-lower', 'a lower max parallelism: 16 → 8', [
    [LEDGER, 'setMaxParallelism(16)', 'setMaxParallelism(8)'],
  ]),
  ledger('max-parallelism-higher', 'a higher max parallelism: 16 → 32', [
    [LEDGER, 'setMaxParallelism(16)', 'setMaxParallelism(32)'],
  ]),
  ledger('max-parallelism-unset', 'no max parallelism is set any more', [[LEDGER, '.setMaxParallelism(16)', '']]),
  ledger('max-parallelism-of-all', 'the max parallelism of the whole job is set', [
    [LEDGER, 'env.setParallelism(2);', 'env.setParallelism(2); env.setMaxParallelism(256);'],
  ]),
  ledger('parallelism-too-high', 'the parallelism is above the max parallelism of the state', [
    [LEDGER, '.setMaxParallelism(16)', '.setParallelism(20)'],
  ]),
  ledger('parallelism-other', 'another parallelism: 2 → 1', [
    [LEDGER, 'env.setParallelism(2)', 'env.setParallelism(1)'],
  ]),
  unnamed('unnamed-same', 'no uids: nothing', []),
  unnamed('unnamed-chain-longer', 'no uids: a map is put into the chain of the source', [
    ['Unnamed.java', '.map(new Slowly())', '.map(new Slowly()).map(new Slowly())'],
  ]),
  unnamed('unnamed-uid-hash', '… and both operators are given their old ids by `setUidHash`', [
    ['Unnamed.java', '.map(new Slowly())', '.map(new Slowly()).map(new Slowly())'],
    ['Unnamed.java', 'name("counts")', 'name("counts").setUidHash("9dd63673dd41ea021b896d5203f3ba7c")'],
    ['Unnamed.java', 'name("journal")', 'name("journal").setUidHash("1a936cb48657826a536f331e9fb33b5e")'],
    [
      'Unnamed.java',
      'env.fromSequence(0, Long.MAX_VALUE)',
      'env.fromSequence(0, Long.MAX_VALUE).setUidHash("cbc357ccb763df2852fee8c4fc7d55f2")',
    ],
  ]),
  unnamed('unnamed-map-after', 'no uids: a map is put behind the last operator', [
    [
      'Unnamed.java',
      '.process(new Journal()).name("journal")',
      '.process(new Journal()).name("journal").map(new Slowly())',
    ],
  ]),
  unnamed('unnamed-named', 'no uids: an operator has another name', [
    ['Unnamed.java', 'name("counts")', 'name("numbers")'],
  ]),
  unnamed('unnamed-uid-given', 'an operator without uid is given one', [
    ['Unnamed.java', 'name("counts")', 'uid("counts").name("counts")'],
  ]),
  unnamed('unnamed-chaining-off', 'no uids: chaining is switched off', [
    ['Unnamed.java', 'env.setParallelism(2);', 'env.setParallelism(2); env.disableOperatorChaining();'],
  ]),
  unnamed('unnamed-parallelism', 'no uids: another parallelism', [
    ['Unnamed.java', 'env.setParallelism(2)', 'env.setParallelism(1)'],
  ]),
];
