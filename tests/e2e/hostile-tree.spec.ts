// A sealed tree that means harm: the browser builds only what is on the allow-list, whatever was sealed.
import { expect, test, type Page } from '@playwright/test';
import { allowedAttribute, isAllowedElement } from '../../src/paywall/allow-list.ts';
import { makeEpochChain } from '../../src/paywall/epoch-chain.ts';
import { seal } from '../../src/paywall/seal.ts';
import { resolveSealing } from '../../src/paywall/secret.ts';
import { interview, gateOf, expectOpen } from '../support/reader.ts';

const element = (tagName: string, properties: object = {}, ...children: unknown[]) => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: unknown) => ({ type: 'text', value });
const attack = 'document.title = "attacked"';

const hostile = [
  element('p', { onClick: attack, onclick: attack, style: 'position:fixed' }, text('kept words')),
  element('script', {}, text(attack)),
  element('SCRIPT', { src: '/attack.js' }),
  element('style', {}, text('* { display: none }')),
  element('iframe', { src: 'javascript:parent.document.title="attacked"', srcDoc: '<p>' }),
  element('svg', { onload: attack }, element('script', {}, text(attack))),
  element('math', {}, element('mtext', {}, element('img', { src: 'x:', onerror: attack }))),
  element('object', { data: 'data:text/html,x' }),
  element('form', { action: 'https://attacker.example/' }, element('button', {}, text('send'))),
  element('a', { href: 'javascript:alert(1)' }, text('one')),
  element('a', { href: ' java\nscript:alert(1)', target: '_blank' }, text('two')),
  element(
    'a',
    { href: 'data:text/html,<script>', ping: 'https://attacker.example/' },
    text('three'),
  ),
  element('a', { href: 'https://good.example/' }, text('four')),
  element('img', { src: 'data:image/svg+xml;base64,PHN2Zz4=', onError: attack }),
  element('img', { srcSet: 'javascript:alert(1) 1x' }),
  element('input', { type: 'password', name: 'password', formAction: '/' }),
  element('base', { href: 'https://attacker.example/' }),
  element('meta', { httpEquiv: 'refresh', content: '0;url=https://attacker.example/' }),
  element('link', { rel: 'stylesheet', href: 'https://attacker.example/' }),
  element('template', {}, element('script', {}, text(attack))),
  element('members-only', { dataIssuer: 'https://attacker.example/' }, text('nested')),
  { type: 'raw', value: '<script>' },
  { type: 'comment', value: attack },
  { type: 'element' },
  { type: 'text' },
  null,
  42,
  'words',
  [[]],
];

test('a hostile tree is built as harmless words', async ({ page }) => {
  const words: string[] = [];
  page.on('console', (message) => words.push(message.text()));
  page.on('pageerror', (error) => words.push(error.message));
  await serveTree(page, hostile);
  await page.goto(interview);
  const title = await page.title();
  await gateOf(page).trial.click();
  await expectOpen(page);
  await page.locator('.remainder p').first().click();

  const built = await page.locator('.remainder').evaluate(listElements);
  expect(built.filter(({ name }) => !isAllowedElement(name))).toEqual([]);
  expect(built.flatMap(findForbidden)).toEqual([]);
  expect(built.filter(({ name }) => name === 'input').map(({ attributes }) => attributes)).toEqual([
    { type: 'checkbox', disabled: '' },
  ]);
  expect(built.filter(({ attributes }) => attributes.href)).toHaveLength(1);
  await expect(gateOf(page).rest).toContainText('kept words');
  await expect(page).toHaveTitle(title);
  // The service worker is kept out of this test, which Playwright says.
  expect(words.filter((line) => !line.includes('blocked by Playwright'))).toEqual([]);
});

test('every element and attribute of the real interview is on the list', async ({ page }) => {
  await page.goto(interview);
  await gateOf(page).trial.click();
  await expectOpen(page);
  const built = await page.locator('.remainder').evaluate(listElements);
  expect(built.length).toBeGreaterThan(100);
  expect(built.filter(({ name }) => !isAllowedElement(name))).toEqual([]);
  expect(built.flatMap(findForbidden)).toEqual([]);
});

interface Built {
  name: string;
  attributes: Record<string, string>;
}

/** In the page: the elements inside one, with their attributes. */
function listElements(root: Element): Built[] {
  return [...root.querySelectorAll('*')].map((node) => ({
    name: node.localName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
  }));
}

function findForbidden({ name, attributes }: Built): string[] {
  return Object.entries(attributes)
    .filter(([attribute, value]) => !allowedAttribute(name, attribute, value))
    .map(([attribute, value]) => `${name} ${attribute}=${value}`);
}

/** Seals a tree as the build would, and puts it in the place of the interview's. */
async function serveTree(page: Page, children: unknown[]): Promise<void> {
  const { secret } = resolveSealing({});
  const articleId = 'belgian-intelligence-chief-talks-to-euobserver-transcript';
  const tree = { type: 'root' as const, children };
  const chain = makeEpochChain(secret);
  const { head, blob } = await seal({ secret, chain, articleId, month: '2012-09', tree });
  await page.route('**/sealed/*', (route) => route.fulfill({ body: Buffer.from(blob) }));
  await page.route(`**${interview}`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/data-head="[^"]+"/, `data-head="${head}"`);
    await route.fulfill({ response, body: html });
  });
}
