import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type HeaderRule, headersForPath, parseHeadersFile } from './headers.ts';

export interface SiteServerOptions {
  /** The built site; it is read anew at every request, so a later build shows without a restart. */
  outDir: string;
  /** Starts and ends with a slash; the site answers below it alone. */
  basePath: string;
}

/** Types that a file name's end does not tell: a feed is more than some XML. */
const contentTypes: [RegExp, string][] = [
  [/\brss(-[\w-]+)?\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/\batom(-[\w-]+)?\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\bfeed(-[\w-]+)?\.json$/, 'application/feed+json; charset=utf-8'],
  [/\.opml$/, 'text/x-opml; charset=utf-8'],
  [/\.bin$/, 'application/octet-stream'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
];

/** A server of the built files as a static host would serve them; the headers are those of the site's `_headers`. */
export function createSiteServer({ outDir, basePath }: SiteServerOptions): Server {
  const serveFile = sirv(outDir, {
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => sendNotFound(response, outDir),
    setHeaders: (response, path) => setContentType(response, path),
  });

  return createServer((request, response) => {
    const path = readPath(request);
    // Read anew: a later build has another stylesheet, whose hash the old policy would refuse.
    setSiteHeaders(response, readHeaderRules(outDir), path);
    if (`${path}/` === basePath) return redirect(response, basePath);
    if (path === '/' && basePath !== '/') return redirect(response, basePath);
    if (isHidden(path, basePath)) return sendNotFound(response, outDir);
    request.url = request.url?.slice(basePath.length - 1);
    serveFile(request, response);
  });
}

function readHeaderRules(outDir: string): HeaderRule[] {
  const file = join(outDir, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

function readPath(request: IncomingMessage): string {
  const [path = '/'] = (request.url ?? '/').split('?');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function setSiteHeaders(response: ServerResponse, rules: HeaderRule[], path: string): void {
  const headers = { 'Cache-Control': 'no-cache', ...headersForPath(rules, path) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

// Hosts keep `_headers` and dot-files to themselves; so does this server.
function isHidden(path: string, basePath: string): boolean {
  if (!path.startsWith(basePath)) return true;
  const inside = path.slice(basePath.length);
  return inside === '_headers' || /(^|\/)\.(?!well-known\/)/.test(inside);
}

function setContentType(response: ServerResponse, path: string): void {
  const type = contentTypes.find(([pattern]) => pattern.test(path))?.[1];
  if (type !== undefined) response.setHeader('Content-Type', type);
}

function sendNotFound(response: ServerResponse, outDir: string): void {
  const page = join(outDir, '404.html');
  const hasPage = existsSync(page);
  const body = hasPage ? readFileSync(page) : 'There is no such page.\n';
  const type = hasPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(404, { 'Content-Type': type }).end(body);
}
