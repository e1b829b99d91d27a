import { text } from '#evidence';
import { placeOf, shapeOf, type UserFunction } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { flowsOf, userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isPlainOwn } from './serializability.ts';

/**
 * A lambda or inner class that uses the object around it takes it along into the job graph. If that object cannot be serialized,
 * submitting fails; the closure cleaner only helps inner classes that do not use it, and lambdas not at all.
 */
export const capturesEnclosingThis = defineRule({
  id: 'captures-enclosing-this',
  title: text('A function takes the object around it along', '函数捕获了外部对象 this'),
  severity: 'critical',
  docs: [docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['not-serializable'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      const hit = one.lambda === undefined ? innerHit(code, one) : lambdaHit(code, one);
      if (hit !== undefined) yield hit;
    }
  },
});

function lambdaHit(code: JobCode, { lambda, classFile, perRecord }: UserFunction): Hit | undefined {
  const [body] = perRecord;
  const [first] = shapeOf(lambda?.captures ?? '').parameters;
  if (body === undefined || first !== `L${classFile.name};` || !isPlainOwn(code, classFile.name)) return undefined;
  return hitOf(classFile.name, placeOf(body), text('A lambda', '一个 lambda'));
}

/** It reads `this$0`, and not only in the constructor, which sets it. */
function innerHit(code: JobCode, { classFile }: UserFunction): Hit | undefined {
  const field = classFile.fields.find(({ name }) => /^this\$\d+$/.test(name));
  const outer = field?.descriptor.slice(1, -1);
  if (field === undefined || outer === undefined || !isPlainOwn(code, outer)) return undefined;
  for (const { method, reads } of flowsOf(classFile)) {
    const read = reads.find(({ name, owner }) => name === field.name && owner === classFile.name);
    if (read !== undefined && method.name !== '<init>') {
      return hitOf(outer, placeOf(method, read.pc), text(shortName(classFile.name), shortName(classFile.name)));
    }
  }
  return undefined;
}

function hitOf(outer: string, place: Hit['place'], who: Hit['summary']): Hit {
  const name = shortName(outer);
  return {
    place,
    confidence: 'certain',
    summary: text(
      `${who.en} uses the ${name} around it, which is not Serializable: the whole object would have to go into the job graph, and submitting fails.`,
      `${who.zh} 使用了外部的 ${name} 对象，而它不是 Serializable：整个对象都要放进作业图，提交会失败。`,
    ),
    prescriptions: [
      cure(
        text(
          'Copy what is needed into a local variable before the lambda, or make the function a static class with a field for it.',
          '在 lambda 之前把所需的值复制到局部变量，或改为带有相应字段的静态类。',
        ),
        'final String prefix = this.prefix;\nstream.map(value -> prefix + value);',
      ),
    ],
  };
}
