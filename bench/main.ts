import { benchReasoning } from './reasoning.ts';
import { benchStartUp } from './startup.ts';

/** `npm run bench [startup|reasoning|logs|jar|types|snapshot|gentle]`: measurements as ratios, side by side in one run. `gentle` and `snapshot` start a real Flink. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  startup: benchStartUp,
  reasoning: () => benchReasoning(process.argv.slice(3)),
  logs: async () => (await import('./logs/bench-logs.ts')).benchLogs(process.argv.slice(3)),
  jar: async () => (await import('./jar/bench-jar.ts')).benchJar(process.argv.slice(3)),
  types: async () => (await import('./jar/bench-types.ts')).benchTypes(),
  snapshot: async () => (await import('./snapshot/bench-snapshot.ts')).benchSnapshot(process.argv.slice(3)),
  gentle: async () => (await import('./gentle.ts')).benchGentle(),
};

const [wanted] = process.argv.slice(2);
const chosen = wanted ? [benches[wanted]] : [benchStartUp, () => benchReasoning([])];
for (const bench of chosen) {
  if (!bench) throw new Error(`no bench called ${wanted}; there are: ${Object.keys(benches).join(', ')}`);
  await bench();
}
