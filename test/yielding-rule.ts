import { text } from '#evidence';
import { codeOf, Instructions, lineAt, OPCODE, sourceFileOf } from '#formats/classfile';
import type { Rule } from '#preflight';

/** A rule for tests of everything around rules: it fires at every `Thread.yield()` of the job's own code. */
export const yieldingRule: Rule = {
  id: 'yielding',
  title: text('It yields', '它让出了 CPU'),
  severity: 'warning',
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/'],
  leadsTo: ['backpressure-slow-operator'],
  flink: {},
  *check({ classes }) {
    for (const name of classes.own) {
      const found = classes.find(name);
      for (const method of found?.methods ?? []) {
        const code = codeOf(method);
        if (!found || !code) continue;
        for (const at = new Instructions(code); at.next(); ) {
          if (at.opcode !== OPCODE.invokestatic || method.pool.nameOf(at.operand) !== 'yield') continue;
          yield {
            place: {
              class: name,
              method: `${method.name}${method.descriptor}`,
              line: lineAt(code, at.pc),
              file: sourceFileOf(found),
            },
            confidence: 'certain',
            summary: text(`${method.name} yields.`, `${method.name} 让出了 CPU。`),
            prescriptions: [{ aim: 'cure', action: text('Do not.', '不要这样做。'), cost: text('none', '无') }],
          };
        }
      }
    }
  },
};
