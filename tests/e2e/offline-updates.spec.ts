// Builds that follow one another while a tab is open, hosts that fail, and what earlier workers left behind.
import { expect, test, type Page } from '@playwright/test';
import { deploy, type Deployment } from '../support/deployment.ts';
import { expectKept, readKept, readWithWorker } from '../support/kept.ts';
import { expectOpen, gateOf } from '../support/reader.ts';

test.use({ serviceWorkers: 'allow' });

let site: Deployment;

test.beforeEach(async () => {
  site = await deploy();
});

test.afterEach(() => site.close());

const free = 'articles/2024/ferry-fares-rise/';
const members = 'articles/2025/storm-over-quay-nine/';

test('a new build while a tab is open: every page is of one build, nothing reloads, and it becomes the shell', async ({
  context,
  page,
}) => {
  await site.publishNext('A');
  await readWithWorker(page, site.address + members);
  await page.reload();
  const loads = countLoads(page);
  await site.publishNext('B');
  // The open page still has the scripts of its own build, though the host has them no more.
  expect(await fetchScript(page)).toContain("push('A')");
  await gateOf(page).trial.click();
  await expectOpen(page);
  await page.goto(site.address + free);
  expect(await readBuilds(page)).toEqual({ page: 'B', scripts: ['B'] });
  await page.goto(site.address + members);
  expect(await readBuilds(page)).toEqual({ page: 'B', scripts: ['B'] });
  await expectOpen(page);
  expect(loads.count).toBe(2);
  await expectWaiting(page);
  await context.setOffline(true);
  await page.reload();
  await expectOpen(page);
  expect(await readBuilds(page)).toEqual({ page: 'B', scripts: ['B'] });
  await expectShellAfterClosing(page, 'B');
});

test('a worker whose shell is incomplete is not installed; the last good copy goes on', async ({
  context,
  page,
}) => {
  await site.publishNext('A');
  await readWithWorker(page, site.address + free);
  await site.publishNext('B');
  site.answerWith((request, response) => {
    if (!/fonts|offline\/$/.test(request.url ?? '')) return false;
    response.writeHead(500).end();
    return true;
  });
  await page.goto(site.address + members);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { waiting, installing, active } =
          (await navigator.serviceWorker.getRegistration()) ?? {};
        return [waiting, installing, active?.state];
      }),
    )
    .toEqual([null, null, 'activated']);
  await context.setOffline(true);
  await page.goto(`${site.address}topics/`);
  await expect(page).toHaveTitle(/^A Read offline/);
  await page.goto(site.address + free);
  await expect(page.locator('.copy-line')).toBeVisible();
});

test('what a worker of an older form kept goes when the new one comes', async ({ page }) => {
  await page.goto(site.address + free);
  await page.evaluate(async () => {
    await caches.open('offline / pages 0').then((cache) => cache.put('/old/', new Response('old')));
    await caches.open('offline /other/ pages 0');
    await caches.open('somebody else');
  });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('offline / pages 0');
  expect(await page.evaluate(() => caches.keys())).toEqual(
    expect.arrayContaining(['offline /other/ pages 0', 'somebody else']),
  );
});

test('a retired worker takes every copy and itself away, also from an open tab', async ({
  page,
}) => {
  await readWithWorker(page, site.address + free);
  await site.retireWorker();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
});

test('a host that answers with errors is told from one that is gone, and a copy helps out', async ({
  page,
}) => {
  await readWithWorker(page, site.address + free);
  answerPages(503);
  await page.reload();
  await expect(page.locator('.copy-line')).toContainText('This site cannot be reached just now');
  await page.goto(site.address + members);
  await expect(page.locator('body')).toContainText('status 503');
  expect((await readKept(page)).pages).not.toContain(`/${members}`);
});

test('a slow host: after three seconds the copy is there, and the page that comes later is kept', async ({
  page,
}) => {
  await readWithWorker(page, site.address + free);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let isHeld = false;
  site.answerWith((request, response) => {
    if (isHeld || request.url !== `/${free}`) return false;
    isHeld = true;
    void released.then(() =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Newer · X</title>'),
    );
    return true;
  });
  await page.reload();
  await expect(page.locator('.copy-line')).toContainText('The connection is slow');
  release();
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path))?.text(), `/${free}`))
    .toContain('Newer');
});

test('a page that was taken back goes from the device too; redirects and errors are never kept', async ({
  page,
}) => {
  await readWithWorker(page, site.address + free);
  answerPages(410);
  await page.goto(site.address + free);
  await expect.poll(async () => (await readKept(page)).pages).not.toContain(`/${free}`);
  site.answerWith((request, response) => {
    if (request.url !== '/about/') return false;
    response.writeHead(302, { Location: '/topics/' }).end();
    return true;
  });
  await page.goto(`${site.address}about/`);
  await expectKept(page, '/topics/');
  expect((await readKept(page)).pages).toEqual(['/topics/']);
});

test('a sealed file that lies damaged on the device is fetched anew, and kept in its place', async ({
  context,
  page,
}) => {
  await readWithWorker(page, site.address + members);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect.poll(async () => (await readKept(page)).assets.join()).toContain('.bin');
  await page.evaluate(async () => {
    const cache = await caches.open('offline / assets 1');
    const key = (await cache.keys()).find(({ url }) => url.endsWith('.bin'));
    if (key) await cache.put(key, new Response('half'));
  });
  await context.setOffline(true);
  await page.reload();
  await expect(gateOf(page).status).toContainText('no connection');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
  await context.setOffline(true);
  await page.reload();
  await expectOpen(page);
});

test('half-written copies are neither listed nor in the way', async ({ context, page }) => {
  await readWithWorker(page, site.address + free);
  await page.evaluate(async () => {
    const pages = await caches.open('offline / pages 1');
    await pages.put('/half/', new Response('', { headers: { 'x-kept-title': '%' } }));
    await pages.put('/empty/', new Response(null));
    await caches.delete('offline / assets 1');
  });
  await context.setOffline(true);
  await page.goto(`${site.address}empty/`);
  await page.goto(`${site.address}offline/`);
  await expect(page.locator('[data-list="read"] li')).toHaveCount(1);
  await page.getByRole('link', { name: 'Ferry fares rise' }).click();
  await expect(page.locator('.copy-line')).toBeVisible();
});

test('a device without room: reading goes on as if there were no worker', async ({
  context,
  page,
}) => {
  await readWithWorker(page, site.address + free);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.address).origin,
    quotaSize: 1,
  });
  await page.goto(site.address + members);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await page.goto(`${site.address}topics/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${site.address}account/`);
  await expect(page.locator('offline-panel')).toContainText('MB');
  await context.setOffline(true);
  await page.goto(site.address + free);
  await expect(page.locator('.copy-line')).toBeVisible();
});

/** Answers every page of the site with a status, and nothing else. */
function answerPages(status: number): void {
  site.answerWith((request, response) => {
    if (!request.url?.endsWith('/')) return false;
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(`status ${status}`);
    return true;
  });
}

function countLoads(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('load', () => loads.count++);
  return loads;
}

/** Of which build a page is, and of which builds the scripts that ran in it. */
async function readBuilds(page: Page) {
  return page.evaluate(() => {
    const { scriptBuilds = [] } = globalThis as { scriptBuilds?: string[] };
    return { page: document.title.split(' ')[0], scripts: [...new Set(scriptBuilds)] };
  });
}

/** A script of the open page, as an import of it would come now. */
async function fetchScript(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { src } = document.querySelector<HTMLScriptElement>('script[src*="/_astro/"]') ?? {
      src: '',
    };
    return (await fetch(src, { cache: 'no-store' }).catch(() => fetch(src))).text();
  });
}

/** Waits until the worker of the next build is installed, and stands behind the one that serves the open tab. */
async function expectWaiting(page: Page): Promise<void> {
  const hasNext = () =>
    page.evaluate(async () => {
      const { waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return waiting?.state === 'installed' && active?.state === 'activated';
    });
  await expect.poll(hasNext).toBe(true);
}

/** Closes the only tab of the old worker; the next one is served by the new worker. */
async function expectShellAfterClosing(page: Page, build: string): Promise<void> {
  const context = page.context();
  const next = await context.newPage();
  await page.close();
  await context.setOffline(true);
  const readBuild = async () => {
    await next.goto(`${site.address}never-read/`);
    const [first] = (await next.title()).split(' ');
    await next.goto('about:blank');
    return first;
  };
  await expect.poll(readBuild, { timeout: 20_000 }).toBe(build);
}
