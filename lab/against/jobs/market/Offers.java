package shop;

import org.apache.flink.api.common.functions.MapFunction;

/** Numbers to offers, slowly. */
public class Offers implements MapFunction<Long, Offer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Offer map(Long number) throws Exception {
        Thread.sleep(2);
        Offer offer = new Offer();
        offer.number = number;
        offer.bidder = "bidder " + number % 40;
        return offer;
    }
}
