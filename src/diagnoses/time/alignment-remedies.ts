import type { Prescription } from '#engine';
import { text } from '#evidence';

export const freeSlowest: Prescription = {
  aim: 'cure',
  action: text(
    'Look at the slowest member: mark it idle when it has no data (withIdleness), repair it when it cannot read; or take it out of the group.',
    '检查最慢的成员：无数据时标记为空闲（withIdleness），无法读取时修复；或将其移出该组。',
  ),
  cost: text('When it comes back its records may be late.', '恢复后其记录可能迟到。'),
  code: `WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(20))
    .withIdleness(Duration.ofMinutes(1))
    .withWatermarkAlignment("group-of-its-own", Duration.ofMinutes(10))`,
  verify: text('watermarkAlignmentDrift is 0 or negative.', 'watermarkAlignmentDrift 为 0 或负值。'),
};

export const moreDrift: Prescription = {
  aim: 'relieve',
  action: text(
    'Allow more drift; alignment within one source needs 1.17 and newer for splits.',
    '放宽允许的偏移；同一 Source 内按 split 对齐需要 1.17 及以上。',
  ),
  cost: text('More state in joins while sources are apart.', '各源进度差异大时 join 状态变大。'),
  settings: { 'scan.watermark.alignment.max-drift': '10 min' },
};
