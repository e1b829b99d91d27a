import type { Call } from '#formats/bytecode';

/** Owners and methods that wait for another system, or for another thread. Names are internal; a method list of `*` is any. */
const WAITING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^java\/sql\/(?:Connection|(?:Prepared|Callable)?Statement|DriverManager)$/,
    /^(?:execute\w*|commit|rollback|getConnection)$/,
  ],
  [/^javax\/sql\/DataSource$|^com\/zaxxer\/hikari\/HikariDataSource$/, /^getConnection$/],
  [/^java\/net\/(?:Http)?URLConnection$/, /^(?:getInputStream|getResponseCode|connect)$/],
  [/^java\/net\/URL$/, /^openStream$/],
  [/^java\/net\/http\/HttpClient$/, /^send$/],
  [/^okhttp3\/Call$/, /^execute$/],
  [/^org\/apache\/(?:http|hc)\/.*Http\w*Client$/, /^execute$/],
  [/^org\/springframework\/web\/client\/RestTemplate$/, /^(?:get|post|put|patch|delete|exchange|execute)/],
  [/^redis\/clients\/jedis\/(?:Unified|Binary)?Jedis(?:Pooled|Cluster|Pool)?$/, /^(?!close$|<init>$)/],
  [/^io\/lettuce\/core\/(?:api|cluster\/api)\/sync\//, /^(?!close)/],
  [
    /^com\/mongodb\/client\/(?:MongoCollection|FindIterable|AggregateIterable)$/,
    /^(?:first|insert|update|replace|delete|count|findOne|bulkWrite|iterator|into|forEach)/,
  ],
  [/^com\/datastax\/(?:driver\/core\/Session|oss\/driver\/api\/core\/CqlSession)$/, /^execute$/],
  [
    /^org\/elasticsearch\/client\/(?:RestHighLevelClient|RestClient)$/,
    /^(?:performRequest|get|search|index|update|delete|bulk|exists|mget)$/,
  ],
  [
    /^co\/elastic\/clients\/elasticsearch\/ElasticsearchClient$/,
    /^(?:get|search|index|update|delete|bulk|exists|mget)$/,
  ],
  [
    /^org\/apache\/hadoop\/hbase\/client\/(?:Table|HTable)$/,
    /^(?:get|put|delete|append|increment|batch|exists|getScanner)$/,
  ],
  [
    /^software\/amazon\/awssdk\/services\/\w+\/(?!\w*Async)\w+Client$/,
    /^(?!builder|create|close|serviceName|utilities)/,
  ],
  [
    /^com\/amazonaws\/services\/\w+\/(?!\w*Async)(?:Amazon|AWS)\w+$/,
    /^(?:get|put|query|scan|update|delete|batch|invoke|send|publish|list)/,
  ],
  [/^io\/grpc\/stub\/ClientCalls$/, /^blocking/],
  [/BlockingStub$/, /^(?!with|get|<init>)/],
];

/** A request to another system that the thread waits for. */
export function isRequest({ owner, name }: Pick<Call, 'owner' | 'name'>): boolean {
  return WAITING.some(([owners, names]) => owners.test(owner) && names.test(name));
}

/** Waits for another thread. */
export function isWait({ owner, name, descriptor }: Pick<Call, 'owner' | 'name' | 'descriptor'>): boolean {
  if (!owner.startsWith('java/util/concurrent/')) return false;
  if (/Future(?:Task)?$/.test(owner)) return /^(?:get|join)$/.test(name) && descriptor !== '()Z';
  return name === 'await' || (name === 'invokeAll' && owner.includes('Executor'));
}

/** `Thread.sleep` and its like. */
export function isSleep({ owner, name }: Pick<Call, 'owner' | 'name'>): boolean {
  if (name === 'sleep') return owner === 'java/lang/Thread' || owner === 'java/util/concurrent/TimeUnit';
  if (name === 'sleepUninterruptibly') return true;
  if (name === 'wait') return owner === 'java/lang/Object';
  return owner === 'java/util/concurrent/locks/LockSupport' && /^park/.test(name);
}

/** Makes a connection or a client: threads, sockets, handshakes. */
export function isConnect({ owner, name }: Pick<Call, 'owner' | 'name'>): boolean {
  if (owner === 'java/sql/DriverManager' && name === 'getConnection') return true;
  if (name === '<init>') return CLIENTS.has(owner);
  return FACTORIES.some(([owners, names]) => owners.test(owner) && names.test(name));
}

const CLIENTS: ReadonlySet<string> = new Set([
  'org/apache/kafka/clients/producer/KafkaProducer',
  'org/apache/kafka/clients/consumer/KafkaConsumer',
  'org/apache/kafka/clients/admin/KafkaAdminClient',
  'redis/clients/jedis/Jedis',
  'redis/clients/jedis/JedisPool',
  'redis/clients/jedis/JedisPooled',
  'redis/clients/jedis/JedisCluster',
  'okhttp3/OkHttpClient',
  'java/net/Socket',
  'com/zaxxer/hikari/HikariDataSource',
  'org/elasticsearch/client/RestHighLevelClient',
  'org/springframework/web/client/RestTemplate',
]);

const FACTORIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^java\/net\/http\/HttpClient$/, /^newHttpClient$/],
  [/^java\/net\/http\/HttpClient\$Builder$/, /^build$/],
  [/^okhttp3\/OkHttpClient\$Builder$/, /^build$/],
  [/^org\/apache\/http\/impl\/client\/(?:HttpClients|HttpClientBuilder)$/, /^(?:create\w*|build)$/],
  [/^org\/apache\/hc\/client5\/.*(?:HttpClients|HttpClientBuilder)$/, /^(?:create\w*|build)$/],
  [/^com\/mongodb\/client\/MongoClients$/, /^create$/],
  [/^org\/apache\/hadoop\/hbase\/client\/ConnectionFactory$/, /^createConnection$/],
  [/^com\/datastax\/.*(?:CqlSessionBuilder|SessionBuilder)$/, /^build$/],
  [/^com\/datastax\/driver\/core\/Cluster$/, /^connect$/],
  [/^io\/lettuce\/core\/(?:cluster\/)?Redis(?:Cluster)?Client$/, /^(?:create|connect)$/],
  [/^org\/apache\/kafka\/clients\/admin\/(?:Admin|AdminClient)$/, /^create$/],
  [/^io\/grpc\/ManagedChannelBuilder$/, /^build$/],
];
