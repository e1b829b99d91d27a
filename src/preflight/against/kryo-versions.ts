import { type SnapshotEvidence, type SnapshotState, text } from '#evidence';
import { isSince } from '#formats/bytecode';
import type { SerializerShape } from '#restore';
import type { CodeFinding } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import { prescribed, SERIALIZER } from './faults.ts';
import { kryoLayout } from './kryo-layout.ts';
import type { PlannedOperator } from './operator-verdicts.ts';
import { writtenShape } from './written-shape.ts';

/** Flink 2 writes `_metadata` of version 5 and later. */
const FIRST_OF_2 = 5;

/** Flink 1 wrote a snapshot with Kryo 2, and Flink 2 is to read it with Kryo 5. */
export function crossesKryo({ metadataVersion }: SnapshotEvidence, { flink }: JobCode): boolean {
  return metadataVersion < FIRST_OF_2 && isSince(flink, 2, 0);
}

/**
 * State that Kryo 5 reads otherwise than Kryo 2 wrote it. Flink compares the class, which is the same, and takes it: most often
 * nothing fails, and values are wrong. Numbers, texts and classes of nothing else are read as they were.
 */
export function misreadState(
  { name, serializers }: SnapshotState,
  now: PlannedOperator,
  code: JobCode,
): readonly CodeFinding[] {
  const [type] = serializers.flatMap((one) => misreadIn(writtenShape(one), code));
  if (type === undefined) return [];
  return [
    {
      rule: SERIALIZER,
      severity: 'critical',
      place: now.at,
      confidence: 'likely',
      subject: { operator: now.name, state: name },
      summary: text(
        `State "${name}" of ${now.name} holds ${type}, written by Kryo 2 of Flink 1: Kryo 5 of Flink 2 reads other values than were written. The restore itself succeeds: lists and maps lose what they held, times change; only now and then an exception tells.`,
        `${now.name} 的状态“${name}”含有由 Flink 1 的 Kryo 2 写入的 ${type}：Flink 2 的 Kryo 5 会读出与写入不同的值。恢复本身会成功：列表和映射丢失内容，时间改变；只是偶尔抛出异常。`,
      ),
      prescriptions: [
        prescribed(
          text(
            'Before the upgrade, still on Flink 1: copy the state into another one whose serializer both have (a POJO, Types.LIST, Types.MAP), take a savepoint, then upgrade; or rewrite it with the State Processor API of Flink 1.',
            '升级之前，仍在 Flink 1 上：把该状态复制到两个版本都支持的序列化器的新状态（POJO、Types.LIST、Types.MAP），做保存点后再升级；或用 Flink 1 的 State Processor API 改写。',
          ),
          text('A release of the job before the upgrade.', '升级前需要先发布一次作业。'),
          { code: `new ListStateDescriptor<>("${name}-2", …) // instead of ${type} by Kryo` },
        ),
        prescribed(
          text(
            'If this state is not needed, drop it from a copy of the savepoint.',
            '若不再需要该状态，可从保存点的副本中删除。',
          ),
          text('It starts empty.', '它将从空开始。'),
          {
            command: `flink-doctor snapshot drop <savepoint> --operator ${now.uid ?? now.id} --state ${name} -o <copy>`,
          },
        ),
      ],
    },
  ];
}

function misreadIn(shape: SerializerShape | undefined, code: JobCode): readonly string[] {
  if (shape === undefined) return [];
  const { family, type = '', parts } = shape;
  if (family === 'kryo') return isMisread(type, code) ? [type] : [];
  return parts.flatMap((part) => misreadIn(part.shape, code));
}

/** Written in another way by Kryo 5: lists, sets, maps and queues, times, identifiers (tried: 1.20.3 and 2.3.0). */
const OTHERWISE =
  /^java[./]util[./](?:\w*(?:List|Set|Map|Queue|Deque)|Collection|Vector|Stack|UUID)$|^java[./]time[./]\w+$/;

function isMisread(type: string, code: JobCode): boolean {
  if (OTHERWISE.test(type)) return true;
  const fields = kryoLayout(type.replaceAll('.', '/'), code) ?? [];
  return fields.some((field) => OTHERWISE.test(/: L([\w/$]+);$/.exec(field)?.[1] ?? ''));
}

/**
 * What is thrown where a collection within a POJO is misread while old values are made: what follows is read from a wrong place.
 * Empty where there is none.
 */
export function misreadByKryo(shape: SerializerShape | undefined, code: JobCode): readonly string[] {
  return misreadIn(shape, code).length > 0 ? MISREAD : [];
}

const MISREAD = ['IllegalArgumentException: Can not set … to null value', 'KryoException: …', 'EOFException'];
