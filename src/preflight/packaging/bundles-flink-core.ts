import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { parseVersion } from './bundled-version.ts';
import { bundledIn, entryOfClass, hasClass, isJobJar } from './contents.ts';

/** The cluster has Flink; in the job jar it makes trouble where versions differ. */
export const bundlesFlinkCore = defineRule({
  id: 'bundles-flink-core',
  title: text('Flink itself lies in the job jar', '作业 jar 中包含 Flink 本身'),
  severity: 'critical',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['version-mismatch', 'dependency-conflict'],
  check: (code) => {
    const found = MARKERS.filter(([marker]) => hasClass(code, marker));
    const [first] = found;
    if (first === undefined || !isJobJar(code)) return [];
    const modules = found.map(([, module]) => module).join(', ');
    const { major, minor } = code.flink;
    const other = bundledIn(code).find(({ group, artifact, version }) => {
      const release = parseVersion(version);
      return (
        group === FLINK &&
        CORE.test(artifact) &&
        release !== undefined &&
        (release.major !== major || release.minor !== minor)
      );
    });
    const isOther = other !== undefined && code.flinkFrom === 'flag';
    const target = `${major}.${minor}`;
    return [
      {
        place: { entry: entryOfClass(code, first[0]) },
        severity: isOther ? 'critical' : 'warning',
        confidence: 'certain',
        summary: isOther
          ? text(
              `The jar brings ${modules} of Flink ${other.version}, and is to run on ${target}: two versions of Flink meet.`,
              `jar 带有 Flink ${other.version} 的 ${modules}，而目标是 ${target}：两个版本的 Flink 会混用。`,
            )
          : text(
              `The jar brings ${modules}, which every cluster has: it is larger than need be, and breaks when the cluster gets another version.`,
              `jar 带有 ${modules}，而每个集群都已自带：体积不必要地增大，且集群升级后会出错。`,
            ),
        prescriptions: [
          cure(text('Give Flink’s own modules the scope provided.', '将 Flink 自身模块设为 provided 范围。'), PROVIDED),
        ],
      },
    ];
  },
});

const FLINK = 'org.apache.flink';
const CORE = /^flink-(?:core|streaming-java|runtime|clients|java|dist|table-planner|table-runtime)/;
const MARKERS: readonly (readonly [string, string])[] = [
  ['org/apache/flink/runtime/jobmaster/JobMaster', 'flink-runtime'],
  ['org/apache/flink/streaming/api/environment/StreamExecutionEnvironment', 'flink-streaming-java'],
  ['org/apache/flink/api/common/ExecutionConfig', 'flink-core'],
  ['org/apache/flink/client/program/PackagedProgram', 'flink-clients'],
  ['org/apache/flink/table/planner/delegation/PlannerBase', 'flink-table-planner'],
];
const PROVIDED = `<dependency>
  <groupId>org.apache.flink</groupId>
  <artifactId>flink-streaming-java</artifactId>
  <scope>provided</scope>
</dependency>`;
