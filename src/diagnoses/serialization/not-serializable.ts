import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A function holds something that Java cannot serialize, so it cannot be sent to the TaskManagers. */
export const notSerializable = defineToldDiagnosis({
  id: 'not-serializable',
  title: text('A function holds what cannot be serialized', '函数不可序列化'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/user_defined_functions/'],
  summary(told) {
    const field = heldClass(told);
    const object = objectOf(told);
    const holder =
      object && object !== field
        ? text(` (found while serializing ${object})`, `（序列化 ${object} 时发现）`)
        : text('', '');
    return text(
      `${field} does not implement java.io.Serializable, and a function captured it${holder.en}: functions are serialized when the job graph is built.`,
      `${field} 未实现 java.io.Serializable，却被函数捕获${holder.zh}：构建作业图时函数会被序列化。`,
    );
  },
  ruledOut: () => [
    {
      id: 'kryo-generic-type',
      because: text(
        'Records go through Flink’s serializers; this is Java’s, of the function itself.',
        '记录使用 Flink 序列化器；这里是 Java 对函数本身的序列化。',
      ),
    },
  ],
  prescriptions: (told) => [inOpen(told), noOuter(), plainValues(told)],
});

function heldClass({ captures: { class: name, object, plain } }: ToldCase): string {
  return (name ?? object ?? plain ?? '?').replaceAll('/', '.');
}

function objectOf({ captures: { object, plain } }: ToldCase): string | undefined {
  return object ?? plain;
}

function inOpen(told: ToldCase): Prescription {
  const name = heldClass(told);
  const simple = /(\w+)$/.exec(name)?.[1] ?? 'Client';
  return {
    aim: 'cure',
    action: text(
      `Mark the field of type ${name} transient and create it in open() of a rich function (close it in close()); clients, connections, loggers and metrics belong there.`,
      `将类型为 ${name} 的字段标记为 transient，并在 Rich 函数的 open() 中创建（在 close() 中关闭）；客户端、连接、logger、指标都应如此。`,
    ),
    cost: text('A change of code.', '需要修改代码。'),
    code: `private transient ${simple} field;\n\n@Override\npublic void open(OpenContext context) {   // Configuration parameters before Flink 1.19\n  field = create();\n}`,
    verify: text('The job graph is built.', '作业图可以生成。'),
  };
}

function noOuter(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'An anonymous class, inner class or lambda that uses a field of its enclosing object drags that object along: make the function a static nested or top-level class, or copy the field into a local variable first.',
      '匿名类、内部类或使用外部对象字段的 lambda 会带上整个外部对象：改成静态嵌套类或顶层类，或先把字段复制到局部变量。',
    ),
    cost: text('A change of code.', '需要修改代码。'),
  };
}

function plainValues(told: ToldCase): Prescription {
  const iterator = /Itr|Iterator|SubList|KeySet|Values/.test(heldClass(told) + (objectOf(told) ?? ''));
  return {
    aim: 'cure',
    action: iterator
      ? text(
          'An iterator (or a view of a collection) is not serializable: pass the collection instead of the iterator (fromCollection(list)), copied into an ArrayList or HashMap where it is a view.',
          '迭代器（或集合视图）不可序列化：传入集合而不是迭代器（fromCollection(list)），视图需先复制到 ArrayList 或 HashMap。',
        )
      : text(
          'Pass plain values (strings, numbers, collections instead of iterators) to the constructor; if the class is yours and holds only data, let it implement Serializable.',
          '向构造函数传普通值（字符串、数字、集合而非迭代器）；若该类是自己的且只含数据，使其实现 Serializable（implements Serializable）。',
        ),
    cost: text('A change of code.', '需要修改代码。'),
  };
}
