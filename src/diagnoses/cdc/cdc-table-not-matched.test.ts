import { testTold } from '#test/told';
import { cdcTableNotMatched } from './cdc-table-not-matched.ts';

// Template: Flink CDC DebeziumUtils#discoverCapturedTables; MySqlDataSourceFactory.
testTold(cdcTableNotMatched, {
  finds: {
    'tableList without database': {
      log: "java.lang.IllegalArgumentException: Can't find any matched tables, please check your configured database-name: [shop] and table-name: [orders]",
      says: ['shop', 'orders', 'db.table'],
    },
    'its newer words': {
      log: `Caused by: java.lang.IllegalArgumentException: No matched tables found. Please verify:
1) The configured database(s) [shop] and table(s) [shop.orders] exist;
2) The MySQL user has sufficient permissions to access them.`,
      says: ['shop.orders'],
    },
    'a pipeline': {
      log: "java.lang.IllegalArgumentException: Cannot find any table by the option 'tables' = shop.\\.*",
      says: ['shop'],
    },
  },
  ignores: {
    'a table that the sink does not have': {
      log: "java.sql.SQLSyntaxErrorException: Table 'dw.orders' doesn't exist",
      instead: 'external-schema-mismatch',
    },
  },
});
