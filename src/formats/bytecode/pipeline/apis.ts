import type { CallSite } from '../values/value.ts';
import type { Pipeline } from './pipeline.ts';

type Api = Pipeline['apis'][number];

const PACKAGES: readonly (readonly [RegExp, Api])[] = [
  [
    /^org\/apache\/flink\/streaming\/api\/scala\/|^org\/apache\/flink\/api\/scala\/|^org\/apache\/flinkx\/api\//,
    'scala',
  ],
  [/^org\/apache\/flink\/streaming\/api\//, 'datastream'],
  [/^org\/apache\/flink\/datastream\/api\//, 'datastream-v2'],
  [/^org\/apache\/flink\/table\//, 'table'],
  [/^org\/apache\/flink\/api\/java\/(?:ExecutionEnvironment|DataSet|operators\/)/, 'dataset'],
];

/** Which of Flink's programming interfaces the calls belong to. */
export function apisOf(calls: readonly CallSite[]): readonly Api[] {
  const found = new Set<Api>();
  for (const { owner } of calls) {
    const api = PACKAGES.find(([pattern]) => pattern.test(owner))?.[1];
    if (api) found.add(api);
  }
  return [...found];
}
