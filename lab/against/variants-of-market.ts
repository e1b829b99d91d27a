import { LEDGER, ledger, market, type Variant } from './variant.ts';

const MARKET = 'Market.java';

/** Sessions, subclasses, collections within POJOs, what is registered with Kryo, timers, sources. */
export const MARKET_PLACE: readonly Variant[] = [
  market('market-same', 'sessions, subclasses, collections, timers: nothing', []),
  market('session-accumulator-type', 'the accumulator of a session window: a field `int` → `long`', [
    ['Bid.java', 'public int count;', 'public long count;'],
  ]),
  market('session-accumulator-field-added', 'the accumulator of a session window gains a field', [
    ['Bid.java', 'public int count;', 'public int count; public long least;'],
  ]),
  market('session-element-type', 'elements kept by a session window: a field `int` → `long`', [
    ['Offer.java', 'public int rank;', 'public long rank;'],
  ]),
  market('session-element-field-added', 'elements kept by a session window gain a field', [
    ['Offer.java', 'public int rank;', 'public int rank; public String town;'],
  ]),
  market('session-to-tumbling', 'session windows become tumbling windows', [
    [MARKET, '.window(Line.sessions()).aggregate', '.window(Line.daily()).aggregate'],
  ]),
  ledger('tumbling-to-session', 'tumbling windows become session windows', [
    [LEDGER, '.window(Line.daily())', '.window(Line.sessions())'],
  ]),
  market('session-to-count', 'session windows become count windows', [
    [MARKET, '.window(Line.sessions()).aggregate', '.countWindow(1_000_000).aggregate'],
  ]),
  market('collection-element', 'a list within a POJO: elements `String` → `Long`', [
    ['Cart.java', 'List<String> goods', 'List<Long> goods'],
    ['Carts.java', 'add("good " + offer.number)', 'add(offer.number)'],
  ]),
  market('subclass-field-type', 'a registered subclass of a POJO: a field `int` → `String`', [
    ['Circle.java', 'public int radius;', 'public String radius;'],
  ]),
  market('subclass-field-added', 'a registered subclass of a POJO gains a field', [
    ['Circle.java', 'public int radius;', 'public int radius; public String colour;'],
  ]),
  market('subclass-renamed', 'a registered subclass of a POJO is called otherwise', [], {
    renamed: ['Circle', 'Disc'],
  }),
  market('subclass-unregistered', 'a subclass of a POJO is not registered any more', [
    [MARKET, 'Line.registerSubclass(env, Circle.class);', ''],
  ]),
  market(
    'subclass-met-field-type',
    'a subclass that was never registered: a field `int` → `String`',
    [['Square.java', 'public int side;', 'public String side;']],
    { opaque: 'shop.Square' },
  ),
  market(
    'subclass-met-field-added',
    'a subclass that was never registered gains a field',
    [['Square.java', 'public int side;', 'public int side; public String colour;']],
    { opaque: 'shop.Square' },
  ),
  market('subclass-met-renamed', 'a subclass that was never registered is called otherwise', [], {
    renamed: ['Square', 'Box'],
    opaque: 'subclass',
  }),
  market('kryo-registered-gone', 'a class that was registered with Kryo, and is in no state, is gone', [], {
    renamed: ['Voucher', 'Token'],
  }),
  market('kryo-registered-not', 'a class is not registered with Kryo any more, and is still there', [
    [MARKET, 'Line.registerWithKryo(env, Voucher.class);', ''],
  ]),
  market('timers-key-type', 'an operator with timers only: the key `String` → `Long`', [
    [
      MARKET,
      'offers.keyBy(offer -> offer.bidder).process(new Reminders())',
      'offers.keyBy(offer -> offer.number % 40).process(new Reminders())',
    ],
    ['Reminders.java', 'KeyedFunction<String, Offer', 'KeyedFunction<Long, Offer'],
  ]),
  market('source-uid-changed', 'a source has another uid', [[MARKET, 'uid("numbers")', 'uid("digits")']]),
  market(
    'source-other',
    'another kind of source under the old uid',
    [
      [
        MARKET,
        'new NumberSequenceSource(0, Long.MAX_VALUE)',
        'org.apache.flink.connector.file.src.FileSource.forRecordStreamFormat(new org.apache.flink.connector.file.src.reader.TextLineInputFormat(), new org.apache.flink.core.fs.Path(System.getProperty("java.home"), "release")).monitorContinuously(java.time.Duration.ofMinutes(1)).build()',
      ],
      [MARKET, '.uid("numbers")', '.uid("numbers").map(new Lengths()).uid("lengths")'],
    ],
    { opaque: 'source' },
  ),
];
