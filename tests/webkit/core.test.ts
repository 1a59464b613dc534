// What matters most, in the engine of Safari: reading, opening, locking, and the policy that protects it.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { By, Key, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../src/build/site-server.ts';
import { root, sites } from '../support/sites.ts';
import { findWebKit, openWebKit, type WebKitSession } from '../support/webkit.ts';

const programs = findWebKit();
const missing = 'reason' in programs ? ` (skipped: ${programs.reason})` : '';
const interview = '/articles/2012/belgian-intelligence-chief-talks-to-euobserver-transcript/';
const outDir = join(root, sites.real.outDir);
const patience = 15_000;
let server: Server;
let session: WebKitSession;
let browser: WebDriver;
let origin: string;

beforeAll(async () => {
  if ('reason' in programs) return;
  if (!existsSync(outDir))
    throw new Error(`There is no site in ${outDir}. Build it: npm run build`);
  server = createSiteServer({ outDir, basePath: '/' }).listen(0);
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  session = await openWebKit(programs);
  browser = session.browser;
});

afterAll(async () => {
  if ('reason' in programs) return;
  await session.end();
  server.close();
});

describe.skipIf(missing !== '')(`WebKit${missing}`, () => {
  beforeEach(async () => {
    await open('/about/');
    await browser.executeScript('localStorage.clear()');
  });

  test('the front page is drawn with its picture and its fonts, and nothing sticks out', async () => {
    await open('/');
    const picture = await browser.findElement(By.css('.front-lead img'));
    await browser.wait(() => ask(picture, 'return arguments[0].naturalWidth > 0'), patience);
    expect(await ask(picture, 'return arguments[0].currentSrc')).toMatch(/\.avif$/);
    const fonts = 'return [...document.fonts].filter(({ status }) => status === "loaded").length';
    expect(await ask(undefined, fonts)).toBeGreaterThan(1);
    const excess = 'return document.documentElement.scrollWidth - innerWidth';
    expect(await ask(undefined, excess)).toBeLessThanOrEqual(0);
  });

  test('a reader without a pass sees the first exchange and the offer', async () => {
    await open(interview);
    expect(await countExchanges()).toBe(1);
    expect(await textOf('.offer')).toContain('24 more answers for members');
  });

  test('the trial opens the rest in place; a reload keeps it open, signing out locks it', async () => {
    await open(interview);
    await press('.offer .offer-choice button');
    await expectOpen();
    expect(await countExchanges()).toBe(25);
    expect(await textOf('#exchange-25')).toMatch(/winants/i);
    await open(interview);
    await expectOpen();
    await open('/account/');
    await press('[data-act="sign-out"]');
    await open(interview);
    expect(await countExchanges()).toBe(1);
  });

  test('a wrong code is told, the code of the group opens', async () => {
    await open('/join/');
    const code = await textOf('.group-code');
    await open(interview);
    await press('[data-act="group"]');
    const field = await browser.findElement(By.css('.offer input'));
    await field.sendKeys('0000-0000-0000-0000-0000', Key.ENTER);
    await browser.wait(async () => (await textOf('.offer-status')) !== '', patience);
    expect(await countExchanges()).toBe(1);
    await field.clear();
    await field.sendKeys(code.toLowerCase(), Key.ENTER);
    await expectOpen();
  });

  test('a feed is put together and shown', async () => {
    await open('/feeds/');
    await press('input[value$="atom.xml"]');
    const result = await browser.findElement(By.css('[data-result]'));
    await browser.wait(async () => /atom\.xml$/.test(await result.getText()), patience);
  });

  test('the policy is enforced: an inline script and HTML from text do nothing', async () => {
    await open(interview);
    const outcome = await ask(
      undefined,
      `const script = document.createElement('script');
       script.append('document.title = "attacked"');
       try { document.head.append(script); document.body.innerHTML = '<p>attacked'; }
       catch (error) { return error.name; }
       return 'let through'`,
    );
    expect(outcome).toBe('TypeError');
    expect(await browser.getTitle()).not.toBe('attacked');
  });
});

async function open(path: string): Promise<void> {
  await browser.get(`${origin}${path}`);
}

/** Clicks the one of these that can be seen, once it can. */
async function press(selector: string): Promise<void> {
  await browser.wait(async () => {
    for (const control of await browser.findElements(By.css(selector))) {
      if (await control.isDisplayed()) return control.click().then(() => true);
    }
    return false;
  }, patience);
}

async function expectOpen(): Promise<void> {
  await browser.wait(until.elementLocated(By.css('.remainder')), patience);
}

async function countExchanges(): Promise<number> {
  return (await browser.findElements(By.css('.exchange'))).length;
}

async function textOf(selector: string): Promise<string> {
  return browser.findElement(By.css(selector)).getText();
}

function ask(element: WebElement | undefined, script: string): Promise<unknown> {
  return browser.executeScript(script, element);
}
