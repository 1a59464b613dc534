// The host is gone, the connection is not: what every browser can be tested with, Firefox included.
import { expect, test } from '@playwright/test';
import { deploy, type Deployment } from '../support/deployment.ts';
import { readKept, readWithWorker } from '../support/kept.ts';
import { expectOpen, gateOf } from '../support/reader.ts';

test.use({ serviceWorkers: 'allow' });

let site: Deployment;

test.beforeEach(async () => {
  site = await deploy();
});

test.afterEach(() => site.close());

test('read pages open, a member’s sealed rest with them, and the others are told', async ({
  page,
}) => {
  await readWithWorker(page, `${site.address}articles/2025/storm-over-quay-nine/`);
  await gateOf(page).trial.click();
  await expectOpen(page);
  await expect.poll(async () => (await readKept(page)).assets.join()).toContain('.bin');
  site.answerWith((request) => request.socket.destroy() !== undefined);
  await page.reload();
  await expect(page.locator('.copy-line')).toContainText('This site cannot be reached just now');
  await expectOpen(page);
  await page.goto(`${site.address}topics/`);
  await expect(page.getByRole('status')).toContainText('not kept on this device');
  await page.getByRole('link', { name: 'Storm lifts the roof of quay nine' }).click();
  await expectOpen(page);
});
