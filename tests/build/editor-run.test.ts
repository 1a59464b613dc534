// What an editor does from the first word to the published site, with the commands that an editor has. What an edit
// does to the open page, tests/e2e/preview.spec.ts sees in a browser.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSiteFiles } from '../support/built-pages.ts';
import { startPreviewServer } from '../support/preview-server.ts';
import { root, sites } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'editor-run-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const file = join(contentDir, 'articles/2025/fog-over-the-quay.md');
const page = '/articles/2025/fog-over-the-quay/';
const now = '2025-12-01T12:00:00Z';
const portOffset = Number(process.env['PORT_OFFSET'] ?? 0);
const env = {
  ...process.env,
  CONTENT_DIR: contentDir,
  OUT_DIR: outDir,
  SITE_NOW: now,
};

/** Runs a command of the project as npm does; gives what it prints. */
function run(script: string, args: string[] = [], exitCode = 0): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(exitCode);
  return stdout + stderr;
}

const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

beforeAll(() => cpSync(join(root, sites.small.contentDir), contentDir, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('npm run new makes a draft that passes the check', () => {
  const title = ['--title', 'Fog over the quay', '--published', '2025-11-30T09:00'];
  const out = run('src/editor/new.ts', [
    ...title,
    ...['--kind', 'news', '--topics', 'harbour', '--access', 'members'],
  ]);
  expect(out).toBe(`${file}\nPreview: npm run dev, then ${page} at the address that it prints\n`);
  expect(run('src/editor/check.ts')).toMatch(/no problems\n$/);
});

test('a mistake is told with its line and remedy, and mended', () => {
  const draft = readFileSync(file, 'utf8');
  writeFileSync(file, draft.replace('  - harbour', '  - harbuor'));
  expect(run('src/editor/check.ts', [], 1)).toContain(
    `${file}:6:5 error unknown topic "harbuor" — did you mean "harbour"?`,
  );
  const text = 'Nobody saw the pilot.\n\n<!-- members-only -->\n\nHe had gone home by bicycle.\n';
  const head = draft.replace(/draft: true.*\n/, '').split('\n---\n')[0] ?? '';
  writeFileSync(file, `${head}\n---\n\n${text}`);
  // What readers will know the article by is recorded before it is published.
  expect(run('src/editor/check.ts')).toContain('not recorded yet: 2025/fog-over-the-quay');
  expect(run('src/editor/identities.ts', ['--write'])).toContain('new      2025/fog-over-the-quay');
  expect(run('src/editor/check.ts')).toMatch(/no problems\n$/);
});

test('npm run dev shows it', async () => {
  // Under VITEST, Astro's server serves no pages.
  const variables = { SITE_NOW: now, VITEST: '' };
  const server = await startPreviewServer(contentDir, 5100 + portOffset, variables);
  try {
    const response = await fetch(`${server.address}${page}`);
    expect(await response.text()).toContain('Nobody saw the pilot.');
    // VS Code completes its head: what it makes of this list, tests/unit/preview/head-help.test.ts asks.
    const list = join(root, '.astro/collections/collections.json');
    const key = decodeURIComponent(pathToFileURL(file).href).toLowerCase();
    await expect
      .poll(() => readFileSync(list, 'utf8'), { timeout: 30_000 })
      .toContain(`"${key}": "article"`);
  } finally {
    await server.stop();
  }
});

test('npm run build publishes it: article, topic, archive, front page, feeds and sitemap', () => {
  run('src/build/build.ts');
  expect(read(`${page}index.html`)).toContain('Nobody saw the pilot.');
  const lists = ['topics/harbour/index.html', 'archive/2025/11/index.html', 'index.html'];
  for (const list of lists) expect(read(list), list).toContain(`href="${page}"`);
  for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'topics/harbour/rss.xml']) {
    expect(read(feed), feed).toContain(page);
  }
  const sitemaps = listSiteFiles(outDir).filter((name) => /sitemap.*\.xml$/.test(name));
  expect(sitemaps.map(read).join('')).toContain(page);
  for (const name of listSiteFiles(outDir)) {
    expect(read(name), name).not.toContain('gone home by bicycle');
  }
});

test('a link that leads nowhere on a page of the site fails the build and leaves the site', () => {
  const before = read('index.html');
  const text = readFileSync(file, 'utf8');
  // The checks of the content leave addresses of feeds to the build.
  writeFileSync(file, text.replace('the pilot', '[the pilot](/topics/harbour/rss2.xml)'));
  expect(run('src/build/build.ts', [], 1)).toContain(
    `${page} leads to /topics/harbour/rss2.xml: there is no topics/harbour/rss2.xml`,
  );
  expect(read('index.html')).toBe(before);
});
