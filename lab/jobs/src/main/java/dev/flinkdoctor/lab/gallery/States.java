package dev.flinkdoctor.lab.gallery;

import dev.flinkdoctor.lab.line.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.AggregatingState;
import org.apache.flink.api.common.state.AggregatingStateDescriptor;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/** The keyed states of the gallery, for the job that fills them and for the State Processor API that reads them. */
final class States {
    private static final TypeInformation<Tuple2<String, Long>> PAIR = Types.TUPLE(Types.STRING, Types.LONG);
    static final TypeInformation<Tuple2<Long, Long>> SUM = Types.TUPLE(Types.LONG, Types.LONG);

    private final Map<Family<?>, ValueState<Object>> values = new LinkedHashMap<>();
    private final ListState<Tuple2<String, Long>> list;
    private final MapState<String, Parcel.Place> map;
    private final ReducingState<Long> reducing;
    private final AggregatingState<Long, Long> aggregating;
    private final ValueState<String> ttlValue;
    private final ListState<Long> ttlList;
    private final MapState<Long, String> ttlMap;

    @SuppressWarnings("unchecked")
    States(RuntimeContext context) {
        for (Family<?> family : Families.all()) {
            values.put(family, context.getState(new ValueStateDescriptor<>(family.name, (TypeInformation<Object>) family.type)));
        }
        list = context.getListState(new ListStateDescriptor<>("list", PAIR));
        map = context.getMapState(new MapStateDescriptor<>("map", Types.STRING, Families.PLACE));
        reducing = context.getReducingState(new ReducingStateDescriptor<>("reducing", Long::sum, Types.LONG));
        aggregating = context.getAggregatingState(new AggregatingStateDescriptor<>("aggregating", new Sum(), SUM));
        ttlValue = context.getState(forTenDays(new ValueStateDescriptor<>("ttl-value", Types.STRING)));
        ttlList = context.getListState(forTenDays(new ListStateDescriptor<>("ttl-list", Types.LONG)));
        ttlMap = context.getMapState(forTenDays(new MapStateDescriptor<>("ttl-map", Types.LONG, Types.STRING)));
    }

    private static <D extends StateDescriptor<? extends State, ?>> D forTenDays(D descriptor) {
        descriptor.enableTimeToLive(Line.ttl(Duration.ofDays(10)));
        return descriptor;
    }

    void fill(long i) throws Exception {
        for (Map.Entry<Family<?>, ValueState<Object>> one : values.entrySet()) {
            one.getValue().update(one.getKey().maker.make(i));
        }
        for (long n = 0; n <= i % 4; n++) {
            list.add(Tuple2.of(Families.text(i), n));
            map.put("m" + n, n == 3 ? null : Families.place(i + n));
            ttlMap.put(n, Families.text(i));
        }
        reducing.add(i);
        reducing.add(1L);
        aggregating.add(i);
        ttlValue.update(Families.text(i));
        ttlList.add(i);
    }

    /** State, entry of a map or null, value: of the current key. */
    List<Object[]> read() throws Exception {
        List<Object[]> found = new ArrayList<>();
        for (Map.Entry<Family<?>, ValueState<Object>> one : values.entrySet()) {
            add(found, one.getKey().name, view(one.getKey(), one.getValue().value()));
        }
        add(found, "list", listed(list));
        for (Map.Entry<String, Parcel.Place> entry : map.entries()) {
            found.add(new Object[] {"map", entry.getKey(), entry.getValue()});
        }
        add(found, "reducing", reducing.get());
        add(found, "aggregating", aggregating.get());
        add(found, "ttl-value", ttlValue.value());
        add(found, "ttl-list", listed(ttlList));
        for (Map.Entry<Long, String> entry : ttlMap.entries()) {
            found.add(new Object[] {"ttl-map", entry.getKey(), entry.getValue()});
        }
        return found;
    }

    private static void add(List<Object[]> found, String state, Object value) {
        if (value != null) {
            found.add(new Object[] {state, null, value});
        }
    }

    @SuppressWarnings("unchecked")
    static Object view(Family<?> family, Object value) {
        return value == null ? null : ((Family<Object>) family).view.plain(value);
    }

    private static <T> List<T> listed(ListState<T> state) throws Exception {
        List<T> elements = new ArrayList<>();
        if (state.get() != null) {
            state.get().forEach(elements::add);
        }
        return elements.isEmpty() ? null : elements;
    }

    /** Keeps sum and count; what it gives away is both in one number, so that the accumulator can be told from it. */
    static final class Sum implements AggregateFunction<Long, Tuple2<Long, Long>, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<Long, Long> createAccumulator() {
            return Tuple2.of(0L, 0L);
        }

        @Override
        public Tuple2<Long, Long> add(Long value, Tuple2<Long, Long> sum) {
            return Tuple2.of(sum.f0 + value, sum.f1 + 1);
        }

        @Override
        public Long getResult(Tuple2<Long, Long> sum) {
            return sum.f0 * 1000 + sum.f1;
        }

        @Override
        public Tuple2<Long, Long> merge(Tuple2<Long, Long> a, Tuple2<Long, Long> b) {
            return Tuple2.of(a.f0 + b.f0, a.f1 + b.f1);
        }
    }
}
