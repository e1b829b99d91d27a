import { testTold } from '#test/told';
import { jdbcDriverNotFound } from './jdbc-driver-not-found.ts';

// Templates: java.sql.DriverManager#getConnection, com.zaxxer.hikari.util.DriverDataSource, JdbcDialectLoader of flink-connector-jdbc.
testTold(jdbcDriverNotFound, {
  finds: {
    'the exception of DriverManager': {
      log: `java.io.IOException: unable to open JDBC writer
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.open(JdbcOutputFormat.java:145)
Caused by: java.sql.SQLException: No suitable driver found for jdbc:mysql://db:3306/shop
	at java.sql.DriverManager.getConnection(DriverManager.java:689)`,
      says: ['com.mysql.cj.jdbc.Driver', 'mysql-connector-j'],
    },
    'a driver that is on the class path': {
      log: `java.sql.SQLException: No suitable driver found for jdbc:postgresql://pg:5432/shop
Classpath: /opt/flink/lib/flink-dist-1.18.1.jar:/opt/flink/lib/flink-sql-connector-hive-3.1.3_2.12-1.18.1.jar:/opt/flink/lib/postgresql-42.7.1.jar`,
      says: ['although postgresql-42.7.1.jar is on the class path'],
    },
    'a pool': { log: 'java.sql.SQLException: No suitable driver' },
    'a dialect that does not exist': {
      log: `java.lang.IllegalStateException: Could not find any jdbc dialect factory that can handle url 'jdbc:clickhouse://ch:8123/db' that implements 'org.apache.flink.connector.jdbc.dialect.JdbcDialectFactory' in the classpath.`,
    },
  },
  ignores: {
    'the class of a driver': {
      log: 'java.lang.ClassNotFoundException: com.mysql.cj.jdbc.Driver',
      instead: 'missing-dependency',
    },
    'a database that is away': {
      log: 'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
    },
  },
});
