import { testTold } from '#test/told';
import { kerberosExpired } from './kerberos-expired.ts';

// Templates: AbstractDelegationTokenSecretManager#checkToken, the JDK's Kerberos provider, org.apache.hadoop.ipc.Server.
testTold(kerberosExpired, {
  finds: {
    // Texts of the JDK's sun.security.krb5.KrbException and of flink-yarn's YarnClusterDescriptor.
    'a login that fails': {
      log: 'javax.security.auth.login.LoginException: Client not found in Kerberos database (6) - CLIENT_NOT_FOUND',
      says: ['krb5.conf'],
    },
    'no login': {
      log: 'java.lang.RuntimeException: Hadoop security with Kerberos is enabled but the login user does not have Kerberos credentials or delegation tokens!',
    },
    'a delegation token after a week': {
      log: `2024-05-13 10:00:00,000 WARN  org.apache.hadoop.ipc.Client [] - Exception encountered while connecting to the server
org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.security.token.SecretManager$InvalidToken): token (token for flink: HDFS_DELEGATION_TOKEN owner=flink@REALM, renewer=yarn, realUser=, issueDate=1714989600000, maxDate=1715594400000, sequenceNumber=7, masterKeyId=172) is expired, current time: 2024-05-13 10:00:00,000+0800 expected renewal time: 2024-05-13 09:59:00,000+0800
	at org.apache.hadoop.ipc.Client.call(Client.java:1504)`,
      says: ['security.kerberos.login.keytab', 'flink'],
    },
    'no ticket': {
      log: `java.io.IOException: DestHost:destPort nn1:8020 , LocalHost:localPort tm1/10.0.0.1:0. Failed on local exception: java.io.IOException: javax.security.sasl.SaslException: GSS initiate failed [Caused by GSSException: No valid credentials provided (Mechanism level: Failed to find any Kerberos tgt)]`,
      says: ['useSubjectCredsOnly'],
    },
    'what a person saw': { log: 'Kerberos TGT lifetime is 24 h\nafter 24 hours nothing can be written any more' },
  },
  ignores: {
    'a broker that rejects a password': {
      log: 'org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed: Invalid username or password',
      instead: 'kafka-auth',
    },
  },
});
