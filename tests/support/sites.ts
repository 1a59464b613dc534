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

/** The small publication once more, below a path, as `npm run deploy:config` has nginx serve it. */
export const siteBelowPath = {
  contentDir: sites.small.contentDir,
  basePath: '/reader/',
  /** The root of the host; the site lies below. */
  rootDir: '.build/reader/www',
  outDir: '.build/reader/www/reader',
  port: 43_212 + offset,
};

/** The variables with which it is built. */
export const belowPathVariables = {
  CONTENT_DIR: siteBelowPath.contentDir,
  OUT_DIR: siteBelowPath.outDir,
  BASE_PATH: siteBelowPath.basePath,
  SITE_URL: `http://localhost:${siteBelowPath.port}`,
  POLICY_IN_PAGES: 'yes',
};
