package shop;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;

public class Shops extends KeyedFunction<String, Sale, Long> {
    private static final long serialVersionUID = 1L;
    private transient MapState<String, Long> byShop;
    private transient MapState<Place, Address> byPlace;
    private transient ListState<Long> recent;

    @Override
    protected void setUp() {
        byShop = getRuntimeContext().getMapState(new MapStateDescriptor<>("by-shop", String.class, Long.class));
        byPlace = getRuntimeContext().getMapState(new MapStateDescriptor<>("by-place", Place.class, Address.class));
        recent = getRuntimeContext().getListState(new ListStateDescriptor<>("recent", Types.LONG));
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        Long known = byShop.get(sale.shop);
        byShop.put(sale.shop, known == null ? 1 : known + 1);
        Place place = new Place();
        place.shop = sale.shop;
        byPlace.get(place);
        byPlace.put(place, new Address());
        for (Long one : recent.get()) out.collect(one);
        if (sale.number < 400) recent.add(sale.number);
    }
}
