import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Types of a user-defined function (or of a class that becomes a row) cannot be told, or do not fit the call. */
export const sqlFunctionSignature = defineToldDiagnosis({
  id: 'sql-function-signature',
  title: text('A function’s types are unknown or do not fit the call', '函数的类型无法推断或与调用不匹配'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/functions/udfs/#type-inference'],
  confidence: ({ captures }) => (captures.unknown === undefined ? 'likely' : 'possible'),
  summary: (told) => summaryOf(told),
  prescriptions: (told) => {
    if (told.captures.unknown !== undefined) return [another(told.captures.unknown)];
    return isCall(told) ? [castArguments()] : [hints(told), shape()];
  },
});

function isCall({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'sql-function-signature:call';
}

function summaryOf(told: ToldCase): Text {
  const { owner, type, method, missing, call } = told.captures;
  const name = told.captures.function ?? told.captures.class ?? owner;
  if (told.captures.unknown !== undefined) {
    return text(
      `Flink knows no function ${told.captures.unknown} that takes these arguments: it is not built in under this name, is not registered, or is given other types.`,
      `Flink 没有接受这些参数的函数 ${told.captures.unknown}：它不是内置函数、没有注册，或参数类型不符。`,
    );
  }
  if (isCall(told)) {
    return text(
      `The call${call ? ` ${call}` : ''} has other argument types than the function takes.`,
      `调用${call ? ` ${call} ` : ''}的参数类型与函数不匹配。`,
    );
  }
  if (type !== undefined) {
    return text(
      `${type} says nothing about the types of its fields, so no SQL type can be made of it.`,
      `${type} 不含字段类型信息，无法得到对应的 SQL 类型。`,
    );
  }
  const which = method ?? missing;
  return text(
    `${name ?? 'A user-defined function'} has no ${which ? `method ${which}` : 'method'} whose types Flink can tell and that takes what the statement gives.`,
    `${name ?? '自定义函数'} 没有${which ? ` ${which} ` : ''}方法能让 Flink 推断出类型并匹配语句中的参数。`,
  );
}

function hints({ captures: { type } }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Name the types: @FunctionHint(input = …, output = @DataTypeHint("ROW<a STRING, b INT>")) on the function or its eval method, or override getTypeInference().${type === undefined ? '' : ` For ${type.split('.').pop()} (Row, Object, Map without parameters) a @DataTypeHint is needed; for a stream: fromDataStream(stream, Schema…).`}`,
      `写明类型：在函数或其 eval 方法上使用 @FunctionHint(input = …, output = @DataTypeHint("ROW<a STRING, b INT>"))，或重写 getTypeInference()。${type === undefined ? '' : `${type.split('.').pop()}（Row、Object、不带参数的 Map）必须加 @DataTypeHint；对于流使用 fromDataStream(stream, Schema…)。`}`,
    ),
    cost: text('A new build.', '需要重新构建。'),
    code: '@FunctionHint(output = @DataTypeHint("ROW<word STRING, length INT>"))\npublic class Split extends TableFunction<Row> { public void eval(String line) { collect(Row.of(…)); } }',
    verify: text('EXPLAIN of a query that calls it is accepted.', '调用该函数的查询 EXPLAIN 可以通过。'),
  };
}

function another(name: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      `SHOW FUNCTIONS tells what there is. Use what Flink has for the same (FLOOR(ts TO DAY) for DATE_TRUNC, IFNULL or COALESCE for NVL, DATE_FORMAT for TO_CHAR), CAST the arguments to the types it takes, or register a function of that name: CREATE TEMPORARY FUNCTION ${name} AS '<class>', its jar in lib/ or by ADD JAR.`,
      `用 SHOW FUNCTIONS 查看现有函数。改用 Flink 的等价写法（DATE_TRUNC 用 FLOOR(ts TO DAY)，NVL 用 IFNULL 或 COALESCE，TO_CHAR 用 DATE_FORMAT），把参数 CAST 成它接受的类型，或注册该函数：CREATE TEMPORARY FUNCTION ${name} AS '<类名>'，jar 放入 lib/ 或用 ADD JAR。`,
    ),
    cost: text('A changed statement.', '需要修改语句。'),
    verify: text('EXPLAIN of the statement is accepted.', '该语句的 EXPLAIN 可以通过。'),
  };
}

function shape(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'The class must be public, static if nested, with a public constructor without parameters; eval (accumulate, getValue) public and not static, with boxed types where NULL may come (Integer, not int), and not generic.',
      '类必须为 public（内部类须 static），并有无参 public 构造函数；eval（accumulate、getValue）为 public 且非 static，可能为 NULL 的参数用包装类型（Integer 而非 int），且不能是泛型方法。',
    ),
    cost: text('A new build.', '需要重新构建。'),
  };
}

function castArguments(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Bring the arguments to one of the signatures listed beneath the message with CAST (an untyped NULL as well: CAST(NULL AS STRING)), or add an overload of eval.',
      '用 CAST 将参数转换为报错下方列出的签名之一（无类型的 NULL 也要：CAST(NULL AS STRING)），或为函数增加一个 eval 重载。',
    ),
    cost: text('None, or a new build.', '无，或需要重新构建。'),
    verify: text('EXPLAIN accepts the statement.', 'EXPLAIN 可以通过。'),
  };
}
