// The search of a site below a path: its index, its results and its addresses stay below that path.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deploy, type Deployment } from '../support/deployment.ts';
import { root, siteBelowPath } from '../support/sites.ts';

const { basePath, outDir } = siteBelowPath;
let site: Deployment;

test.beforeAll(async () => {
  site = await deploy({ from: join(root, outDir), basePath });
});

test.afterAll(() => site.close());

test('below a path one searches, chooses, and follows a result, and nothing leaves the path', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.address}topics/`);
  await page.keyboard.press('/');
  await page.waitForURL(`${site.address}search/**`);
  const results = page.locator('[data-results] > li');
  await page.getByRole('searchbox', { name: 'Search for' }).fill('ferry fares');
  await expect(results.first().getByRole('heading')).toHaveText('Ferry fares rise by a tenth');
  await expect(page).toHaveURL(`${site.address}search/?q=ferry+fares`);
  await page.getByLabel('Access').selectOption('free');
  await expect(page).toHaveURL(`${site.address}search/?q=ferry+fares&access=free`);
  await expect(results).toHaveCount(1);
  await results.first().getByRole('heading').getByRole('link').click();
  await page.waitForURL(`${site.address}articles/2024/ferry-fares-rise/**`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry fares rise by a tenth');
  await page.goto(`${site.address}search/?q=ferry+fares&access=free`);
  await expect(results).toHaveCount(1);
  expect(asked.filter((path) => path.startsWith(`${basePath}search-index/`))).not.toEqual([]);
  expect(asked.filter((path) => !path.startsWith(basePath))).toEqual([]);
});
