import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A lambda or a generic function does not tell Java what it returns: Flink cannot choose a serializer. */
export const typeErasure = defineToldDiagnosis({
  id: 'type-erasure',
  title: text('Return type lost to type erasure', '泛型擦除导致无法推断返回类型'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/java_lambdas/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/types_serialization/',
  ],
  summary(told) {
    const { function: name, type, variable, tag } = told.captures;
    if (isTable(told))
      return text(
        `The planner cannot tell the data type of ${name ?? type ?? 'a function'} from its class.`,
        `Planner 无法从类中推断 ${name ?? type ?? '函数'} 的数据类型。`,
      );
    const what = name ?? (tag ? 'OutputTag' : type) ?? variable ?? '?';
    return text(
      `Java erased the generic type of ${what}: a compiled lambda (or a generic class) does not say what it produces, and Flink cannot choose a serializer.`,
      `Java 擦除了 ${what} 的泛型类型：编译后的 lambda（或泛型类）不包含输出类型，Flink 无法选择序列化器。`,
    );
  },
  prescriptions: (told) => [
    isTable(told)
      ? {
          aim: 'cure',
          action: text(
            'Say the types by annotation: @DataTypeHint on the parameter, field or result, @FunctionHint on the function; or override getTypeInference.',
            '用注解声明类型：在参数、字段或返回值上使用 @DataTypeHint，在函数上使用 @FunctionHint；或重写 getTypeInference。',
          ),
          cost: text('A change of code.', '需要修改代码。'),
          code: '@FunctionHint(output = @DataTypeHint("ROW<word STRING, length INT>"))',
        }
      : {
          aim: 'cure',
          action: text(
            'Say the type right after the call: .returns(Types.…) or .returns(new TypeHint<…>(){}); for keyBy, sources and state pass the TypeInformation; make an OutputTag an anonymous subclass ({}).',
            '在调用后声明类型：.returns(Types.…) 或 .returns(new TypeHint<…>(){})；keyBy、Source、状态则传入 TypeInformation；OutputTag 需写成匿名子类（{}）。',
          ),
          cost: text('A change of one line.', '只需改一行。'),
          code: 'stream.map(v -> Tuple2.of(v.id, v.count)).returns(Types.TUPLE(Types.STRING, Types.INT));\n// generic types:\n.returns(new TypeHint<Tuple2<String, List<Integer>>>() {});\nnew OutputTag<String>("late") {};',
          verify: text('The job graph is built.', '作业图可以生成。'),
        },
    {
      aim: 'cure',
      action: text(
        'Or write the function as an anonymous or named class instead of a lambda (it keeps its generic signature), or let it implement ResultTypeQueryable.',
        '或用匿名类/具名类代替 lambda（保留泛型签名），或让函数实现 ResultTypeQueryable。',
      ),
      cost: text('A few more lines.', '代码稍多。'),
    },
  ],
});

function isTable({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'type-erasure:table-function';
}
