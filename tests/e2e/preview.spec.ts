// `npm run dev` in a browser: what an editor sees while writing. One server for all tests of a worker; each has files of its own.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type PreviewServer, startPreviewServer } from '../support/preview-server.ts';
import { expectLocked, expectOpen, gateOf } from '../support/reader.ts';
import { root, sites } from '../support/sites.ts';

const contentDir = join(root, '.build/e2e-preview/content');
const port = 43_216 + Number(process.env['PORT_OFFSET'] ?? 0);
const interview = '/articles/2025/pilot-and-captain/';
let server: PreviewServer;

test.beforeAll(async () => {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(join(root, sites.small.contentDir), contentDir, { recursive: true });
  // A lock would ask to record each new article.
  rmSync(join(contentDir, 'identities.lock.json'));
  server = await startPreviewServer(contentDir, port);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(contentDir, { recursive: true });
});

/** What browsers complain of: the pages keep the policy of the published site. */
let complaints: string[] = [];

test.beforeEach(({ page }) => {
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text());
  });
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

function write(file: string, text: string): void {
  writeFileSync(join(contentDir, file), text);
}

function article(title: string, fields = '', body = 'The tide turns.'): string {
  return `---\ntitle: ${title}\nkind: news\npublished: 2026-06-01\naccess: free\ntopics: [harbour]\n${fields}---\n\n${body}\n`;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${server.address}${path}`);
}

const report = (page: Page) => page.locator('content-problems dialog');

test('a new article shows on its page, the front page, its topic, the archive and in feeds', async ({
  page,
  request,
}) => {
  await open(page, '/');
  write('articles/2026/gulls.md', article('Gulls win'));
  await expect(page.getByRole('link', { name: 'Gulls win' })).toBeVisible();
  await open(page, '/topics/harbour/');
  await expect(page.getByRole('link', { name: 'Gulls win' })).toBeVisible();
  write('articles/2026/gulls.md', article('Gulls lose'));
  await expect(page.getByRole('link', { name: 'Gulls lose' })).toBeVisible();
  await open(page, '/archive/2026/06/');
  await expect(page.getByRole('link', { name: 'Gulls lose' })).toBeVisible();
  for (const feed of ['/rss.xml', '/topics/harbour/atom.xml', '/archive/2026/06/feed.json'])
    expect(await (await request.get(`${server.address}${feed}`)).text()).toContain('Gulls lose');
});

test('what npm run new makes is edited, and each edit shows in the open page until it is ready', async ({
  page,
}) => {
  const draft = join(contentDir, 'articles/2026/fog-over-the-quay.md');
  const made = run('src/editor/new.ts', [
    ...['--title', 'Fog over the quay', '--published', '2026-06-02', '--kind', 'news'],
    ...['--topics', 'harbour', '--access', 'members'],
  ]);
  expect(made).toContain(`${draft}\n`);
  const path = /then (\/\S+) at/.exec(made)?.[1] ?? '';
  await open(page, path);
  await expect(page.locator('h1')).toHaveText('Fog over the quay');
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible();
  const [head = ''] = readFileSync(draft, 'utf8').split('\n---\n');
  const text = 'Nobody saw the pilot.\n\n<!-- members-only -->\n\nHe had gone home by bicycle.\n';
  const lifted = head.replace('Fog over the quay', 'The fog lifts');
  writeFileSync(draft, `${lifted.replace('  - harbour', '  - harbuor')}\n---\n\n${text}`);
  await expect(report(page)).toContainText('unknown topic "harbuor" — did you mean "harbour"?');
  await expect(page.locator('h1')).toHaveText('Fog over the quay');
  writeFileSync(draft, `${lifted}\n---\n\n${text}`);
  await expect(page.locator('h1')).toHaveText('The fog lifts');
  await expect(page.getByText('Nobody saw the pilot.')).toBeVisible();
  await expect(report(page)).toHaveCount(0);
  await expectLocked(page);
  writeFileSync(draft, `${lifted.replace(/\ndraft: true.*/, '')}\n---\n\n${text}`);
  await expect(page.getByText('Draft', { exact: true })).toHaveCount(0);
  expect(run('src/editor/check.ts')).not.toContain('fog-over-the-quay');
});

/** Runs a command of the project as npm does; gives what it prints. */
function run(script: string, args: string[] = []): string {
  const env = { ...process.env, CONTENT_DIR: contentDir };
  return execFileSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' });
}

test('an edit of the text shows by itself; a rename moves the page, and a deletion ends it', async ({
  page,
  request,
}) => {
  write('articles/2026/tide.md', article('The tide'));
  await open(page, '/articles/2026/tide/');
  write('articles/2026/tide.md', article('The tide', '', 'The tide has turned.'));
  await expect(page.getByText('The tide has turned.')).toBeVisible();
  await open(page, '/topics/harbour/');
  renameSync(join(contentDir, 'articles/2026/tide.md'), join(contentDir, 'articles/2026/ebb.md'));
  await expect(page.locator('a[href="/articles/2026/ebb/"]')).toBeVisible();
  expect((await request.get(`${server.address}/articles/2026/tide/`)).status()).toBe(404);
  rmSync(join(contentDir, 'articles/2026/ebb.md'));
  await expect(page.locator('a[href="/articles/2026/ebb/"]')).toHaveCount(0);
});

test('an edit that was saved while the page was still loading shows too', async ({
  page,
  request,
}) => {
  const path = '/articles/2026/early/';
  write('articles/2026/early.md', article('Early'));
  const ask = async () => (await request.get(`${server.address}${path}`)).text();
  await expect.poll(ask).toContain('Early');
  let release = (): void => undefined;
  const edited = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/@vite/client', async (route) => {
    await edited;
    await route.continue();
  });
  await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
  await expect(page.locator('h1')).toHaveText('Early');
  write('articles/2026/early.md', article('Earlier'));
  await expect.poll(ask).toContain('Earlier');
  release();
  await expect(page.locator('h1')).toHaveText('Earlier');
});

test('faults stand over the last good page, all of them, in the words of the check, until they are mended', async ({
  page,
}) => {
  write('articles/2026/good.md', article('A good title'));
  await open(page, '/articles/2026/good/');
  write('articles/2026/good.md', article('A bad title', 'topisc: [harbour]\n'));
  write('articles/2026/second.md', article('Second').replace('[harbour]', '[habrour]'));
  await expect(report(page)).toContainText('articles/2026/good.md:7:1 error');
  await expect(report(page)).toContainText('7 | topisc: [harbour]');
  await expect(report(page)).toContainText('unknown topic "habrour" — did you mean "harbour"?');
  await expect(report(page)).toContainText(/2 errors (and \d+ warnings? )?in/);
  await expect(page.locator('h1')).toHaveText('A good title');
  // Whoever comes later sees the same: the last good page, and the report.
  await page.reload();
  await expect(report(page)).toContainText(/2 errors (and \d+ warnings? )?in/);
  await expect(page.locator('h1')).toHaveText('A good title');
  await page.keyboard.press('Escape');
  await expect(report(page)).toBeHidden();
  rmSync(join(contentDir, 'articles/2026/second.md'));
  await expect(report(page)).toContainText(/1 error (and \d+ warnings? )?in/);
  write('articles/2026/good.md', article('A better title'));
  await expect(page.locator('h1')).toHaveText('A better title');
  await expect(report(page)).toHaveCount(0);
});

test('a file that cannot even be read leaves the last good page, text and all', async ({
  page,
  request,
}) => {
  write('articles/2026/whole.md', article('A whole title', '', 'The good words.'));
  const path = '/articles/2026/whole/';
  await open(page, path);
  await expect(page.getByText('The good words.')).toBeVisible();
  write('articles/2026/whole.md', '---\ntitle: Bad\n');
  await expect(report(page)).toContainText('the frontmatter never ends');
  await page.reload();
  await expect(report(page)).toContainText('the frontmatter never ends');
  await expect(page.locator('h1')).toHaveText('A whole title');
  await expect(page.getByText('The good words.')).toBeVisible();
  // One that nobody had looked at before it broke, and one whose lock broke.
  write('articles/2024/ferry-fares-rise.md', '---\ntitle: Bad\n');
  write('articles/2025/pilot-and-captain.exchanges.json', '<<<<<<< HEAD\n');
  write('glossary.yaml', 'terms: [\n');
  await expect(report(page)).toContainText('pilot-and-captain.exchanges.json:1:1 error');
  for (const other of ['/articles/2024/ferry-fares-rise/', interview]) {
    expect((await request.get(`${server.address}${other}`)).status()).toBe(200);
  }
  rmSync(join(contentDir, 'glossary.yaml'));
  cpSync(join(root, sites.small.contentDir, 'articles'), join(contentDir, 'articles'), {
    recursive: true,
  });
  write('articles/2026/whole.md', article('A better title'));
  await expect(page.locator('h1')).toHaveText('A better title');
  await expect(report(page)).toHaveCount(0);
});

test('a page that cannot be made says why, without a stack', async ({ page, request }) => {
  const picture = 'articles/2026/gone.png';
  cpSync(join(contentDir, 'articles/2025/fish-hall.png'), join(contentDir, picture));
  const head = 'image:\n  src: gone.png\n  alt: A gull\n  credit: Photo\n';
  write('articles/2026/pictured.md', article('Pictured', head));
  const path = '/articles/2026/pictured/';
  await open(page, path);
  await expect(page.locator('h1')).toHaveText('Pictured');
  rmSync(join(contentDir, picture));
  await expect(report(page)).toContainText('the picture articles/2026/gone.png is missing');
  const answer = await (await request.get(`${server.address}${path}`)).text();
  expect(answer).toContain('the picture articles/2026/gone.png is missing');
  expect(answer).not.toMatch(/\bat .*:\d+:\d+\)|node_modules/);
  rmSync(join(contentDir, 'articles/2026/pictured.md'));
});

test('drafts and what is to come are marked, until the time of the page is that of readers', async ({
  page,
}) => {
  write('articles/2026/mussels.md', article('Mussels', 'draft: true\n'));
  await open(page, '/topics/harbour/');
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible();
  await open(page, '/articles/2099/tunnel-opens/');
  await expect(page.getByText(/^Not public before 2099-/)).toBeVisible();
  await page.getByLabel('Time').selectOption('Public now');
  await expect(page.locator('.status-mark')).toHaveCount(0);
  expect(await page.evaluate(() => fetch('').then(({ status }) => status))).toBe(404);
  await open(page, '/archive/2024/');
  await page.getByLabel('Time').selectOption('Public at');
  await page.getByLabel('As of').fill('2024-03-01T12:00');
  await expect(page.locator('[href="/archive/2024/02/"]')).toBeVisible();
  await expect(page.locator('[href="/archive/2024/04/"]')).toHaveCount(0);
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Ferry fares rise by a tenth' })).toHaveCount(0);
});

test('the bar shows what each reader would see', async ({ page }) => {
  await open(page, interview);
  const choose = async (reader: string) => {
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByLabel('Reader').selectOption(reader),
    ]);
  };
  await choose('Trial, 3 days left');
  await expectOpen(page);
  await expect(page.locator('.pass-line').getByText('3 days left')).toBeVisible();
  await choose('Trial over');
  await expect(page.getByText(/Your trial ended on/)).toBeVisible();
  await expectLocked(page);
  await choose('Group');
  await expect(page.getByText(/by courtesy of/)).toBeVisible();
  await choose('Gift link');
  await expect(page.getByText('A member has given you this article')).toBeVisible();
  await choose('Anonymous');
  await expectLocked(page);
  await expect(gateOf(page).trial).toBeVisible();
  await choose('Storage blocked');
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect(page.getByText(/browser keeps nothing|not keep/)).toBeVisible();
  await choose('No script');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await expect(gateOf(page).trial).toBeHidden();
  await page.getByLabel('Reader').selectOption('Anonymous');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(gateOf(page).trial).toBeVisible();
});
