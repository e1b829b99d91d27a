import { JOURNAL, LEDGER, ledger, SHOPS, type Variant } from './variant.ts';

/** Which states there are, and their keys. */
export const STATES: readonly Variant[] = [
  ledger('list-element', 'elements of a list state: `Long` → `String`', [
    [SHOPS, 'ListState<Long> recent', 'ListState<String> recent'],
    [SHOPS, '"recent", Types.LONG', '"recent", Types.STRING'],
    [SHOPS, 'for (Long one : recent.get()) out.collect(one);', 'for (String one : recent.get()) out.collect(1L);'],
    [SHOPS, 'recent.add(sale.number)', 'recent.add(sale.shop)'],
  ]),
  ledger('map-value', 'values of a map state: `Long` → `Integer`', [
    [SHOPS, 'MapState<String, Long> byShop', 'MapState<String, Integer> byShop'],
    [SHOPS, 'String.class, Long.class', 'String.class, Integer.class'],
    [SHOPS, 'Long known', 'Integer known'],
  ]),
  ledger('map-key-field-added', 'the POJO that is the key of a map state gains a field', [
    ['Place.java', 'public int floor;', 'public int floor; public String wing;'],
  ]),
  ledger('value-to-map', 'a value state becomes a map state', [
    [
      'Visits.java',
      'api.common.state.ValueState;',
      'api.common.state.ValueState; import org.apache.flink.api.common.state.*;',
    ],
    ['Visits.java', 'ValueState<Long> visits', 'MapState<String, Long> visits'],
    [
      'Visits.java',
      'getState(new ValueStateDescriptor<>("visits", Long.class))',
      'getMapState(new MapStateDescriptor<>("visits", String.class, Long.class))',
    ],
    ['Visits.java', 'visits.value()', 'visits.get(sale.shop)'],
    ['Visits.java', 'visits.value()', 'visits.get(sale.shop)'],
    ['Visits.java', 'visits.update(', 'visits.put(sale.shop, '],
  ]),
  ledger('list-to-value', 'a list state becomes a value state of the same type', [
    [SHOPS, 'ListState<Long> recent', 'org.apache.flink.api.common.state.ValueState<Long> recent'],
    [
      SHOPS,
      'getListState(new ListStateDescriptor<>("recent", Types.LONG))',
      'getState(new org.apache.flink.api.common.state.ValueStateDescriptor<>("recent", Types.LONG))',
    ],
    [SHOPS, 'for (Long one : recent.get()) out.collect(one);', 'recent.value();'],
    [SHOPS, 'recent.add(', 'recent.update('],
  ]),
  ledger('ttl-on', 'time to live is switched on', [
    [
      'Visits.java',
      'visits = getRuntimeContext().getState(new ValueStateDescriptor<>("visits", Long.class));',
      'ValueStateDescriptor<Long> all = new ValueStateDescriptor<>("visits", Long.class); all.enableTimeToLive(Line.days(7)); visits = getRuntimeContext().getState(all);',
    ],
  ]),
  ledger('ttl-off', 'time to live is switched off', [['Visits.java', 'kept.enableTimeToLive(Line.days(7));', '']]),
  ledger('ttl-longer', 'time to live is longer', [['Visits.java', 'Line.days(7)', 'Line.days(30)']]),
  ledger('ttl-on-map', 'time to live of a map state is switched on', [
    [
      SHOPS,
      'byShop = getRuntimeContext().getMapState(new MapStateDescriptor<>("by-shop", String.class, Long.class));',
      'MapStateDescriptor<String, Long> kept = new MapStateDescriptor<>("by-shop", String.class, Long.class); kept.enableTimeToLive(Line.days(7)); byShop = getRuntimeContext().getMapState(kept);',
    ],
  ]),
  ledger('state-renamed', 'a state has another name', [[SHOPS, '"recent"', '"latest"']]),
  ledger('state-not-asked-for', 'a function asks for one state less', [
    ['Baskets.java', 'coupon = getRuntimeContext().getState(new ValueStateDescriptor<>("coupon", Coupon.class));', ''],
    ['Baskets.java', 'coupon.value()', 'null'],
    ['Baskets.java', 'coupon.update(new Coupon(sale.number));', ''],
  ]),
  ledger('key-type', 'the key: `String` → `Long`', [
    [
      LEDGER,
      'sales.keyBy(sale -> sale.customer).process(new Shops())',
      'sales.keyBy(sale -> sale.number % 40).process(new Shops())',
    ],
    [SHOPS, 'KeyedFunction<String, Sale', 'KeyedFunction<Long, Sale'],
  ]),
  ledger('key-field-added', 'the POJO that is the key gains a field', [
    ['Customer.java', 'public int region;', 'public int region; public String street;'],
  ]),
  ledger('key-selector', 'another field of the same type is the key', [
    [
      LEDGER,
      'sales.keyBy(sale -> sale.customer).process(new Shops())',
      'sales.keyBy(sale -> sale.shop).process(new Shops())',
    ],
  ]),
  ledger('operator-list-type', 'elements of an operator list state: `Long` → `String`', [
    [JOURNAL, 'ListState<Long> written', 'ListState<String> written'],
    [JOURNAL, '"written", Long.class', '"written", String.class'],
    [JOURNAL, 'for (Long one : written.get()) count += one', 'for (String one : written.get()) count += one.length()'],
    [JOURNAL, 'written.add(count)', 'written.add("" + count)'],
  ]),
  ledger('operator-list-pojo-field', 'the POJO of an operator list state: a field `int` → `long`', [
    ['Address.java', 'public int code;', 'public long code;'],
    ['Totals.java', '"total", Total.class', '"other", Total.class'],
    [SHOPS, '"by-place", Place.class', '"other", Place.class'],
  ]),
  ledger('operator-list-to-union', 'an operator list state becomes union state', [
    [
      JOURNAL,
      'getListState(new ListStateDescriptor<>("written"',
      'getUnionListState(new ListStateDescriptor<>("written"',
    ],
  ]),
  ledger('union-to-broadcast', 'a union state becomes broadcast state', [
    [JOURNAL, 'ListState<String> seen', 'org.apache.flink.api.common.state.BroadcastState<String, String> seen'],
    [
      JOURNAL,
      'getUnionListState(new ListStateDescriptor<>("seen", String.class))',
      'getBroadcastState(new org.apache.flink.api.common.state.MapStateDescriptor<>("seen", String.class, String.class))',
    ],
    [JOURNAL, 'for (String one : seen.get()) count += one.length();', ''],
    [JOURNAL, 'seen.add("seen " + count)', 'seen.put("seen", "" + count)'],
  ]),
  ledger('broadcast-value', 'values of a broadcast state: a field `int` → `long`', [
    ['Rule.java', 'public int weight', 'public long weight'],
  ]),
  ledger('broadcast-value-field-added', 'values of a broadcast state gain a field', [
    ['Rule.java', 'public int weight;', 'public int weight; public int rank;'],
  ]),
  ledger('window-to-count', 'a time window becomes a count window', [
    [LEDGER, '.window(Line.daily())', '.countWindow(1_000_000)'],
  ]),
  ledger('window-aggregate-to-list', 'a window that aggregated keeps its elements', [
    [LEDGER, '.window(Line.daily()).aggregate(new Spent())', '.window(Line.daily()).process(new Everything())'],
  ]),
];
