import { defineSignatures } from './signature.ts';

/** Kerberos below Hadoop’s and other clients: tickets, delegation tokens, logins. Kafka’s own SASL: `kafka-access.ts`. */
export const kerberosSignatures = defineSignatures([
  {
    id: 'kerberos-expired:token',
    diagnosis: 'kerberos-expired',
    literal: [
      "can't be found in cache",
      'is expired, current time: ',
      'SecretManager$InvalidToken',
      'Delegation Token is expired',
    ],
    pattern:
      /token \((?:token for (?<owner>[^:\s]{1,100}): |(?<kind>\w{3,40}) )[^\n]{0,600}?\) (?:can't be found in cache|is expired(?:, current time: (?<now>[\d: ,+-]{10,40}))?)|SecretManager\$InvalidToken|Delegation Token is expired/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.security.token.delegation.AbstractDelegationTokenSecretManager#checkToken',
  },
  {
    id: 'kerberos-expired:ticket',
    diagnosis: 'kerberos-expired',
    literal: [
      'Failed to find any Kerberos tgt',
      'Failed to find any Kerberos credentails',
      'Ticket expired',
      'GSS initiate failed',
      'TGT is expired',
    ],
    pattern:
      /(?<tgt>Failed to find any Kerberos (?:tgt|credentails|Key|Ticket))|(?<ticket>Ticket expired(?: \(32\))?)|GSS initiate failed|TGT is expired/,
    not: /SaslClientAuthenticator|Kafka [Bb]roker|kafka\.common/,
    role: 'trigger',
    strength: 'decisive',
    source: 'sun.security.jgss.krb5, sun.security.krb5.KrbException (code 32) below a Hadoop client',
  },
  {
    id: 'kerberos-expired:kafka-ticket',
    diagnosis: 'kerberos-expired',
    literal: ['Ticket expired', 'TGT renewal thread ', 'Clock skew too great'],
    pattern: /(?<ticket>Ticket expired \(32\)|Ticket expired)|(?<clock>Clock skew too great(?: \(37\))?)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'sun.security.krb5.KrbException codes 32 and 37',
  },
  {
    id: 'kerberos-expired:login',
    diagnosis: 'kerberos-expired',
    literal: [
      'SIMPLE authentication is not enabled',
      'Client cannot authenticate via:[',
      'Unable to obtain password from user',
      'Hadoop security with Kerberos is enabled but the login user',
    ],
    pattern:
      /(?<simple>SIMPLE authentication is not enabled|Client cannot authenticate via:\[[^\]]{0,100}\])|(?<keytab>Unable to obtain password from user)|(?<login>Hadoop security with Kerberos is enabled but the login user[^\n]{0,120})/,
    role: 'trigger',
    source:
      'org.apache.hadoop.ipc.Server, security.SaslRpcClient, Krb5LoginModule, flink security.modules.HadoopModule',
  },
  {
    id: 'kerberos-expired:kdc',
    diagnosis: 'kerberos-expired',
    literal: [
      'Cannot locate KDC',
      'Cannot find KDC for',
      'Client not found in Kerberos database',
      'Server not found in Kerberos database',
      'Pre-authentication information was invalid',
      "Can't get Kerberos realm",
      'Cannot locate default realm',
    ],
    pattern:
      /(?<kdc>Cannot locate KDC|Cannot find KDC for[^\n]{0,60}|(?:Client|Server) not found in Kerberos database|Pre-authentication information was invalid|Can't get Kerberos realm|Cannot locate default realm)/,
    not: /SaslClientAuthenticator|Kafka [Bb]roker|kafka\.common/,
    role: 'trigger',
    source: 'sun.security.krb5.KrbException: krb5.conf, principal, or keytab do not fit',
  },
  {
    id: 'kerberos-expired:renewal',
    diagnosis: 'kerberos-expired',
    literal: [
      'Exception encountered while running the renewal command',
      'TGT renewal thread has been interrupted',
      'Not attempting to re-login since',
    ],
    pattern: /running the renewal command(?: for (?<principal>\S{1,200}))?/,
    role: 'sustainer',
    source: 'org.apache.hadoop.security.UserGroupInformation (WARN): ticket cache without a way to renew',
  },
  {
    id: 'kerberos-expired:said',
    said: true,
    diagnosis: 'kerberos-expired',
    literal: ['Kerberos', 'kerberos', 'TGT life', 'TGT expir', 'TGT valid', 'ticket', '票据', 'delegation token'],
    pattern:
      /(?:kerberos|\bTGT\b|\bticket|票据|delegation token)[^\n]{0,60}(?:life ?time|max ?life|expir|valid for|renew|过期|有效期)[^\n]{0,40}?(?:(?<period>\d+ ?(?:h|hours?|d|days?|小时|天))\b)?|(?:after|every|过了|运行)[^\n]{0,20}(?:24 ?(?:h|hours|小时)|7 ?(?:d|days|天))[^\n]{0,80}(?:kerberos|\bTGT\b|ticket|token|票据)/i,
    not: /\n\s*at |INFO|DEBUG|security\.kerberos\.|kerberos\.relogin/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kerberos-expired (reported facts)',
  },
]);
