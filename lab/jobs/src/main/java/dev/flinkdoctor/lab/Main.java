package dev.flinkdoctor.lab;

import dev.flinkdoctor.lab.gallery.StateGallery;
import dev.flinkdoctor.lab.jobs.*;
import dev.flinkdoctor.lab.scale.StateRows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Submits one pipeline: {@code --patient <id> --form sick|near-miss|healthy [--variant <name>]
 * [--parallelism N] [--kafka host:port] [--topic name] [--dir <checkpoint folder>] [--seed N]}.
 */
public final class Main {
    private interface Pipeline {
        void build(Run run) throws Exception;
    }

    private static final Map<String, Pipeline> PATIENTS = new LinkedHashMap<>();

    static {
        PATIENTS.put("data-skew", MerchantTotals::build);
        PATIENTS.put("key-group-skew", StockPerSku::build);
        PATIENTS.put("backpressure-slow-operator", Main::slowOperator);
        PATIENTS.put("backpressure-slow-sink", OrderArchive::build);
        PATIENTS.put("sync-io-per-record", CustomerLookup::build);
        PATIENTS.put("source-parallelism", SignedOrders::build);
        PATIENTS.put("tm-host-slow", ParcelTracking::build);
        PATIENTS.put("checkpoint-expired-backpressure", InvoiceRendering::build);
        PATIENTS.put("checkpoint-alignment-skew", ShipmentMatching::build);
        PATIENTS.put("checkpoint-sync-slow", OrderJournal::build);
        PATIENTS.put("checkpoint-async-slow", CustomerProfiles::build);
        PATIENTS.put("checkpoint-user-code-blocked", Settlement::build);
        PATIENTS.put("checkpoint-declined-exception", StockUpdates::build);
        PATIENTS.put("checkpoint-interval-too-short", CartSnapshots::build);
        PATIENTS.put("checkpointing-disabled", Renewals::build);
        PATIENTS.put("gc-pressure", Recommendations::build);
        PATIENTS.put("state-no-ttl", SessionFeatures::build);
        PATIENTS.put("watermark-idle-source", RegionSales::build);
        PATIENTS.put("late-data-dropped", StoreReceipts::build);
        PATIENTS.put("watermark-alignment-paused", StockReplay::build);
        PATIENTS.put("slots-insufficient", DailyReport::build);
        PATIENTS.put("user-code-exception", PaymentParsing::build);
        PATIENTS.put("tm-heartbeat-timeout", StoreVisits::onEverySlot);
        PATIENTS.put("ha-zk-suspended", StoreVisits::onHalfTheSlots);
        PATIENTS.put("checkpoint-finalize-slow", StoreVisits::onHalfTheSlots);
        PATIENTS.put("jm-crash-no-ha", StoreVisits::onHalfTheSlots);
        PATIENTS.put("restore-nonrestored-loss", StoreVisits::redeployed);
        PATIENTS.put("oom-heap-tm", ImageFeatures::onHeap);
        PATIENTS.put("oom-direct", ImageFeatures::offHeap);
        PATIENTS.put("oom-metaspace-leak", PriceRules::left);
        PATIENTS.put("oom-metaspace-small", PriceRules::many);
        PATIENTS.put("kafka-poison-record", OrderFeed::build);
        PATIENTS.put("kafka-broker-unreachable", OrderFeed::build);
        PATIENTS.put("state-rows", StateRows::build);
        PATIENTS.put("state-gallery", StateGallery::build);
        PATIENTS.put("order-import", OrderImport::build);
        PATIENTS.put("missing-dependency", AddressCleaning::parsed);
        PATIENTS.put("dependency-conflict", AddressCleaning::formatted);
        PATIENTS.put("version-mismatch", Main::foreign);
        PATIENTS.put("healthy-busy", PageViews::busy);
        PATIENTS.put("healthy-idle", PageViews::idle);
        PATIENTS.put("healthy-source-limited", PageViews::sourceLimited);
        PATIENTS.put("healthy-burst-recovered", PageViews::burstRecovered);
        PATIENTS.put("healthy-restarted-once", PageViews::restartedOnce);
        PATIENTS.put("healthy-wide", ClickCleaning::build);
    }

    private Main() {}

    public static void main(String[] words) throws Exception {
        Map<String, String> args = Run.parse(words);
        Pipeline pipeline = PATIENTS.get(args.getOrDefault("patient", ""));
        if (pipeline == null) {
            throw new IllegalArgumentException("--patient must be one of " + PATIENTS.keySet());
        }
        pipeline.build(new Run(args));
    }

    /** What does not fit is the connector in the jar, see {@code lab/foreign-jar.ts}; near-miss: a library of the job's own. */
    private static void foreign(Run run) throws Exception {
        if (run.form == Form.NEAR_MISS) {
            AddressCleaning.needed(run);
        } else {
            OrderFeed.build(run);
        }
    }

    /** One disease, six reasons. */
    private static void slowOperator(Run run) throws Exception {
        String variant = run.arg("variant", "cpu");
        switch (variant) {
            case "cpu":
                FraudCheck.build(run);
                break;
            case "kryo":
                BasketPricing.build(run);
                break;
            case "json":
                OrderDocuments.build(run);
                break;
            case "rocksdb":
                LoyaltyPoints.build(run);
                break;
            case "lock":
                PriceQuotes.build(run);
                break;
            case "sleep":
                ParcelLabels.build(run);
                break;
            default:
                throw new IllegalArgumentException("no variant " + variant);
        }
    }
}
