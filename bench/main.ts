import { benchReasoning } from './reasoning.ts';
import { benchStartUp } from './startup.ts';

/** `npm run bench [startup|reasoning]`: measurements as ratios, side by side in one run. */
const benches: Readonly<Record<string, () => void>> = { startup: benchStartUp, reasoning: benchReasoning };

const [wanted] = process.argv.slice(2);
const chosen = wanted ? [benches[wanted]] : Object.values(benches);
for (const bench of chosen) {
  if (!bench) throw new Error(`no bench called ${wanted}; there are: ${Object.keys(benches).join(', ')}`);
  bench();
}
