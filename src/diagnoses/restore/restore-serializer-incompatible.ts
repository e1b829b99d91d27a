import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { serializersInSnapshot } from './restore-serializer-incompatible-snapshot.ts';
import { dropState, oldProgram, PAGES } from './ways-back.ts';

/** A state's type changed in a way that its serializer cannot bridge, or the serializer that wrote it is gone. */
export const restoreSerializerIncompatible = defineToldDiagnosis({
  id: 'restore-serializer-incompatible',
  title: text('The type of a state changed incompatibly', '状态的类型（序列化器）不兼容'),
  alongside: serializersInSnapshot,
  docs: [PAGES.evolution],
  summary: (told) => {
    const { en, zh } = summaryOf(told);
    const hint = whatChanged(told);
    return text(en + hint.en, zh + hint.zh);
  },
  ruledOut: () => [
    {
      id: 'restore-key-changed',
      because: text('the message names a state’s serializer, not the key’s', '报错指的是状态的序列化器，而不是 key 的'),
    },
    {
      id: 'restore-connector-state',
      because: text('no connector’s own reader failed', '并非连接器自身的读取代码失败'),
    },
  ],
  prescriptions: (told) => [
    oldProgram(),
    changesTtl(told) ? keepTtl : migrate(told),
    dropState(told.version, { en: 'this state', zh: '该状态' }),
  ],
});

function summaryOf(told: ToldCase) {
  const { new: now, old, state, kind, queue, map, was, registered, class: name, format } = told.captures;
  if (format !== undefined)
    return text(
      `The snapshot was written by a newer Flink (metadata format ${format}) than the one that reads it.`,
      `快照由比当前更新的 Flink 写出（元数据格式 ${format}）。`,
    );
  if (was !== undefined)
    return text(
      `A state was a ${was} in the snapshot and is something else now: a state cannot change its kind.`,
      `某个状态在快照中是 ${was}，现在是其他种类：状态种类不能改变。`,
    );
  if (state !== undefined || name !== undefined || registered !== undefined)
    return text(
      `State ${state ?? name ?? registered} cannot be read: the serializer that wrote it is not on the class path, or cannot be loaded any more.`,
      `状态 ${state ?? name ?? registered} 无法读取：写出它的序列化器不在类路径上或已无法加载。`,
    );
  const what = map
    ? 'the key of a MapState'
    : queue
      ? 'timers or windows (priority queue)'
      : kind
        ? `${kind === 'state' ? 'a' : kind} state`
        : 'a state';
  const [from, to] = [old ?? '?', now ?? '?'].map(shortName);
  return text(
    `The type of ${what} changed so that its old content cannot be read or migrated${old ? ` (old serializer ${from}, new ${to})` : ''}. Only POJOs (fields added or removed), Avro within its rules evolve; Kryo, Java serialization and nested generic types never do.`,
    `${map ? 'MapState 的 key' : queue ? '定时器或窗口（优先队列）' : '状态'}类型的变化使旧内容无法读取或迁移${old ? `（旧序列化器 ${from}，新 ${to}）` : ''}。只有 POJO（增删字段）和符合规则的 Avro 可以演进；Kryo、Java 序列化和嵌套泛型类型都不行。`,
  );
}

/** Serializers print themselves as `package.LongSerializer@4ef272aa`. */
function shortName(printed: string): string {
  const name = printed.replace(/@[0-9a-f]{1,8}$/, '').replace(/^org\.apache\.flink\.(?:\w+\.){1,10}/, '');
  return name.length > 120 ? `${name.slice(0, 120)}…` : name;
}

function changesTtl({ captures: { new: now = '', old = '' } }: ToldCase): boolean {
  return /TtlSerializer/.test(now) !== /TtlSerializer/.test(old);
}

const keepTtl: Prescription = {
  aim: 'cure',
  action: text(
    'Leave TTL on this state as it was when the snapshot was written. To have it with TTL (or without), declare a second state under a new name, fill it from the old one as keys come by, and clear the old; or upgrade to Flink 2.2, which migrates it.',
    '该状态的 TTL 开关必须与写快照时一致。若要启用（或关闭）TTL，请以新名称声明第二个状态，随 key 到来从旧状态填充并清除旧状态；或升级到支持该迁移的 Flink 2.2。',
  ),
  cost: text('A change of the program.', '需要修改程序。'),
  code: 'ValueStateDescriptor<Long> withTtl = new ValueStateDescriptor<>("count-v2", Long.class);\nwithTtl.enableTimeToLive(ttl);',
  verify: text(
    'A test restores a savepoint of the old version with the new jar.',
    '用新 jar 恢复旧版本保存点的测试通过。',
  ),
};

/** Serializers betray some changes by their class. */
function whatChanged(told: ToldCase) {
  const { new: now = '', old = '' } = told.captures;
  if (changesTtl(told))
    return text(
      ' State TTL was switched on or off for a state that exists; Flink can migrate that only from 2.2 on.',
      '已有状态上启用或关闭了状态 TTL；Flink 从 2.2 起才支持这种迁移。',
    );
  if (/KryoSerializer/.test(now) && /PojoSerializer/.test(old))
    return text(
      ' The class was a POJO and is none any more (no public default constructor, a field without getter and setter, or a field type that is none): the TypeExtractor’s INFO lines at start say why.',
      '该类原为 POJO，现已不再满足要求（缺少公共无参构造函数、字段没有 getter/setter 或字段类型不支持）：启动时 TypeExtractor 的 INFO 日志说明了原因。',
    );
  if (/PojoSerializer/.test(now) && /KryoSerializer/.test(old))
    return text(
      ' The class was a generic type (Kryo) and has become a POJO: Kryo’s bytes cannot be read as a POJO.',
      '该类原为泛型类型（Kryo），现已成为 POJO：Kryo 的字节无法按 POJO 读取。',
    );
  return text('', '');
}

function migrate({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Undo the change of the type, and move on in two steps: a second state (new name, new type) that is filled from the old one as keys come by, then drop the old; or rewrite the savepoint with the State Processor API. Make state types POJOs or Avro, register type information for nested types${isBefore(version, [1, 19]) ? '' : ' (Java records from 1.19 on)'}, and fail early on Kryo.`,
      '撤销类型变更，分两步迁移：新增一个状态（新名称、新类型），随 key 到来从旧状态填充，之后删除旧状态；或用 State Processor API 重写保存点。状态类型使用 POJO 或 Avro，为嵌套类型注册类型信息，并尽早发现 Kryo 类型。',
    ),
    cost: text('A change of the program.', '需要修改程序。'),
    settings: { 'pipeline.generic-types': 'false' },
    verify: text(
      'A test restores a savepoint of the old version with the new jar.',
      '用新 jar 恢复旧版本保存点的测试通过。',
    ),
  };
}
