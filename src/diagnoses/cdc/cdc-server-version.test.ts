import { testTold } from '#test/told';
import { cdcServerVersion } from './cdc-server-version.ts';

// Templates: MySQL error 1064; MySqlValidator; Oracle ORA-44609.
testTold(cdcServerVersion, {
  finds: {
    'MySQL 8.4': {
      log: `Caused by: java.sql.SQLSyntaxErrorException: You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'MASTER STATUS' at line 1
	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:121)`,
      says: ['MASTER STATUS', '8.4', '8.0'],
    },
    'a server that is too old': {
      log: 'org.apache.flink.table.api.ValidationException: Currently Flink MySql CDC connector only supports MySql whose version is larger or equal to 5.6, but actual is 5.5.',
      says: ['5.5'],
    },
  },
  ignores: {
    'a syntax error of the job’s own statement': {
      log: "java.sql.SQLSyntaxErrorException: You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'order, id) VALUES (1, 2)' at line 1",
    },
  },
});
