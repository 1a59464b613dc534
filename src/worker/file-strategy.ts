import { Strategy } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { findFile, ignore, storeFile } from './kept-files.ts';
import { listSizes } from './page-resources.ts';
import { findPage } from './read-pages.ts';
import { scope } from './scope.ts';
import type { Site } from './site.ts';

/** Files with a hash in their name never change: whoever has one asks nobody. */
export class FileStrategy extends Strategy {
  readonly #site: Site;

  constructor(site: Site) {
    super();
    this.#site = site;
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { pathname } = new URL(request.url);
    // A sealed file that arrived damaged is asked for past every cache, this one included.
    const kept = request.cache === 'reload' ? undefined : await findFile(pathname, this.#site);
    if (kept) return kept;
    const response = await handler.fetch(request).catch(ignore);
    if (!response) return (await this.#findOtherSize(pathname, handler)) ?? Response.error();
    void handler.waitUntil(storeFile(pathname, response.clone(), this.#site).catch(ignore));
    return response;
  }

  /** Offline, any size of a picture is better than none: the screen may have been turned since it was read. */
  async #findOtherSize(address: string, { event }: StrategyHandler): Promise<Response | undefined> {
    const client = await scope.clients.get((event as FetchEvent).clientId);
    const page = client && (await findPage(new URL(client.url).pathname, this.#site));
    for (const size of page ? listSizes(await page.text(), address) : []) {
      const file = await findFile(size, this.#site);
      if (file) return file;
    }
    return undefined;
  }
}
