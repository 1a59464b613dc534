import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../src/build/environment.ts';
import { contentSecurityPolicy } from '../../../src/hosting/security-policy.ts';
import { hashInlineStyles } from '../../../src/hosting/style-hashes.ts';
import { finishPage } from '../../../src/preview/finish-page.ts';
import { holdHtml } from '../../../src/preview/hold-html.ts';
import type { PreviewChoice } from '../../../src/preview/preview-choice.ts';

const environment = readEnvironment({ BASE_PATH: '/reader/' }, { root: '/', now: 0 });
const html =
  '<!doctype html><html><head><style>p{}</style></head><body><header></header></body></html>';
const device: PreviewChoice = { reader: 'device', time: '', isNew: false };
const finish = (choice: PreviewChoice) => finishPage(html, { environment, choice, edition: 7 });

test('a page has the policy that the published one will have', () => {
  const policy = finish(device).headers['Content-Security-Policy'];
  expect(policy).toBe(contentSecurityPolicy({ styleHashes: hashInlineStyles(html) }));
});

test('the bar is added at the end, and nothing of the page is changed', () => {
  const finished = finish(device).html;
  const added =
    /<(link|script)\b[^>]*\/src\/preview\/[^>]*>(<\/script>)?|<preview-bar.*<\/preview-bar>|<script[^>]*@vite\/client"><\/script>/g;
  expect(finished.replaceAll(added, '')).toBe(html);
  expect(finished).toContain('action="/reader/preview-choice/"');
  expect(finished).toMatch(/<\/preview-bar><\/body>/);
});

test('without script is a sandbox, and blocked storage comes before any other script', () => {
  expect(finish({ ...device, reader: 'no-script' }).headers['Content-Security-Policy']).toMatch(
    /; sandbox (?!.*allow-scripts)/,
  );
  const scripts = finish({ ...device, reader: 'storage-blocked' }).html.match(/<script[^>]*>/g);
  expect(scripts?.[0]).toBe('<script src="/reader/src/preview/browser/block-storage.js">');
});

test('a choice is made on the device once: its cookie goes with the page that does it', () => {
  const page = finish({ ...device, reader: 'trial', isNew: true });
  expect(page.html).toContain('data-apply="trial"');
  expect(String(page.headers['Set-Cookie'])).toContain('preview-new=0');
  expect(finish({ ...device, reader: 'trial' }).html).not.toContain('data-apply');
});

test('an error page, which has no head and no body, is finished too', () => {
  const page = finishPage('<title>x</title>', { environment, choice: device, edition: 7 });
  expect(page.html).toMatch(/^<link.*<title>x<\/title><preview-bar/);
});

/** What a browser gets of a response that is held back. */
async function ask(type: string, chunks: string[]) {
  const server = createServer((_, response) => {
    holdHtml(response, (text) => ({ html: `[${text}]`, headers: { 'X-Held': 'yes' } }));
    response.writeHead(201, { 'Content-Type': type, 'Content-Length': chunks.join('').length });
    for (const chunk of chunks) response.write(chunk);
    response.end();
  });
  await once(server.listen(0), 'listening');
  onTestFinished(() => void server.close());
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return { status: answer.status, held: answer.headers.get('x-held'), text: await answer.text() };
}

test('a page is held until it is whole; anything else goes out as it comes', async () => {
  expect(await ask('text/html; charset=utf-8', ['a', 'é'])).toEqual({
    ...{ status: 201, held: 'yes', text: '[aé]' },
  });
  expect(await ask('text/css', ['a', 'b'])).toEqual({ status: 201, held: null, text: 'ab' });
});
