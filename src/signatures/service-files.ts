import { defineSignatures } from './signature.ts';

/**
 * Libraries that find their own parts through META-INF/services: when a fat jar was built without merging these files, the
 * classes are there and the library says that it has no implementation. Another version of the library says the same.
 */
export const serviceFileSignatures = defineSignatures([
  {
    id: 'dependency-conflict:service-file',
    diagnosis: 'dependency-conflict',
    literal: [
      'No implementation of Debezium engine builder was found',
      'No functional channel service provider found',
      'No NameResolverProviders found via ServiceLoader',
      'included in META-INF/services/io.grpc',
      'An SPI class of type ',
      'Unable to load an HTTP implementation from any provider in the chain',
      'Implementation of JAXB-API has not been found',
      'no Bean Validation provider could be found',
    ],
    pattern:
      /(?<debezium>No implementation of Debezium engine builder) was found|(?<grpc>No functional channel service provider found|No NameResolverProviders found via ServiceLoader)|Could not find policy '(?<policy>[^']{1,60})'\. Make sure its implementation|An SPI class of type (?<owner>[\w.$]{1,200}) with name '(?<spi>[^']{1,80})' does not exist|Unable to load an (?<http>HTTP implementation) from any provider in the chain|Implementation of (?<jaxb>JAXB-API) has not been found|no (?<validation>Bean Validation provider) could be found/,
    role: 'trigger',
    source:
      'io.debezium.engine.DebeziumEngine#determineBuilderFactory; io.grpc.ManagedChannelRegistry, NameResolverRegistry, AutoConfiguredLoadBalancerFactory; org.apache.lucene.util.NamedSPILoader; software.amazon.awssdk.core.internal.http.loader; javax.xml.bind; javax.validation',
  },
  {
    // Parts of Akka and Pekko read reference.conf from every jar; a fat jar keeps one of them only unless told to append.
    id: 'dependency-conflict:reference-conf',
    diagnosis: 'dependency-conflict',
    literal: 'No configuration setting found for key',
    pattern: /No configuration setting found for key '(?<owner>akka|pekko)(?:\.(?<member>[\w.-]{1,60}))?'/,
    role: 'trigger',
    source: 'com.typesafe.config.ConfigException$Missing below akka.actor.ActorSystem$Settings',
  },
]);
