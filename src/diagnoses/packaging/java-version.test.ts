import { testTold } from '#test/told';
import { javaVersion } from './java-version.ts';

// Texts of the JVM: java.lang.ClassLoader#defineClass, java.lang.reflect.AccessibleObject, HotSpot's argument parser.
testTold(javaVersion, {
  finds: {
    'a jar for a newer Java': {
      log: `Exception in thread "main" java.lang.UnsupportedClassVersionError: com/acme/Job has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 55.0
	at java.base/java.lang.ClassLoader.defineClass1(Native Method)`,
      says: ['Java 17', 'Java 11'],
    },
    'a closed module': {
      log: `java.lang.reflect.InaccessibleObjectException: Unable to make field private final byte[] java.lang.String.value accessible: module java.base does not "opens java.lang" to unnamed module @5e1d03d7
	at java.base/java.lang.reflect.AccessibleObject.checkCanSetAccessible(AccessibleObject.java:354)`,
      says: ['--add-opens=java.base/java.lang=ALL-UNNAMED'],
    },
    'Kryo that is only being set up': {
      log: `java.lang.reflect.InaccessibleObjectException: Unable to make field private final java.lang.Object[] java.util.Arrays$ArrayList.a accessible: module java.base does not "opens java.util" to unnamed module @5e1d03d7
	at com.twitter.chill.java.ArraysAsListSerializer.<init>(ArraysAsListSerializer.java:69)
	at org.apache.flink.api.java.typeutils.runtime.kryo.FlinkChillPackageRegistrar.registerSerializers(FlinkChillPackageRegistrar.java:67)`,
    },
    'an API that left the JDK': {
      log: 'java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException',
      says: ['jaxb-api'],
    },
    'an option of an older JVM': { log: "Unrecognized VM option 'UseConcMarkSweepGC'", says: ['UseConcMarkSweepGC'] },
    'a method of a newer JDK': {
      log: "java.lang.NoSuchMethodError: 'java.util.stream.Stream java.lang.String.lines()'",
    },
  },
  ignores: {
    'Kryo that looks into a JDK class': {
      log: `java.lang.reflect.InaccessibleObjectException: Unable to make field private final java.lang.Object java.util.Optional.value accessible: module java.base does not "opens java.util" to unnamed module @3b192d32
	at com.esotericsoftware.kryo.serializers.FieldSerializer.buildValidFields(FieldSerializer.java:283)`,
    },
    'a jar for another Flink': {
      log: 'java.lang.NoSuchMethodError: org.apache.flink.core.fs.Path.foo()V',
      instead: 'version-mismatch',
    },
  },
});
