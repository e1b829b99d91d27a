import { type FlameGraph, type FlameNode, type Gap, type Known, known, restCite, text, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import type { Intern } from './intern.ts';
import { arrayAt, field, numberAt, stringAt } from './json.ts';
import { SECTIONS } from './sections.ts';

/** Values of `endTimestamp` that stand for something else (JobVertexFlameGraph). */
const DISABLED = -2;
const NOT_READY = -3;

/** Flink samples 100 frames deep (`rest.flamegraph.stack-depth`); what is far deeper is no flame graph. */
const DEEPEST = 500;

/** The newest flame graph of every vertex and type that was asked for. */
export class FlameGraphsReading {
  readonly answers = new Answers();
  readonly #graphs = new Map<string, FlameGraph>();
  readonly #intern: Intern;
  #disabled: Exchange | undefined;

  constructor(intern: Intern) {
    this.#intern = intern;
  }

  /** `…/flamegraph?type=full|on_cpu|off_cpu`, `full` by default. */
  take(vertex: string, query: URLSearchParams, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const end = numberAt(body, 'endTimestamp');
    const data = field(body, 'data');
    if (end === DISABLED) this.#disabled = exchange;
    else if (end === NOT_READY || (data ?? null) === null) this.answers.empty(exchange);
    else {
      const type = typeOf(query.get('type'));
      const cite = { ...restCite(exchange.path, exchange.at), source: 'flame-graph' as const };
      this.#graphs.set(`${vertex} ${type}`, { vertex, type, root: this.#nodeOf(data, 0), cite });
    }
  }

  finish(around: Surroundings): Known<readonly FlameGraph[]> {
    if (this.#graphs.size > 0) return known([...this.#graphs.values()]);
    return unknown(this.#disabled === undefined ? this.answers.gap(SECTIONS.flameGraphs, around) : off(this.#disabled));
  }

  #nodeOf(node: unknown, depth: number): FlameNode {
    const children = depth < DEEPEST ? (arrayAt(node, 'children') ?? []) : [];
    return {
      name: this.#intern(stringAt(node, 'name') ?? ''),
      value: numberAt(node, 'value') || 0,
      children: children.map((child) => this.#nodeOf(child, depth + 1)),
    };
  }
}

function typeOf(type: string | null): FlameGraph['type'] {
  const lower = type?.toLowerCase();
  return lower === 'on_cpu' || lower === 'off_cpu' ? lower : 'full';
}

function off(exchange: Exchange): Gap {
  return {
    kind: 'absent',
    because: text('Flame graphs are switched off in this cluster.', '该集群未开启火焰图。'),
    remedy: text(
      'Set rest.flamegraph.enabled: true on the JobManager.',
      '请在 JobManager 上设置 rest.flamegraph.enabled: true。',
    ),
    cite: restCite(exchange.path, exchange.at),
  };
}
