import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../build/environment.ts';
import { demonstrationGroupCode } from '../paywall/issuer.ts';
import { resolveSealing } from '../paywall/secret.ts';
import { choicePath, finishPage } from './finish-page.ts';
import { holdHtml } from './hold-html.ts';
import type { LiveContent } from './live-content.ts';
import { encodeChoice, parseChoice, parseChoiceForm } from './preview-choice.ts';

export interface PageSettings {
  readonly environment: Environment;
  readonly content: LiveContent;
  /** What is wrong with the content as it is on disk; nothing while there is no error. */
  report(): string | undefined;
  /** Makes Astro ask anew which pages there are. */
  forget(): void;
}

type Next = (error?: unknown) => void;

/** Makes every page for the time and the reader that were chosen, and takes the choice. */
export function createPageMiddleware({ environment, content, report, forget }: PageSettings) {
  const times = new AsyncLocalStorage<string>();
  const asked = new Set<string>();
  const groupCode = findGroupCode(environment);
  let lastTime = '';
  const handle = async (request: IncomingMessage, response: ServerResponse, next: Next) => {
    if (request.method === 'POST' && isChoice(request, environment)) {
      return takeChoice(request, response);
    }
    const choice = parseChoice(request.headers.cookie);
    const code = await groupCode;
    await content.ready;
    const path = pathBelow(environment.basePath, request);
    if (choice.time !== lastTime || !asked.has(path)) {
      lastTime = choice.time;
      asked.add(path);
      forget();
      // The pages hear of it in a turn of their own.
      await new Promise(setImmediate);
    }
    const { edition } = content;
    const place = { environment, choice, edition, ...(code !== undefined && { groupCode: code }) };
    holdHtml(response, (html) => {
      const faults = response.statusCode === 500 ? report() : undefined;
      return finishPage(faults === undefined ? html : describeFailure(faults), place);
    });
    times.run(choice.time, next);
  };
  return { handle, asked, time: () => times.getStore() ?? '' };
}

/** In the place of a stack: a page that cannot be made because of the content, such as one whose picture is gone. */
function describeFailure(report: string): string {
  const text = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const words = 'This page cannot be shown until the content is mended';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words}</title></head><body><h1>${words}</h1><pre>${text}</pre></body></html>`;
}

/** The path that is asked for, from the root of the site. */
function pathBelow(basePath: string, { url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?');
  return path.startsWith(basePath) ? `/${path.slice(basePath.length)}` : path;
}

function isChoice({ url = '' }: IncomingMessage, { basePath }: Environment): boolean {
  return url === `/${choicePath}` || url === `${basePath}${choicePath}`;
}

/** Keeps the choice and goes back to the page that it was made on. */
async function takeChoice(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const choice = parseChoiceForm(new URLSearchParams(Buffer.concat(chunks).toString()));
  const from = URL.parse(request.headers.referer ?? '');
  const back = from ? `${from.pathname}${from.search}` : '/';
  response.writeHead(303, { Location: back, 'Set-Cookie': encodeChoice(choice) }).end();
}

/** A real issuer keeps its codes to itself. */
async function findGroupCode({ paywall }: Environment): Promise<string | undefined> {
  if (paywall.mode === 'real') return undefined;
  return demonstrationGroupCode(resolveSealing({}).secret);
}
