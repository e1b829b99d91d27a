import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'src/**/*.test.ts',
      'lab/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      'evaluate/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'lab/jobs/**'],
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
    // Imports folders, which Node itself does not.
    server: { deps: { inline: ['dt-sql-parser'] } },
  },
});
