import { join } from 'node:path';

/** A built site that the tests look at. Paths are relative to the root of the repository. */
export interface TestSite {
  contentDir: string;
  outDir: string;
  /** Where the browser tests find it; not 4321, so that a running `npm start` is no obstacle. */
  port: number;
}

// Two checkouts can be tested side by side: PORT_OFFSET moves the ports of one.
const offset = Number(process.env['PORT_OFFSET'] ?? 0);

export const root = join(import.meta.dirname, '../..');

/** The publication in `content/`, and a small one whose every line is there for a test. */
export const sites = {
  real: { contentDir: 'content', outDir: 'dist', port: 43_210 + offset },
  small: {
    contentDir: 'tests/fixtures/publication-small',
    outDir: '.build/small/dist',
    port: 43_211 + offset,
  },
} as const satisfies Record<string, TestSite>;
