import { join, relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Environment } from '../build/environment.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { createHeadHelp } from './head-help.ts';
import { LiveContent } from './live-content.ts';
import { openBridge, type PreviewBridge } from './preview-bridge.ts';
import { createPageMiddleware } from './page-middleware.ts';
import { watchFolders } from './watch-folders.ts';

/** What the preview takes from the development server. */
export interface PreviewHost {
  readonly server: ViteDevServer;
  readonly environment: Environment;
  /** The content folder as the editor named it, for reports. */
  readonly displayDir: string;
  log(report: string): void;
}

/** Editors' programs write a file in several steps, and Git many files at once. */
const settleMilliseconds = 15;

/** Keeps pages true to the content folder while someone writes, and puts the bar on them. */
export function startPreview({ server, environment, displayDir, log }: PreviewHost): void {
  const browsers = server.environments.client.hot;
  const report = () => formatReport(content.problems, displayDir);
  const { contentDir, now } = environment;
  const settings = { contentDir, ...(process.env['SITE_NOW'] && { now }) };
  const folder = join(server.config.root, '.astro/collections');
  const content = new LiveContent(settings, {
    listed: createHeadHelp({ contentDir, folder, log }),
    coming: (next) => bridge.makeAhead?.(next),
    shown: () => {
      forgetPaths(server);
      browsers.send({ type: 'full-reload', path: '*' });
    },
    refused: () => {
      forgetPaths(server);
      log(report());
      browsers.send('preview:problems', { report: report() });
    },
  });
  // A page asks once it can show the answer: an edit may have come since it was made.
  browsers.on('preview:ready', ({ edition }: { edition: string }, client) => {
    if (edition !== String(content.edition)) client.send({ type: 'full-reload', path: '*' });
    if (hasErrors(content.problems)) client.send('preview:problems', { report: report() });
  });
  const pages = createPageMiddleware({
    environment,
    content,
    report: () => (hasErrors(content.problems) ? report() : undefined),
    forget: () => forgetPaths(server),
  });
  const { time, asked } = pages;
  const bridge: PreviewBridge = {
    content: () => content.shown,
    read: (path) => content.read(toContentPath(contentDir, path)),
    time,
    asked,
  };
  openBridge(bridge);
  server.middlewares.use(pages.handle);
  const unwatch = watchFolders(contentDir, collectPaths(contentDir, content));
  server.httpServer?.once('close', () => {
    unwatch();
    void content.close();
  });
}

/** Astro remembers the paths that a page gave; an edit may have added some or changed what stands behind them. */
function forgetPaths(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) {
    server.environments[name]?.hot.send('astro:content-changed', {});
  }
}

/** Hands on what was touched, all that comes at nearly the same time together. */
function collectPaths(contentDir: string, content: LiveContent): (path: string) => void {
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return (path) => {
    touched.add(toContentPath(contentDir, path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...touched];
      touched.clear();
      void content.take(paths);
    }, settleMilliseconds);
  };
}

function toContentPath(contentDir: string, path: string): string {
  return relative(contentDir, path).split(sep).join('/');
}
