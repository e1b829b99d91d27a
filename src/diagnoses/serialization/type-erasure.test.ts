import { testTold } from '#test/told';
import { typeErasure } from './type-erasure.ts';

// Templates: org.apache.flink.api.dag.Transformation#getOutputType, TypeExtractionUtils#validateLambdaType, TypeExtractor, OutputTag.
testTold(typeErasure, {
  finds: {
    'a lambda': {
      log: `Exception in thread "main" org.apache.flink.api.common.functions.InvalidTypesException: The return type of function 'main(Wc.java:31)' could not be determined automatically, due to type erasure. You can give type information hints by using the returns(...) method on the result of the transformation call, or by letting your function implement the 'ResultTypeQueryable' interface.
	at org.apache.flink.api.dag.Transformation.getOutputType(Transformation.java:543)
Caused by: org.apache.flink.api.common.functions.InvalidTypesException: The generic type parameters of 'Collector' are missing. In many cases lambda methods don't provide enough information for automatic type extraction when Java generics are involved. An easy workaround is to use an (anonymous) class instead that implements the 'org.apache.flink.api.common.functions.FlatMapFunction' interface. Otherwise the type has to be specified explicitly using type information.
	at org.apache.flink.api.java.typeutils.TypeExtractionUtils.validateLambdaType(TypeExtractionUtils.java:371)`,
      says: ['.returns('],
    },
    'a type variable': {
      log: "org.apache.flink.api.common.functions.InvalidTypesException: Type of TypeVariable 'T' in 'class com.acme.Wrap' could not be determined. This is most likely a type erasure problem. The type extraction currently supports types with generic variables only in cases where all variables in the return type can be deduced from the input type(s).",
    },
    'a table function': {
      log: "org.apache.flink.table.api.ValidationException: Could not extract a data type from 'class java.lang.Object'. Please pass the required data type manually or allow RAW types.",
      says: ['@DataTypeHint'],
    },
  },
  ignores: {
    'a type that Kryo has to take': {
      log: '2024-01-01 00:00:00,000 INFO  org.apache.flink.api.java.typeutils.TypeExtractor [] - class com.acme.E does not contain a setter for field id',
    },
  },
});
