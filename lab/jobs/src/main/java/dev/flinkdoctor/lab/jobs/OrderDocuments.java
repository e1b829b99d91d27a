package dev.flinkdoctor.lab.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Total;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** backpressure-slow-operator, variant json: each line read from a document parses all of it anew. */
public final class OrderDocuments {
    private static final int LINES = 40;

    private OrderDocuments() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        DataGeneratorSource<Document> source = new DataGeneratorSource<>(
                new Documents(),
                Long.MAX_VALUE,
                RateLimiterStrategy.perSecond(run.pick(2500.0, 150.0, 25.0)),
                TypeInformation.of(Document.class));
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "order-documents")
                .uid("order-documents")
                .rebalance()
                .map(new DocumentReader())
                .name("document-reader")
                .uid("document-reader")
                .sinkTo(new Table<>())
                .name("order-table")
                .uid("order-table");
        env.executeAsync("order-documents");
    }

    /** A Flink POJO: the bytes travel as they are. */
    public static class Document {
        public long id;
        public byte[] body;

        public Document() {}
    }

    static final class Documents implements GeneratorFunction<Long, Document> {
        private static final long serialVersionUID = 1L;
        private transient byte[] body;

        @Override
        public Document map(Long index) {
            if (body == null) {
                StringBuilder text = new StringBuilder("{\"customer\":\"C-1\",\"lines\":[");
                for (int i = 0; i < LINES; i++) {
                    text.append(i == 0 ? "" : ",")
                            .append("{\"sku\":\"SKU-").append(i)
                            .append("\",\"quantity\":").append(i % 9 + 1)
                            .append(",\"price\":").append(i * 0.37)
                            .append(",\"tags\":[\"new\",\"eu\"],\"stock\":{\"berlin\":").append(i % 70)
                            .append(",\"leeds\":").append(i % 90).append("}}");
                }
                body = text.append("],\"region\":\"north\",\"amount\":4711}").toString().getBytes(StandardCharsets.UTF_8);
            }
            Document document = new Document();
            document.id = index;
            document.body = body;
            return document;
        }
    }

    static final class DocumentReader extends MappingFunction<Document, Total> {
        private static final long serialVersionUID = 1L;
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public Total map(Document document) throws IOException {
            return parse(document);
        }

        static Total parse(Document document) throws IOException {
            long quantity = 0;
            for (int i = 0; i < LINES; i++) {
                quantity += field(document, "lines").get(i).get("quantity").asLong();
            }
            String customer = field(document, "customer").asText();
            String region = field(document, "region").asText();
            return new Total(customer + "/" + region, quantity, field(document, "amount").asLong(), document.id);
        }

        private static JsonNode field(Document document, String name) throws IOException {
            return JSON.readTree(document.body).get(name);
        }
    }
}
