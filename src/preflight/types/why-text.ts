import { type Text, text } from '#evidence';
import type { VerdictReason } from '#formats/bytecode';
import { javaName } from '../place.ts';

/** Why Flink has no serializer for a type, as the middle of a sentence. */
export function whyText(because: VerdictReason): Text {
  switch (because.code) {
    case 'interface':
      return text('is an interface', '是接口');
    case 'object-or-class':
      return text('tells nothing of what it holds', '不说明其内容');
    case 'recursive':
      return text('occurs within itself', '在自身内部再次出现');
    case 'not-public':
      return text('is not public', '不是公有的');
    case 'no-fields':
      return text('has no fields', '没有字段');
    case 'no-default-constructor':
      return text('has no constructor without arguments', '没有无参构造函数');
    case 'hidden-constructor':
      return text('has no public constructor without arguments', '没有公有无参构造函数');
    case 'custom-serialization':
      return text(`has ${because.method}()`, `有 ${because.method}()`);
    case 'duplicate-field':
      return text(`has the field ${because.field} twice`, `有两个字段 ${because.field}`);
    case 'invalid-field':
      return text(
        `has no ${because.missing.join(' and no ')} for its field ${because.field}`,
        `的字段 ${because.field} 没有 ${because.missing.join(' 和 ')}`,
      );
    case 'unresolved-variable':
      return text(`leaves its type ${because.variable} open`, `的类型变量 ${because.variable} 未确定`);
    case 'wildcard':
      return text('has a wildcard as an argument', '带有通配符参数');
    case 'raw-type':
      return text('is used without its arguments', '未给出类型参数');
    case 'class-not-found':
      return text(
        `is a class of ${javaName(because.name).startsWith('java.') ? 'the JDK' : 'a library'} that is no POJO`,
        '不是 POJO',
      );
    default:
      return text('is nothing Flink has a serializer for', '没有对应的 Flink 序列化器');
  }
}
