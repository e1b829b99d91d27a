/** Code of these is never followed, unless the program itself is part of it. */
const PLATFORM =
  /^(?:javax?|jdk|sun|com\/sun|scala|kotlin|kotlinx|groovy|org\/apache|org\/slf4j|ch\/qos|org\/w3c|org\/xml|com\/fasterxml|com\/google|com\/esotericsoftware|io\/netty|org\/rocksdb|org\/springframework|org\/codehaus|com\/typesafe|org\/json|org\/yaml|io\/micrometer|org\/hibernate|com\/zaxxer|org\/postgresql|com\/mysql|redis|org\/elasticsearch|org\/opensearch|software\/amazon|io\/confluent|org\/bouncycastle|okhttp3|okio|net\/bytebuddy|org\/joda|io\/grpc|picocli|lombok)\//;

/** Code hosts: what comes behind says whose it is. */
const HOSTS = /^(?:com\/github|io\/github|com\/gitlab|org\/apache)\//;

export function isPlatform(name: string): boolean {
  return PLATFORM.test(name);
}

/** Which classes are the program's own, seen from one of them: those whose packages begin alike. */
export function ownClasses(entry: string): (name: string) => boolean {
  const root = rootOf(entry);
  const platform = isPlatform(entry);
  return (name) => {
    if (root === '') return !name.includes('/') || !isPlatform(name);
    return name.startsWith(root) && (platform || !isPlatform(name));
  };
}

/** `org/acme/` of `org/acme/jobs/Job`; within Flink itself the whole of `org/apache/flink/streaming/examples/`. */
function rootOf(entry: string): string {
  const packages = entry.split('/').slice(0, -1);
  const depth = isPlatform(entry) ? 5 : HOSTS.test(entry) ? 3 : 2;
  return packages.length === 0 ? '' : `${packages.slice(0, depth).join('/')}/`;
}
