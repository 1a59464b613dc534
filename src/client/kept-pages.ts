import type { KeptPage } from '../worker/kept-page.ts';
import { canKeepPages } from './offline-switch.ts';
import { listCopies } from './page-copies.ts';
import { wordsFor } from './words.ts';

/**
 * `<kept-pages>`: the offline page's list of what can be read now, the saved first. Its parts (`data-list`) stand
 * empty in the page, with a template of one line, and show when there is something in them.
 */
class KeptPages extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const tell = () => this.#tellConnection();
    addEventListener('online', tell, { signal });
    addEventListener('offline', tell, { signal });
    tell();
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  /** The page itself is asked for at its own address, or stands for one that is not kept. */
  #tellConnection(): void {
    const isStandIn = location.pathname !== this.dataset.path;
    const state = navigator.onLine ? 'online' : 'offline';
    const words = wordsFor(this, isStandIn ? `${state}-elsewhere` : state);
    this.querySelector('[role="status"]')?.replaceChildren(words);
  }

  async #show(): Promise<void> {
    const { saved, read } = canKeepPages()
      ? await listCopies().catch(() => ({ saved: [], read: [] }))
      : { saved: [], read: [] };
    // What waits to be read stands first; of each the latest.
    this.#fill(
      'saved',
      saved.toSorted((one, other) => Number(other.isUnread) - Number(one.isUnread)),
    );
    const isArticle = ({ path }: KeptPage) => path.includes('/articles/');
    this.#fill('read', read.filter(isArticle));
    this.#fill(
      'other',
      read.filter((page) => !isArticle(page)),
    );
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = saved.length + read.length > 0;
  }

  #fill(name: string, pages: KeptPage[]): void {
    const part = this.querySelector<HTMLElement>(`[data-list="${name}"]`);
    const days = pages.map(({ keptAt }) => format(keptAt, { dateStyle: 'medium' }));
    const lines = pages.map((page, index) =>
      this.#makeLine(page, days[index] === days[index - 1] ? '' : days[index]),
    );
    part?.querySelector('ul')?.replaceChildren(...lines);
    if (part) part.hidden = pages.length === 0;
  }

  /** The day stands at the first line of each day alone. */
  #makeLine({ path, title, keptAt, isUnread }: KeptPage, day = ''): Node {
    const time = format(keptAt, { timeStyle: 'short' });
    const line = wordsFor(this, 'line', { day, time, title: title || path }) as DocumentFragment;
    if (!day) line.querySelector('[data-day]')?.remove();
    line.querySelector('a')?.setAttribute('href', path);
    const unread = line.querySelector<HTMLElement>('[data-unread]');
    if (unread) unread.hidden = !isUnread;
    return line;
  }
}

function format(moment: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(moment);
}

customElements.define('kept-pages', KeptPages);
