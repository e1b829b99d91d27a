import { type Conclusion, defineDiagnosis, type Proof } from '#engine';
import { citeOf, restCite, type Text, text } from '#evidence';
import { HELD_BACK } from '#symptoms/load/bottlenecks';
import { spreadOf } from '#symptoms/load/columns';
import { type HeldSource, heldSources, type SlowMember } from '#symptoms/time/aligned-sources';
import { duration, percent } from '../figures.ts';
import { freeSlowest, moreDrift } from './alignment-remedies.ts';
import { toldWatermarkAlignmentPaused } from './watermark-alignment-paused-told.ts';

/** Slower than that, event time falls behind the clock, and whoever waits for it with it; a replay goes faster. */
const KEEPS_UP = 0.8;

/** So slow it hardly moves at all. */
const STANDS = 0.1;

/** Sources of an alignment group wait for the slowest member; one that hardly moves stops the others. */
export const watermarkAlignmentPaused = defineDiagnosis({
  id: 'watermark-alignment-paused',
  title: toldWatermarkAlignmentPaused.title,
  docs: toldWatermarkAlignmentPaused.docs,
  otherwise: toldWatermarkAlignmentPaused,
  symptoms: { heldSources },
  explains: ['late-data-dropped', 'kafka-offset-commit-lag', 'window-last-not-fired', 'state-no-ttl'],

  conclude({ heldSources }) {
    return heldSources.filter(({ slowest }) => fallsBehind(slowest)).map(concludeAt);
  },
});

/** One that is held back itself has a cause further down, which is told there. */
function fallsBehind({ pace, load }: SlowMember): boolean {
  return pace < KEEPS_UP && !(spreadOf(load.backPressured).max >= HELD_BACK);
}

function concludeAt(held: HeldSource): Conclusion {
  const { vertex, slowest } = held;
  const pace = percent(Math.max(0, slowest.pace));
  const self = slowest.vertex.id === vertex.id;
  const whom: Text = self
    ? text('its own slowest split', '自己最慢的分片')
    : text(`"${slowest.vertex.name}"`, `“${slowest.vertex.name}”`);
  return {
    severity: slowest.pace < STANDS ? 'critical' : 'warning',
    confidence: self ? 'likely' : 'certain',
    subject: { vertex: vertex.id, vertexName: vertex.name },
    about: [vertex.id, slowest.vertex.id],
    summary: text(
      `"${vertex.name}" reads nothing: watermark alignment makes it wait for ${whom.en}, whose event time goes at ${pace} of the pace of the clock. Both fall further behind.`,
      `“${vertex.name}”不在读取：水位线对齐使其等待${whom.zh}，后者的事件时间只有实际时间的 ${pace}。两者都会越来越落后。`,
    ),
    evidence: proofs(held),
    ruledOut: [
      {
        id: 'watermark-idle-source',
        because: text(
          'the source that reads nothing is held by its group; it is not out of data',
          '不读取的 Source 是被对齐组拖住的，并非没有数据',
        ),
      },
      {
        id: 'backpressure-slow-operator',
        because: text('nothing behind the slowest source holds it back', '最慢的 Source 下游没有反压'),
      },
    ],
    prescriptions: [freeSlowest, moreDrift],
  };
}

function proofs({ vertex, load, drift, slowest: { vertex: slow, watermark } }: HeldSource): readonly Proof[] {
  const moved = duration(Math.max(0, watermark.last.min - watermark.first.min) || 0);
  return [
    {
      fact: text(
        `watermarkAlignmentDrift of "${vertex.name}": ${drift.first.max} → ${drift.last.max} ms; above 0 it may not read`,
        `“${vertex.name}”的 watermarkAlignmentDrift：${drift.first.max} → ${drift.last.max} ms；大于 0 时不得读取`,
      ),
      cite: citeOf('metric', drift.path, drift.lastAt),
    },
    {
      fact: text(
        `"${vertex.name}" is idle ${percent(spreadOf(load.idle).max)} of the time`,
        `“${vertex.name}”空闲 ${percent(spreadOf(load.idle).max)}`,
      ),
      cite: restCite(load.paths.detail, load.at),
    },
    {
      fact: text(
        `Watermark of "${slow.name}": ${moved} further in ${duration(watermark.lastAt - watermark.firstAt)}`,
        `“${slow.name}”的水位线在 ${duration(watermark.lastAt - watermark.firstAt)} 内前进 ${moved}`,
      ),
      cite: citeOf('metric', watermark.path, watermark.lastAt),
    },
  ];
}
