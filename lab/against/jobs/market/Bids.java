package shop;

import org.apache.flink.api.common.functions.AggregateFunction;

public class Bids implements AggregateFunction<Offer, Bid, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Bid createAccumulator() {
        return new Bid();
    }

    @Override
    public Bid add(Offer offer, Bid bid) {
        bid.most = Math.max(bid.most, offer.number);
        bid.count += 1;
        return bid;
    }

    @Override
    public Long getResult(Bid bid) {
        return bid.most;
    }

    @Override
    public Bid merge(Bid one, Bid other) {
        one.most = Math.max(one.most, other.most);
        one.count += other.count;
        return one;
    }
}
