package shop;

import org.apache.flink.api.common.functions.MapFunction;

/** Numbers to sales, slowly. */
public class Sales implements MapFunction<Long, Sale> {
    private static final long serialVersionUID = 1L;

    @Override
    public Sale map(Long number) throws Exception {
        Thread.sleep(2);
        Sale sale = new Sale();
        sale.number = number;
        sale.customer = "customer " + number % 40;
        sale.buyer = new Customer();
        sale.buyer.name = sale.customer;
        sale.buyer.region = (int) (number % 3);
        sale.shop = "shop " + number % 7;
        return sale;
    }
}
