import { text } from '#evidence';
import { constantOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const MANY = 4;

/** Each group needs slots of its own: the job needs the sum. */
export const manySlotSharingGroups = definePipelineRule({
  id: 'many-slot-sharing-groups',
  title: text('Many slot sharing groups', '过多的 slot 共享组'),
  severity: 'warning',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['slots-insufficient'],

  check: ({ nodes }) => {
    const groups = new Map<string, (typeof nodes)[number]>();
    for (const node of nodes) {
      const given = node.attributes.findLast(({ name }) => name === 'slotSharingGroup')?.arguments[0];
      const name = given && constantOf(given);
      if (name !== undefined && !groups.has(name)) groups.set(name, node);
    }
    const last = [...groups.values()].at(-1);
    if (groups.size < MANY || last === undefined) return [];
    return [
      {
        place: last.call.at,
        confidence: 'likely',
        summary: text(
          `${groups.size} slot sharing groups (${[...groups.keys()].join(', ')}): each needs as many slots as its parallelism, and none is shared.`,
          `${groups.size} 个 slot 共享组（${[...groups.keys()].join('、')}）：每组都需要与其并行度相同的 slot，互不共享。`,
        ),
        prescriptions: [
          cure(
            text('Keep groups for what must be apart.', '只为必须隔离的算子分组。'),
            '// without .slotSharingGroup(…)',
          ),
        ],
      },
    ];
  },
});
