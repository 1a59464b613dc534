import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '../hosting/content-types.ts';
import type { HeaderRule } from '../hosting/header-rules.ts';
import { headersForPath, parseHeadersFile } from '../hosting/headers-file.ts';
import { findMove, parseRedirectsFile } from '../moved/redirects-file.ts';

export interface SiteServerOptions {
  /** The built site; it is read anew at every request, so a later build shows without a restart. */
  outDir: string;
  /** Starts and ends with a slash; the site answers below it alone. */
  basePath: string;
}

/** A server of the built files as a static host would serve them; the headers are those of the site's `_headers`. */
export function createSiteServer({ outDir, basePath }: SiteServerOptions): Server {
  const serveFile = sirv(outDir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
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
    const moved = findMove(readMoves(outDir), path);
    if (moved) return redirect(response, moved, 301);
    request.url = request.url?.slice(basePath.length - 1);
    serveFile(request, response);
  });
}

function readHeaderRules(outDir: string): HeaderRule[] {
  const file = join(outDir, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

function readMoves(outDir: string) {
  const file = join(outDir, '_redirects');
  return existsSync(file) ? parseRedirectsFile(readFileSync(file, 'utf8')) : [];
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

function redirect(response: ServerResponse, location: string, status = 302): void {
  response.writeHead(status, { Location: location }).end();
}

// Hosts keep `_headers`, `_redirects` and dot-files to themselves; so does this server. Compressed files are there
// for those who can read them, under the name of what is compressed.
function isHidden(path: string, basePath: string): boolean {
  if (!path.startsWith(basePath)) return true;
  const inside = path.slice(basePath.length);
  return (
    ['_headers', '_redirects'].includes(inside) ||
    /(^|\/)\.(?!well-known\/)|\.(br|gz)$/.test(inside)
  );
}

function setContentType(response: ServerResponse, path: string): void {
  if (/\.\w+$/.test(path)) response.setHeader('Content-Type', contentTypeOf(path));
}

function sendNotFound(response: ServerResponse, outDir: string): void {
  const page = join(outDir, '404.html');
  const hasPage = existsSync(page);
  const body = hasPage ? readFileSync(page) : 'There is no such page.\n';
  const type = hasPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(404, { 'Content-Type': type }).end(body);
}
