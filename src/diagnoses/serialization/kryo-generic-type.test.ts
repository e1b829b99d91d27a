import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { testTold } from '#test/told';
import { kryoGenericType } from './kryo-generic-type.ts';

// Templates: reference/flink-evidence.md J1–J13; Kryo 2.24: Kryo#newInstantiator, DefaultClassResolver, CollectionSerializer.
testTold(kryoGenericType, {
  finds: {
    'a constructor that is missing': {
      log: `Caused by: com.esotericsoftware.kryo.KryoException: Class cannot be created (missing no-arg constructor): com.acme.Money
Serialization trace:
price (com.acme.Order)
	at com.esotericsoftware.kryo.Kryo$DefaultInstantiatorStrategy.newInstantiatorOf(Kryo.java:1319)`,
      says: ['com.acme.Money', 'POJO'],
    },
    'an immutable collection': {
      log: `2024-01-01 00:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Map (1/1)#0 (b0fb1f1a1c1d1e1a0a448493b4782967) switched from RUNNING to FAILED with failure cause:
com.esotericsoftware.kryo.KryoException: java.lang.UnsupportedOperationException
Serialization trace:
tags (com.acme.Article)
	at com.esotericsoftware.kryo.serializers.CollectionSerializer.read(CollectionSerializer.java:116)
	at org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer.copy(KryoSerializer.java:273)`,
      says: ['tags', 'ArrayList'],
    },
    'another registration': {
      log: `com.esotericsoftware.kryo.KryoException: Encountered unregistered class ID: 97
	at com.esotericsoftware.kryo.util.DefaultClassResolver.readClass(DefaultClassResolver.java:119)`,
      says: ['97'],
    },
    'generic types forbidden': {
      log: 'java.lang.UnsupportedOperationException: Generic types have been disabled in the ExecutionConfig and type com.acme.Dto is treated as a generic type.',
      says: ['com.acme.Dto'],
    },
    'a field of it as key': {
      log: 'org.apache.flink.api.common.InvalidProgramException: This type (GenericType<com.acme.Reading>) cannot be used as key.',
      says: ['com.acme.Reading', 'POJO'],
    },
    'a class of the JDK, Java 17': {
      log: `java.lang.reflect.InaccessibleObjectException: Unable to make field private final java.lang.Object java.util.Optional.value accessible: module java.base does not "opens java.util" to unnamed module @3b192d32
	at java.base/java.lang.reflect.AccessibleObject.checkCanSetAccessible(AccessibleObject.java:354)
	at com.esotericsoftware.kryo.serializers.FieldSerializer.buildValidFields(FieldSerializer.java:283)`,
      says: ['java.util.Optional', '--add-opens'],
    },
  },
  ignores: {
    'a closed module without Kryo': {
      log: 'java.lang.reflect.InaccessibleObjectException: Unable to make field private static final int java.lang.Class.ANNOTATION accessible: module java.base does not "opens java.lang" to unnamed module @5e1d',
      instead: 'java-version',
    },
    'an unsupported operation of user code': {
      log: `java.lang.UnsupportedOperationException: not yet
	at com.acme.F.map(F.java:3)`,
    },
  },
});

describe('lines of the TypeExtractor', () => {
  const line = (words: string) =>
    `2024-01-01 00:00:00,000 INFO  org.apache.flink.api.java.typeutils.TypeExtractor [] - ${words}`;
  it.each([
    ['class com.acme.E does not contain a setter for field total', 'total'],
    [
      'Class class com.acme.E cannot be used as a POJO type because not all fields are valid POJO fields, and must be processed as GenericType. Please read',
      'com.acme.E',
    ],
    ['Field E#when will be processed as GenericType. Please read', 'when'],
  ])('are a note: %s', (words, said) => {
    const { cluster, jobs } = foldLogs([{ name: 'client.log', content: line(words) }]);
    const { findings } = examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, diagnoses);
    const found = findings.find(({ diagnosis }) => diagnosis.id === 'kryo-generic-type');
    expect(found?.diagnosis.id).toBe('kryo-generic-type');
    expect(found?.severity).toBe('info');
    expect(found?.summary.en).toContain(said);
  });
});
