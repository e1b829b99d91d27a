import { COUNT, JOURNAL, LEDGER, ledger, TOTAL, type Variant } from './variant.ts';

/** What values are made of. */
export const TYPES: readonly Variant[] = [
  ledger('same', 'nothing', []),
  ledger('pojo-field-added', 'a POJO gains a field', [[TOTAL, COUNT, `${COUNT} public String currency;`]]),
  ledger('pojo-field-removed', 'a POJO loses a field', [[TOTAL, 'public String note;', '']]),
  ledger('pojo-field-type', 'a field of a POJO: `int` → `long`', [[TOTAL, COUNT, 'public long count;']]),
  ledger('pojo-field-boxed', 'a field of a POJO: `int` → `Integer`', [[TOTAL, COUNT, 'public Integer count;']]),
  ledger('pojo-nested-field-added', 'a POJO within a POJO gains a field', [
    ['Address.java', 'public int code;', 'public int code; public String street;'],
  ]),
  ledger('pojo-nested-field-type', 'a field of a POJO within a POJO: `int` → `String`', [
    ['Address.java', 'public int code;', 'public String code;'],
    [JOURNAL, 'count += one.code', 'count += 1'],
  ]),
  ledger('pojo-renamed', 'the POJO is called otherwise', [], { renamed: ['Total', 'Balance'] }),
  ledger('pojo-nested-renamed', 'a POJO within a POJO is called otherwise', [], { renamed: ['Contact', 'Phone'] }),
  ledger('pojo-other-class', 'another POJO with the same fields; the old class is still there', [
    ['Totals.java', 'ValueState<Total>', 'ValueState<Account>'],
    ['Totals.java', 'Total.class', 'Account.class'],
    ['Totals.java', 'Total known', 'Account known'],
    ['Totals.java', 'new Total()', 'new Account()'],
  ]),
  ledger('pojo-to-kryo', 'a POJO loses its constructor without parameters: Kryo', [
    [TOTAL, 'public long amount;', 'public long amount; public Total(int count) { this.count = count; }'],
    ['Totals.java', 'new Total()', 'new Total(0)'],
  ]),
  ledger('kryo-to-pojo', 'a class of Kryo becomes a POJO', [
    ['Basket.java', 'private final long number', 'public long number'],
    ['Basket.java', 'private final String content', 'public String content'],
    ['Basket.java', 'public Basket(long', 'public Basket() {} public Basket(long'],
  ]),
  ledger(
    'kryo-field-added',
    'a class that Kryo writes gains a field',
    [['Basket.java', 'private final long number;', 'private final long number; private String label = "none";']],
    { opaque: 'Kryo wrote shop.Basket' },
  ),
  ledger('kryo-renamed', 'a class that Kryo writes is called otherwise', [], { renamed: ['Basket', 'Hamper'] }),
  ledger('kryo-registered', 'one more class is registered with Kryo', [
    [
      LEDGER,
      'Line.registerWithKryo(env, Coupon.class);',
      'Line.registerWithKryo(env, Coupon.class); Line.registerWithKryo(env, Basket.class);',
    ],
  ]),
  ledger('kryo-unregistered', 'a class is not registered with Kryo any more', [
    [LEDGER, 'Line.registerWithKryo(env, Coupon.class);', ''],
  ]),
  ledger('kryo-order', 'the order of registrations changes', [
    [
      LEDGER,
      'Line.registerWithKryo(env, Coupon.class);',
      'Line.registerWithKryo(env, Basket.class); Line.registerWithKryo(env, Coupon.class);',
    ],
  ]),
  ledger('enum-constant-added', 'an enum gains a constant at its end', [['Status.java', 'LOST', 'LOST, WON']]),
  ledger('enum-reordered', "an enum's constants change places", [
    ['Status.java', 'NEW,', 'LOST,'],
    ['Status.java', '    LOST\n', '    NEW\n'],
  ]),
  ledger('enum-constant-removed', 'an enum loses a constant', [['Status.java', 'NEW,', '']]),
  ledger('tuple-arity', 'a tuple gains an element', [
    ['Means.java', 'Tuple2;', 'Tuple3;'],
    ['Means.java', 'ValueState<Tuple2<Long, String>>', 'ValueState<Tuple3<Long, String, Long>>'],
    ['Means.java', 'TypeHint<Tuple2<Long, String>>', 'TypeHint<Tuple3<Long, String, Long>>'],
    ['Means.java', 'Tuple2.of(sale.number, sale.shop)', 'Tuple3.of(sale.number, sale.shop, 1L)'],
  ]),
  ledger('accumulator-type', 'the accumulator of a window and of an aggregating state: a field `long` → `int`', [
    ['Sum.java', 'public long count;', 'public int count;'],
  ]),
  ledger('accumulator-field-added', 'the accumulator of a window and of an aggregating state gains a field', [
    ['Sum.java', 'public long count;', 'public long count; public long most;'],
  ]),
];
