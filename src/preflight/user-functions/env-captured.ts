import { text } from '#evidence';
import { flowOf, placeOf, shapeOf, type UserFunction } from '#formats/bytecode';
import { javaName } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { shippedFields } from './shipped.ts';

/** Streams and environments exist only while the job is put together; in a function they are of no use and cannot be shipped. */
export const envCaptured = defineRule({
  id: 'env-captured',
  title: text('A function carries the environment or a stream', '函数携带了执行环境或数据流'),
  severity: 'critical',
  docs: [docs('dev/datastream/overview/')],
  leadsTo: ['not-serializable'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      const hit = one.lambda === undefined ? fieldHit(one) : lambdaHit(one);
      if (hit !== undefined) yield hit;
    }
  },
});

const DRIVER =
  /^Lorg\/apache\/flink\/(?:streaming\/api\/(?:scala\/)?(?:environment\/|datastream\/)?(?:Stream\w*Environment|DataStream|KeyedStream|SingleOutputStreamOperator|DataStreamSource)|table\/api\/(?:bridge\/\w+\/)?(?:Table|\w*TableEnvironment)|api\/java\/ExecutionEnvironment);$/;

function fieldHit(one: UserFunction): Hit | undefined {
  for (const field of shippedFields(one).filter(({ descriptor }) => DRIVER.test(descriptor))) {
    for (const method of one.classFile.methods) {
      const write = flowOf(method)?.writes.find(({ name, value }) => name === field.name && value.kind !== 'null');
      if (write !== undefined) return hitOf(one, field.descriptor, placeOf(method, write.pc));
    }
  }
  return undefined;
}

function lambdaHit(one: UserFunction): Hit | undefined {
  const [body] = one.perRecord;
  const captured = shapeOf(one.lambda?.captures ?? '').parameters.find((type) => DRIVER.test(type));
  return body === undefined || captured === undefined ? undefined : hitOf(one, captured, placeOf(body));
}

function hitOf(one: UserFunction, descriptor: string, place: Hit['place']): Hit {
  const type = javaName(descriptor.slice(1, -1));
  return {
    place,
    confidence: 'certain',
    summary: text(
      `${shortName(one.classFile.name)} takes a ${type} into a function: it exists only where the job is put together, and cannot be serialized.`,
      `${shortName(one.classFile.name)} 把 ${type} 带入了函数：它只在构建作业时存在，无法序列化。`,
    ),
    prescriptions: [
      cure(
        text(
          'Join or connect the streams, or broadcast the smaller one; build the pipeline outside of functions.',
          '对数据流做 join 或 connect，或广播较小的流；在函数之外构建流程。',
        ),
        'orders.connect(rates.broadcast(descriptor)).process(new …BroadcastProcessFunction());',
        text('The topology changes: set uids before.', '拓扑会改变：请事先设置 uid。'),
      ),
    ],
  };
}
