import { earlyResults, type SearchResults } from './search-library.ts';
import type { SearchHit } from './search-volume.ts';
import { makeEntry } from './search-view.ts';
import { wordsFor, type Fillings } from './words.ts';

/** How many results are shown at a time. */
export const pageSize = 10;

/** What was found, for which words, and what the reader wrote when that is not the same. */
export interface Found extends SearchResults {
  words: readonly string[];
  text: string;
  isCorrected: boolean;
  /** Whether these are the first results for a question, of which a few are shown before the others are there. */
  isFirst: boolean;
}

/** Screen readers hear of a result once, when the reader has stopped typing. */
const announcingPause = 900;

/** What a reader sees of the search below the form: what is said about the results, the results, and what is left. */
export class SearchPanel {
  readonly #host: HTMLElement;
  #announcing = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get list(): HTMLElement {
    return this.#find('[data-results]');
  }

  /** The page as it is before anything is asked for. */
  clear(): void {
    this.#setState('start');
    this.#say();
  }

  /** Says why there are no results: nothing found, nothing to look for, or an index that could not be had. */
  showNone(
    state: 'none' | 'none-chosen' | 'no-words' | 'failed',
    fillings: Fillings = {},
    leftOut?: string,
  ): void {
    this.#setState(state);
    this.#showLeftOut(leftOut);
    this.#say(state, fillings);
  }

  /** Shows the first `count` results, in the place of those of before. */
  async showFound(found: Found, count: number, isCurrent: () => boolean): Promise<void> {
    const entries = found.hits.slice(0, count).map((hit) => this.#makeEntry(hit, found.words));
    const early = found.isFirst ? earlyResults : count;
    const later = Promise.all(entries.slice(early));
    // It is waited for below, if at all.
    later.catch(() => undefined);
    const first = await Promise.all(entries.slice(0, early));
    if (!isCurrent()) return;
    this.#setState('found');
    this.#replaceResults(first);
    this.#sayFound(found);
    const others = await later;
    if (!isCurrent()) return;
    this.list.append(...others);
    this.#find('[data-act="more"]').hidden = found.hits.length <= count;
    this.#showLeftOut(found.leftOut);
  }

  /** Whoever has gone into the results of before stays at the same place of the list. */
  #replaceResults(entries: HTMLElement[]): void {
    const place = [...this.list.children].findIndex((one) => one.contains(document.activeElement));
    this.list.replaceChildren(...entries);
    (entries[place] ?? (place < 0 ? undefined : entries.at(-1)))?.querySelector('a')?.focus();
  }

  stop(): void {
    clearTimeout(this.#announcing);
  }

  async #makeEntry(hit: SearchHit, words: readonly string[]): Promise<HTMLElement> {
    const base = this.#host.dataset.base ?? '';
    return makeEntry(await hit.volume.read(hit.p), hit, { host: this.#host, base, words });
  }

  #sayFound({ hits, words, text, isCorrected }: Found): void {
    const number = hits.length.toLocaleString(document.documentElement.lang);
    const corrected = isCorrected ? { typed: text, meant: words.join(' ') } : undefined;
    this.#say(hits.length === 1 ? 'found-one' : 'found', { number }, corrected);
  }

  #setState(state: string): void {
    this.#host.dataset.state = state;
    if (state !== 'found') this.list.replaceChildren();
    for (const control of ['more', 'older']) this.#find(`[data-act="${control}"]`).hidden = true;
  }

  #showLeftOut(year = ''): void {
    const button = this.#find('[data-act="older"]');
    button.hidden = year === '';
    button.replaceChildren(wordsFor(this.#host, 'older', { year }));
  }

  #say(state?: string, fillings: Fillings = {}, corrected?: Fillings): void {
    const say = () => [
      ...(corrected ? [wordsFor(this.#host, 'corrected', corrected), ' '] : []),
      ...(state ? [wordsFor(this.#host, state, fillings)] : []),
    ];
    this.#find('[data-summary]').replaceChildren(...say());
    clearTimeout(this.#announcing);
    // Said as text: a button there would be one that only the keyboard finds.
    const announce = () => {
      const fragment = new DocumentFragment();
      fragment.append(...say());
      this.#find('[role="status"]').textContent = fragment.textContent;
    };
    this.#announcing = window.setTimeout(announce, announcingPause);
  }

  #find(selector: string): HTMLElement {
    const found = this.#host.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The search has no ${selector}.`);
    return found;
  }
}
