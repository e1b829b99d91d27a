import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { isJobJar } from './contents.ts';

/** Signatures of merged libraries no longer fit: SecurityException. */
export const signatureFiles = defineRule({
  id: 'signature-files',
  title: text('The fat jar keeps signatures of its parts', 'fat jar 保留了组成部分的签名'),
  severity: 'critical',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['dependency-conflict'],
  check: (code) => {
    const { signatures, artifacts } = code.archive;
    const signers = new Set(signatures.map((name) => name.replace(/\.[^.]+$/, '')));
    const [first] = signatures;
    if (first === undefined || !isJobJar(code) || (signers.size < 2 && artifacts.length < 2)) return [];
    return [
      {
        place: { entry: first },
        confidence: 'likely',
        summary: text(
          `The jar was put together from several artifacts and still has ${signatures.join(', ')}: starting it ends with "Invalid signature file digest for Manifest main attributes".`,
          `该 jar 由多个构件合并而成，却仍有 ${signatures.join('、')}：启动时会以 “Invalid signature file digest for Manifest main attributes” 失败。`,
        ),
        prescriptions: [
          cure(
            text('Leave the signatures out when packing.', '打包时排除签名文件。'),
            '<filter><artifact>*:*</artifact><excludes><exclude>META-INF/*.SF</exclude><exclude>META-INF/*.DSA</exclude><exclude>META-INF/*.RSA</exclude></excludes></filter>',
          ),
        ],
      },
    ];
  },
});
