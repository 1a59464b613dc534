import { Strategy } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { type CopyReason, markCopy } from './copy-line.ts';
import { ignore } from './kept-files.ts';
import { findPage, noteReading, storePage } from './read-pages.ts';
import type { Site } from './site.ts';

/** How long a reader waits for the network when the device has a copy, in milliseconds. */
const patience = 3_000;

/** Pages come from the network; a copy helps out when it fails or is slow, and without a copy the offline page. */
export class PageStrategy extends Strategy {
  readonly #site: Site;

  constructor(site: Site) {
    super();
    this.#site = site;
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const path = new URL(request.url).pathname;
    const arrival = handler.fetch(request).then((response) => {
      void handler.waitUntil(storePage(path, response.clone(), this.#site).catch(ignore));
      return response;
    });
    const outcome = await Promise.race([arrival.catch(() => 'failed' as const), wait(patience)]);
    if (outcome instanceof Response && outcome.status < 500) return outcome;
    void handler.waitUntil(arrival.catch(ignore));
    const copy = await this.#findCopy(path, reasonFor(outcome));
    void handler.waitUntil(noteReading(path, this.#site).catch(ignore));
    return copy ?? arrival.catch(() => this.#findOfflinePage());
  }

  async #findCopy(path: string, reason: CopyReason): Promise<Response | undefined> {
    const { basePath, shell } = this.#site;
    const whole = /\/$|\.\w+$/.test(path) ? path : `${path}/`;
    const copy = await findPage(whole, this.#site);
    if (copy) return markCopy(copy, reason);
    const page = await shell.matchPrecache(whole);
    return page && whole === basePath ? markCopy(page, reason) : page;
  }

  async #findOfflinePage(): Promise<Response> {
    const page = await this.#site.shell.matchPrecache(`${this.#site.basePath}offline/`);
    return page ?? Response.error();
  }
}

function reasonFor(outcome: Response | 'failed' | 'slow'): CopyReason {
  if (outcome === 'slow') return 'slow';
  return navigator.onLine ? 'unreachable' : 'offline';
}

function wait(milliseconds: number): Promise<'slow'> {
  return new Promise((resolve) => setTimeout(() => resolve('slow'), milliseconds));
}
