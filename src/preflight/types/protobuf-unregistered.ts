import { text } from '#evidence';
import { isSince } from '#formats/bytecode';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { docs } from '../wording.ts';
import { kryoHits } from './kryo-hits.ts';
import { typeText } from './type-words.ts';

/** Flink does not know Protobuf; Kryo takes messages apart by reflection unless a serializer is registered. */
export const protobufUnregistered = defineRule({
  id: 'protobuf-unregistered',
  title: text('A Protobuf message without a serializer', 'Protobuf 消息没有序列化器'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/types_serialization/')],
  leadsTo: ['backpressure-slow-operator', 'serialization-slow', 'kryo-generic-type', 'restore-serializer-incompatible'],

  check: (code) =>
    kryoHits(code, 'protobuf-unregistered', ({ type }) => ({
      why: text(
        'is a Protobuf message, and no serializer is registered for it',
        '是 Protobuf 消息，且没有为其注册序列化器',
      ),
      action: text('Register a serializer for it, or convert it at the edge.', '为其注册序列化器，或在边缘处转换。'),
      code: isSince(code.flink, 2, 0)
        ? `pipeline.serialization-config: ['${javaName(type.kind === 'class' ? type.name : '')}: {type: kryo, kryo-type: registered, class: org.acme.ProtobufKryoSerializer}']`
        : `env.getConfig().registerTypeWithKryoSerializer(${typeText(type)}.class, ProtobufSerializer.class);`,
    })),
});
