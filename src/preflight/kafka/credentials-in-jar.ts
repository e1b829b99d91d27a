import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { stringsIn, UNKNOWN } from '../string-constants.ts';
import { cure, docs } from '../wording.ts';

/** Ways a secret is written down: what it is, and the pattern that shows it without a doubt. */
const SECRETS: readonly { readonly what: string; readonly holds: (constant: string) => boolean }[] = [
  { what: 'a SASL login (sasl.jaas.config)', holds: isJaasWithPassword },
  { what: 'a private key', holds: (one) => /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(one) },
  { what: 'an AWS access key', holds: (one) => /^(?:AKIA|ASIA)[0-9A-Z]{16}$/.test(one) },
];

/** What stands in a jar is read by everybody who can download it; the JobManager hands jars out over REST. */
export const credentialsInJar = defineRule({
  id: 'credentials-in-jar',
  title: text('Credentials stand in the code', '代码中写有凭据'),
  severity: 'warning',
  docs: [docs('deployment/security/security-overview/')],
  leadsTo: [],

  *check(code) {
    const found = stringsIn(code, (one) => SECRETS.some(({ holds }) => holds(one)));
    for (const { text: constant, place } of found) {
      const what = SECRETS.find(({ holds }) => holds(constant))?.what ?? '';
      yield {
        place,
        confidence: 'certain' as const,
        summary: text(
          `The code holds ${what} as plain text: everybody who can read the jar, the repository or a decompiled class has it.`,
          `代码中以明文写有凭据（${what}）：任何能读取 jar、代码仓库或反编译类的人都能得到它。`,
        ),
        prescriptions: [
          cure(
            text(
              'Read it at run time, from a mounted secret or an environment variable; and change it, as it is known now.',
              '在运行时从挂载的 secret 或环境变量读取；并更换它，因为它已经泄露。',
            ),
            'String login = Files.readString(Path.of("/etc/secrets/kafka-jaas"));',
            text('A change of code, of the deployment, and of the secret.', '需要修改代码、部署以及凭据本身。'),
          ),
        ],
      };
    }
  },
});

/** `… required username="app" password="…";`: not a template whose password is put in at run time. */
function isJaasWithPassword(constant: string): boolean {
  if (!/LoginModule\s+required/.test(constant)) return false;
  const password = /\bpassword\s*=\s*(["'])([^"']+)\1/.exec(constant)?.[2];
  return password !== undefined && !password.includes(UNKNOWN) && !PLACEHOLDER.test(password);
}

const PLACEHOLDER = /^(?:%s|\{\d*\}|\*+|<.*>|x+|)$|\$\{|\{\{|^%|^\$/i;
