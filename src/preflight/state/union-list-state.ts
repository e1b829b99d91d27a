import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

const STORE = 'org/apache/flink/api/common/state/OperatorStateStore';

/** On restore every subtask is given all entries of all subtasks: parallelism times the state, in memory and over the network. */
export const unionListState = defineRule({
  id: 'union-list-state',
  title: text('Union list state is given to every subtask as a whole', '联合列表状态会完整发给每个子任务'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/#using-operator-state')],
  leadsTo: ['restore-slow', 'oom-heap-tm'],

  *check(code) {
    for (const flow of flowsNaming(code, (name) => name === STORE)) {
      for (const call of flow.calls.filter(({ owner, name }) => owner === STORE && name === 'getUnionListState')) {
        yield {
          place: placeOf(flow.method, call.pc),
          confidence: 'possible' as const,
          summary: text(
            `${methodText(flow)} uses union list state: on restore each subtask reads the entries of all of them. Harmless for a few offsets, not for data.`,
            `${methodText(flow)} 使用联合列表状态：恢复时每个子任务都会读取所有子任务的条目。少量位点无妨，业务数据则不行。`,
          ),
          prescriptions: [
            cure(
              text(
                'List state (getListState) splits the entries among the subtasks; keyed state if there is a key.',
                '用 getListState 把条目分给各子任务；有 key 时用 keyed 状态。',
              ),
              'context.getOperatorStateStore().getListState(descriptor);',
              text(
                'Another kind of state: the old one is not restored into it.',
                '状态种类不同：旧状态不会恢复到其中。',
              ),
            ),
          ],
        };
      }
    }
  },
});
