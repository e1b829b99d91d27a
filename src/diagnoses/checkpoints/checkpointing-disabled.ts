import { type Conclusion, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type Checkpointing, type Cite, citeOf, type JobVertex, text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { checkpointingOff } from '#symptoms/checkpoints/checkpointing-off';
import { flinkVersion } from '#symptoms/flink-version';
import { type StateAtStake, stateAtStake } from '#symptoms/snapshots/state-at-stake';
import { toldDisabled } from './told-failures.ts';

/**
 * Without checkpoints a failure loses everything the job knows, and by Flink's default the job does not even restart.
 * Sinks that commit on checkpoints never commit.
 */
export const checkpointingDisabled = defineDiagnosis({
  id: 'checkpointing-disabled',
  title: text('Checkpointing is off, and the job has something to lose', '作业有状态却未启用检查点'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/checkpointing/',
  ],
  otherwise: toldDisabled,
  explains: ['files-not-visible', 'kafka-eos-not-visible'],
  symptoms: { checkpointingOff, stateAtStake },
  helpers: { flinkVersion },

  conclude({ checkpointingOff: [off], stateAtStake: [stake] }, { flinkVersion }, { id }) {
    if (!off || !stake) return;
    return concludeOn(off, stake, flinkVersion.known ? flinkVersion.value[0] : undefined, id);
  },
});

function concludeOn(off: Checkpointing, stake: StateAtStake, version: Version, job: string): Conclusion {
  const place = stake.committers[0] ?? stake.keyed[0] ?? stake.positions[0];
  return {
    severity: severityOf(stake),
    confidence:
      stake.committers.length + stake.keyed.length > 0 ? 'certain' : stake.positions.length > 0 ? 'likely' : 'possible',
    subject: {
      configKey: 'execution.checkpointing.interval',
      ...(place && { vertex: place.id, vertexName: place.name }),
    },
    about: [],
    summary: text(`There are no periodic checkpoints. ${loss(stake).en}`, `作业没有周期性检查点。${loss(stake).zh}`),
    evidence: proofs(off, stake, job),
    prescriptions: [switchOn(version)],
  };
}

/** Critical is what happens now: output that never appears, or state that restarts have thrown away already. */
function severityOf({ committers, keyed, positions, restarts }: StateAtStake): Conclusion['severity'] {
  if (committers.length > 0 || (restarts > 0 && keyed.length > 0)) return 'critical';
  return keyed.length > 0 || positions.length > 0 ? 'warning' : 'info';
}

function loss(stake: StateAtStake): Conclusion['summary'] {
  const { committers, keyed, positions, restarts } = stake;
  if (committers.length > 0)
    return text(
      `"${committers[0]?.name}" commits what it wrote only when a checkpoint completes: nothing becomes visible.`,
      `“${committers[0]?.name}”只在检查点完成时提交写出的数据：结果始终不可见。`,
    );
  if (keyed.length > 0 && restarts > 0)
    return text(
      `The job has restarted ${restarts} times, and each time what ${names(keyed).en} knew was lost.`,
      `作业已重启 ${restarts} 次，每次都会丢失 ${names(keyed).zh} 中的状态。`,
    );
  if (keyed.length > 0)
    return text(
      `A failure, an upgrade or a lost machine throws away all that ${names(keyed).en} ${keyed.length > 1 ? 'know' : 'knows'}.${noRestart(stake).en}`,
      `一旦故障、升级或机器丢失，${names(keyed).zh} 中的全部状态都会丢失。${noRestart(stake).zh}`,
    );
  if (positions.length > 0)
    return text(
      `After a failure "${positions[0]?.name}" does not know how far it has read: records are lost or read again.${noRestart(stake).en}`,
      `故障后“${positions[0]?.name}”不知道读到了哪里：数据会丢失或重复。${noRestart(stake).zh}`,
    );
  return text(
    'No keyed state and no source with a position was recognised; if that is so, there is nothing to save.',
    '没有识别到 Keyed State 或带位点的数据源；若确实如此，则没有需要保存的内容。',
  );
}

function names(vertices: readonly JobVertex[]): Conclusion['summary'] {
  const shown = vertices.slice(0, 3).map(({ name }) => `"${name}"`);
  const more = vertices.length > shown.length ? `, … (${vertices.length})` : '';
  return text(shown.join(', ') + more, shown.join('、').replaceAll(/"([^"]*)"/g, '“$1”') + more);
}

/** Flink's default restart strategy without checkpoints is none. */
function noRestart({ strategy, clusterStrategy }: StateAtStake): Conclusion['summary'] {
  const own = strategy !== undefined && !/default/i.test(strategy);
  const none = /deactivated|none|no restart|disable|off|^$/i.test(own ? strategy : (clusterStrategy ?? ''));
  return none
    ? text(
        ' Without checkpoints and with no restart strategy of its own, the job ends at the first failure.',
        '未启用检查点且没有单独配置重启策略时，作业在第一次失败后就会终止。',
      )
    : text('', '');
}

function proofs(
  off: Checkpointing,
  { keyed, committers, positions, strategy, restarts, restartsPath }: StateAtStake,
  job: string,
): readonly Proof[] {
  const cite: Cite = off.cite;
  return [
    {
      fact: text('No checkpoint interval is set for this job', '该作业未设置检查点间隔'),
      cite,
    },
    ...[...committers, ...keyed, ...positions]
      .slice(0, 3)
      .map((vertex) => ({ fact: stakeOf(vertex), cite: vertex.cite })),
    ...(strategy
      ? [
          {
            fact: text(`Restart strategy: "${strategy}"`, `重启策略：“${strategy}”`),
            cite: citeOf('rest', `/jobs/${job}/config`),
          },
        ]
      : []),
    ...(restarts > 0 && restartsPath
      ? [
          {
            fact: text(`numRestarts is ${restarts}`, `numRestarts 为 ${restarts}`),
            cite: citeOf('rest', restartsPath),
          },
        ]
      : []),
  ];
}

function stakeOf({ name, inputs }: JobVertex): Proof['fact'] {
  return inputs.some(({ shipStrategy }) => shipStrategy === 'HASH')
    ? text(
        `"${name}" is fed by a keyBy (HASH), so it keeps state per key`,
        `“${name}”的输入为 keyBy（HASH），按 key 保存状态`,
      )
    : text(`"${name}" is part of the job`, `作业包含“${name}”`);
}

function switchOn(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Switch checkpoints on, keep them in storage that outlives the cluster, and keep the last one when the job is cancelled.',
      '启用检查点，存放在不随集群消失的存储上，并在取消作业时保留最后一个检查点。',
    ),
    cost: text(
      'Takes effect with a restart, and this one still starts from nothing. Some load on the storage once a minute; results of exactly-once sinks appear once per checkpoint.',
      '重启后生效，且这一次仍从空状态开始。每分钟对存储有一定负载；exactly-once Sink 的结果随检查点可见。',
    ),
    settings: settingsFor(version, {
      'execution.checkpointing.interval': '60 s',
      'execution.checkpointing.min-pause': '30 s',
      'execution.checkpointing.dir': 's3://bucket/checkpoints',
      'execution.checkpointing.externalized-checkpoint-retention': 'RETAIN_ON_CANCELLATION',
      'execution.checkpointing.tolerable-failed-checkpoints': '5',
    }),
    verify: text(
      'counts.completed in /jobs/:jobid/checkpoints rises every minute.',
      '/jobs/:jobid/checkpoints 中的 counts.completed 每分钟增加。',
    ),
  };
}
