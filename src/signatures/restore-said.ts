import { defineSignatures } from './signature.ts';

/** Restores and savepoints in people's words. */
export const restoreSaidSignatures = defineSignatures([
  {
    id: 'restore-not-requested:said',
    diagnosis: 'restore-not-requested',
    literal: [
      'state is empty',
      'empty state',
      'from scratch',
      'starts empty',
      'started empty',
      'from the beginning',
      'no "Restoring',
      'no "Starting job',
      "no 'Restoring",
      '状态为空',
      '状态丢失',
      '没有恢复',
      '未恢复',
      '没有从',
      '从头开始',
    ],
    pattern:
      /(?:redeploy|restart|resubmi|re-?creat|delete|apply|upgrade|submi|start|savepoint|checkpoint|restor|重启|重新|提交|恢复|升级|检查点)/i,
    // A first read that starts over is a matter of the source.
    not: /with empty state|stream offset|earliest|snapshot (?:of|phase)|full read|全量/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md restore-not-requested; operator BlueGreenUtils',
  },
  {
    // A folder for snapshots where one snapshot is wanted.
    id: 'restore-not-requested:folder',
    diagnosis: 'restore-not-requested',
    literal: ['savepointPath', 'SavepointPath', 'savepoint.path', 'state-recovery.path', 'savepointLocation'],
    pattern:
      /(?:[sS]avepointPath|savepoint\.path|state-recovery\.path|savepointLocation)"?\s*[:=]\s*"?(?<folder>[a-z0-9]+:\S*?\/(?:savepoints?|checkpoints?|flink-(?:savepoints|checkpoints))\/?)"?\s*$/m,
    said: true,
    role: 'trigger',
    source: 'execution.state-recovery.path wants the folder with _metadata (docs: ops/state/savepoints)',
  },
  {
    id: 'restore-slow:said',
    diagnosis: 'restore-slow',
    literal: ['INITIALIZING', 'restor', 'Restor', 'recover', 'Recover', '恢复'],
    pattern:
      /(?:restor|recover|INITIALIZING|恢复).{0,60}(?:take|takes|took|for|stuck|耗时|需要|花费|长达|卡).{0,30}(?:\d+ ?(?:min|m\b|h\b|hour)|minutes|hours|very long|too long|分钟|小时|很久|很长)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md restore-slow',
  },
  {
    id: 'savepoint-client-timeout:said',
    diagnosis: 'savepoint-client-timeout',
    literal: ['avepoint', '保存点'],
    pattern:
      /(?:client|CLI|flink (?:savepoint|stop)|命令行|客户端).{0,60}(?:time ?out|timed out|TimeoutException|超时)/i,
    and: /avepoint|保存点/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md savepoint-client-timeout',
  },
  {
    id: 'savepoint-needs-healthy-job:said',
    diagnosis: 'savepoint-needs-healthy-job',
    literal: ['avepoint', '保存点'],
    pattern:
      /(?:trigger|tak(?:e|ing)|creat|stop|upgrade|fail|refus|impossible|cannot|触发|做|停止|升级|失败|无法).{0,30}(?:[sS]avepoint|保存点)|(?:[sS]avepoint|保存点).{0,40}(?:fail|refus|impossible|cannot|失败|无法)/,
    and: /not (?:running|healthy)|unhealthy|(?:is|keeps) (?:restarting|failing)|RESTARTING|FAILING|重启中|不断重启|未运行|不健康/,
    not: /restor|恢复/,
    said: true,
    role: 'sustainer',
    source: 'reference/flink-failure-catalogue.md savepoint-needs-healthy-job',
  },
  {
    id: 'savepoint-claimed:said',
    diagnosis: 'savepoint-claimed',
    literal: ['CLAIM', 'claim mode', 'claim-mode', 'restore-mode', 'restoreMode', 'LEGACY', '认领'],
    pattern:
      /(?<![_-])CLAIM\b|LEGACY|认领|restore-?mode\W{1,4}(?<mode>claim|legacy)|claim-?mode\W{1,4}(?<claim>claim|legacy)/i,
    and: /delet|missing|gone|vanish|two jobs|second job|both jobs|another job|not found|FileNotFound|删除|丢失|两个作业|另一个作业/i,
    not: /please use CLAIM mode/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md savepoint-claimed',
  },
  {
    id: 'savepoint-forked-transactions:said',
    diagnosis: 'savepoint-forked-transactions',
    literal: ['avepoint', '保存点'],
    pattern:
      /(?:second|another|new|copy of the|forked|cloned|两个|第二个|另一个|复制).{0,60}(?:job|作业|任务).{0,160}(?:duplicat|twice|unexpected commit|transaction|重复|两次|事务)/i,
    and: /avepoint|保存点/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md savepoint-forked-transactions',
  },
  {
    // People's words: the class that state is kept of has another name now, and the restore fails.
    id: 'restore-java-class-changed:said-to-move',
    diagnosis: 'restore-java-class-changed',
    literal: ['renamed', 'moved ', 'migrated', '迁移', '改名', '重命名', '改了包', '移动到', '包路径', '包名'],
    pattern:
      /(?:class|package|pojo|类|包名|包路径)[^\n]{0,80}(?:renamed|moved|migrated|迁移|改名|重命名|改了|移动)|(?:renamed|moved|migrated|迁移|改名|重命名|改了|移动)[^\n]{0,80}(?:class|package|pojo|类|包名|包路径)/i,
    and: /(?:savepoint|snapshot|checkpoint|state|restor|恢复|保存点|检查点|状态)[^\n]{0,60}(?:fail|cannot|can't|error|not restor|失败|报错|无法|不能)|(?:fail|cannot|can't)[^\n]{0,30}(?:restor|savepoint)/i,
    not: /uid|operator (?:id|name)|jar moved|kafka|目录|director/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md restore-java-class-changed (reported facts)',
  },
]);
