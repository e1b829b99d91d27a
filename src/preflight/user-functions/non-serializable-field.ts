import { text } from '#evidence';
import { alternatives, type FieldStore, flowOf, placeOf, shapeOf, type UserFunction } from '#formats/bytecode';
import type { Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { notSerializable } from './serializability.ts';
import { isShipped, serializesItself, shippedFields } from './shipped.ts';

/**
 * Functions are serialized into the job graph. One with a field, or a lambda with a captured value, that Java cannot serialize
 * ends the submission with `InvalidProgramException` or `NotSerializableException`.
 */
export const nonSerializableField = defineRule({
  id: 'non-serializable-field',
  title: text('A function carries what cannot be serialized', '函数携带了无法序列化的对象'),
  severity: 'critical',
  docs: [docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['not-serializable'],

  *check(code) {
    for (const one of userCodeOf(code).functions.filter(isShipped)) {
      if (one.lambda !== undefined) yield* capturedHits(code, one);
      else if (!serializesItself(one)) yield* fieldHits(code, one);
    }
  },
});

/** A field counts when the constructor fills it. */
function* fieldHits(code: JobCode, one: UserFunction): Generator<Hit> {
  const { classFile } = one;
  const constructors = classFile.methods.filter(({ name }) => name === '<init>');
  for (const field of shippedFields(one)) {
    for (const made of constructors) {
      const write = flowOf(made)?.writes.find((write) => write.name === field.name && write.of?.kind === 'this');
      const type =
        write === undefined ? undefined : (typeWritten(code, write) ?? notSerializable(code, field.descriptor));
      if (write === undefined || type === undefined || isOuter(field) || isEmpty(write)) continue;
      yield fieldHit(one, field, type, placeOf(made, write.pc));
      break;
    }
  }
}

/** The field may be of an interface; what is made says more. */
function typeWritten(code: JobCode, { value }: FieldStore): string | undefined {
  return value.kind === 'new' ? notSerializable(code, `L${value.type};`) : undefined;
}

/** The enclosing instance of an inner class: another rule. */
function isOuter({ name }: Member): boolean {
  return name.startsWith('this$') || name === '$outer';
}

function isEmpty({ value }: FieldStore): boolean {
  return alternatives(value).every(({ kind }) => kind === 'null');
}

function fieldHit({ classFile }: UserFunction, field: Member, type: string, place: Hit['place']): Hit {
  return {
    place,
    confidence: 'certain',
    summary: text(
      `${shortName(classFile.name)}.${field.name} holds a ${javaName(type)}, which Java cannot serialize, and is filled in the constructor: submitting the job fails.`,
      `${shortName(classFile.name)}.${field.name} 持有 ${javaName(type)}，Java 无法序列化它，且在构造函数中赋值：提交作业会失败。`,
    ),
    prescriptions: [
      cure(
        text('Make the field transient and fill it in open().', '把字段标为 transient，并在 open() 中赋值。'),
        `private transient ${shortName(type)} ${field.name};`,
      ),
    ],
  };
}

function* capturedHits(code: JobCode, { lambda, classFile, perRecord }: UserFunction): Generator<Hit> {
  const [body] = perRecord;
  if (lambda === undefined || body === undefined) return;
  for (const captured of shapeOf(lambda.captures).parameters) {
    const type = notSerializable(code, captured);
    if (type === undefined || type === classFile.name) continue;
    yield {
      place: placeOf(body),
      confidence: 'certain',
      summary: text(
        `A lambda in ${shortName(classFile.name)} captures a ${javaName(type)}, which Java cannot serialize: submitting the job fails.`,
        `${shortName(classFile.name)} 中的 lambda 捕获了 ${javaName(type)}，Java 无法序列化它：提交作业会失败。`,
      ),
      prescriptions: [
        cure(
          text(
            'Make it a class that is made in open() of a rich function, or pass on only what is needed from it.',
            '改为富函数，在 open() 中创建；或只传入所需的值。',
          ),
          `public static class … extends RichMapFunction<…> {\n  private transient ${shortName(type)} it;`,
        ),
      ],
    };
  }
}
