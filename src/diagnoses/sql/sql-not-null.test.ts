import { testTold } from '#test/told';
import { sqlNotNull } from './sql-not-null.ts';

// Templates: org.apache.flink.table.runtime.operators.sink.ConstraintEnforcer; PostgreSQL 23502, MySQL 1048, ORA-01400.
testTold(sqlNotNull, {
  finds: {
    'Flink’s own check': {
      log: `org.apache.flink.table.api.TableException: Column 'email' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop such records silently.
	at org.apache.flink.table.runtime.operators.sink.ConstraintEnforcer.processNotNullConstraint(ConstraintEnforcer.java:261)`,
      says: ['email', 'COALESCE', 'not-null-enforcer'],
    },
    PostgreSQL: {
      log: 'org.postgresql.util.PSQLException: ERROR: null value in column "price" of relation "orders" violates not-null constraint',
      says: ['price'],
    },
    Oracle: {
      log: 'java.sql.SQLIntegrityConstraintViolationException: ORA-01400: cannot insert NULL into ("SHOP"."ORDERS"."ID")',
      says: ['ORDERS'],
    },
  },
  ignores: {
    'a null key': { log: 'java.lang.NullPointerException: Assigned key must not be null!', instead: 'null-key' },
  },
});
