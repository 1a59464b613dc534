// A site below a path keeps to itself: its worker, its caches, its offline page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deploy, type Deployment } from '../support/deployment.ts';
import { readKept, readWithWorker } from '../support/kept.ts';
import { runBuild } from '../support/run-build.ts';
import { sites } from '../support/sites.ts';

test.use({ serviceWorkers: 'allow' });

const folder = mkdtempSync(join(tmpdir(), 'base-path-'));
let site: Deployment;

test.beforeAll(async () => {
  const from = join(folder, 'site');
  const { exitCode, output } = runBuild({
    CONTENT_DIR: sites.small.contentDir,
    OUT_DIR: from,
    BASE_PATH: '/reader/',
  });
  expect(exitCode, output).toBe(0);
  site = await deploy({ from, basePath: '/reader/' });
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('below a path everything stays below it, and reads offline', async ({ context, page }) => {
  await readWithWorker(page, `${site.address}articles/2024/ferry-fares-rise/`);
  const registration = await page.evaluate(async () => {
    const { scope, active } = await navigator.serviceWorker.ready;
    return { scope, script: active?.scriptURL };
  });
  expect(registration).toEqual({ scope: site.address, script: `${site.address}service-worker.js` });
  expect(
    Object.values(await readKept(page))
      .flat()
      .filter((path) => !path.startsWith('/reader/')),
  ).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('.copy-line')).toBeVisible();
  await page.goto(`${site.address}topics/`);
  await page.getByRole('link', { name: 'Ferry fares rise' }).click();
  await expect(page).toHaveURL(`${site.address}articles/2024/ferry-fares-rise/`);
});
