import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `unit` needs nothing, `build` reads the files that the build has made, `webkit` looks at them in WebKitGTK. */
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
      {
        extends: true,
        test: { name: 'webkit', include: ['tests/webkit/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
