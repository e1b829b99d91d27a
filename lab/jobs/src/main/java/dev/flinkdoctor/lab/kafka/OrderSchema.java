package dev.flinkdoctor.lab.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flinkdoctor.lab.model.Order;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;

/** Orders as JSON, deletions skipped; optionally with a signature check that takes its time. */
public final class OrderSchema extends AbstractDeserializationSchema<Order> {
    private static final long serialVersionUID = 1L;
    private final long signatureNanos;
    private transient ObjectMapper json;

    public OrderSchema(double signatureMillis) {
        super(Order.class);
        this.signatureNanos = (long) (signatureMillis * 1e6);
    }

    @Override
    public Order deserialize(byte[] message) throws IOException {
        if (message == null) {
            return null; // a deletion: nothing comes of it
        }
        if (json == null) {
            json = new ObjectMapper();
        }
        verifySignature();
        return json.readValue(message, Order.class);
    }

    private void verifySignature() {
        if (signatureNanos > 0) {
            LockSupport.parkNanos(signatureNanos);
        }
    }
}
