package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Libraries in scope "provided" that nobody provides. missing-dependency: a CSV parser that is in no jar.
 * dependency-conflict: a text formatter of which Flink itself carries an older version, without the method that is called.
 * Near-miss: the library is looked for, and its absence is logged, with the trace, and done without. Healthy: not used.
 */
public final class AddressCleaning {
    private AddressCleaning() {}

    public static void parsed(Run run) throws Exception {
        build(run, Cleaner.PARSED);
    }

    public static void formatted(Run run) throws Exception {
        build(run, Cleaner.FORMATTED);
    }

    /** The near-miss of version-mismatch: it is not Flink's class that is missing. */
    public static void needed(Run run) throws Exception {
        build(run, Cleaner.PARSED, false);
    }

    private static void build(Run run, Cleaner library) throws Exception {
        build(run, run.form == Form.HEALTHY ? Cleaner.NONE : library, run.form == Form.NEAR_MISS);
    }

    private static void build(Run run, Cleaner library, boolean optional) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "addresses", 100, new Orders(run.seed(), 500).note("Main Street 1,10115,Berlin"))
                .rebalance()
                .map(new Cleaning(library, optional))
                .name("address-cleaning")
                .uid("address-cleaning")
                .keyBy(o -> o.region)
                .process(new RunningTotals(0))
                .name("addresses-per-region")
                .uid("addresses-per-region")
                .sinkTo(new Table<>())
                .name("address-table")
                .uid("address-table");
        env.executeAsync("address-cleaning");
    }

    enum Cleaner {
        NONE,
        PARSED,
        FORMATTED;

        UnaryOperator<String> open() {
            switch (this) {
                case PARSED:
                    return Parsing::clean;
                case FORMATTED:
                    return Formatting::clean;
                default:
                    return String::trim;
            }
        }
    }

    static final class Cleaning extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
        private final Cleaner wanted;
        private final boolean optional;
        private transient UnaryOperator<String> cleaner;

        Cleaning(Cleaner wanted, boolean optional) {
            this.wanted = wanted;
            this.optional = optional;
        }

        @Override
        protected void setUp() {
            cleaner = optional ? tried(wanted.open()) : wanted.open();
        }

        @Override
        public Order map(Order order) {
            order.note = cleaner.apply(order.note);
            return order;
        }

        private static UnaryOperator<String> tried(UnaryOperator<String> wanted) {
            try {
                wanted.apply("Main Street 1,10115,Berlin");
                return wanted;
            } catch (LinkageError e) {
                LOG.warn("The address library is not available, addresses are only trimmed", e);
                return String::trim;
            }
        }
    }

    /** Apart, so that the class is looked for when the first address comes. */
    private static final class Parsing {
        static String clean(String address) {
            try {
                return CSVFormat.DEFAULT.parse(new StringReader(address)).getRecords().get(0).get(2);
            } catch (IOException e) {
                throw new IllegalArgumentException("not an address: " + address, e);
            }
        }
    }

    private static final class Formatting {
        static String clean(String address) {
            return address + HelpFormatter.builder().get().getWidth();
        }
    }
}
