import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing, `build` reads the files that the build has made. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // A guard against tests that hang; how fast something is, the benchmarks tell.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
