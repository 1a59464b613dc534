import { readRequest, writeRequest } from './search-address.ts';
import { SearchAnswers } from './search-answers.ts';
import type { VolumePlace } from './search-library.ts';
import { pageSize, SearchPanel } from './search-panel.ts';
import { longestText, type SearchRequest } from './search-query.ts';

/** Letters that follow each other faster, as those of a held key do, are answered when they end; in milliseconds. */
const typingPause = 60;

/**
 * `<site-search>`: searches as one types, in the index that Pagefind made. The address keeps what is asked for.
 * Nothing of the index is fetched before somebody asks; without script the page offers topics and the archive.
 */
class SiteSearch extends HTMLElement {
  #ended = new AbortController();
  #panel = new SearchPanel(this);
  #answers = new SearchAnswers(this.#panel, this.#readPlaces());
  #typing = 0;
  #typedAt = -Infinity;

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#form.hidden = false;
    this.addEventListener('input', (event) => this.#changed(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    addEventListener('popstate', () => void this.#readAddress(), { signal });
    void this.#readAddress();
    // Who comes by the link of the masthead wants to write; others begin at the top of the page.
    if (location.hash === `#${this.#input.id}`) this.#input.focus({ preventScroll: true });
  }

  disconnectedCallback(): void {
    this.#ended.abort();
    this.#answers.stop();
    clearTimeout(this.#typing);
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('The search has no form.');
    return form;
  }

  get #input(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  get #request(): SearchRequest {
    return readRequest(new FormData(this.#form));
  }

  #readPlaces(): { core: string; volumes: VolumePlace[] } {
    const { base = '', core = '', volumes = '[]' } = this.dataset;
    const places = JSON.parse(volumes) as VolumePlace[];
    return {
      core: base + core,
      volumes: places.map((place) => ({ ...place, meta: base + place.meta })),
    };
  }

  /** Puts what the address asks for into the form and answers it; a reader who comes back sees as much as before. */
  async #readAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    this.#input.value = (asked.get('q') ?? '').slice(0, longestText);
    for (const select of this.querySelectorAll('select')) {
      select.value = asked.get(select.name) ?? '';
      // A value that the form does not know.
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    const before = history.state as { count?: number; scroll?: number } | null;
    await this.#answers.answer(this.#request, before?.count ?? pageSize);
    if (before?.scroll) scrollTo({ top: before.scroll, behavior: 'instant' });
  }

  /** Typing replaces the address, a choice makes a new one: the back button undoes choices, not letters. */
  #changed({ target, timeStamp }: Event): void {
    clearTimeout(this.#typing);
    if (target instanceof HTMLSelectElement) return this.#ask('pushState');
    const isFast = timeStamp - this.#typedAt < typingPause;
    this.#typedAt = timeStamp;
    if (isFast) this.#typing = window.setTimeout(() => this.#ask('replaceState'), typingPause);
    else this.#ask('replaceState');
  }

  #submitted(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#typing);
    this.#ask('pushState');
  }

  #ask(step: 'pushState' | 'replaceState'): void {
    const request = this.#request;
    const address = location.pathname + writeRequest(request);
    if (address !== location.pathname + location.search) history[step](null, '', address);
    void this.#answers.answer(request);
  }

  #clicked({ target }: Event): void {
    const control = (target as Element).closest<HTMLElement>('a, [data-act]');
    const { act } = control?.dataset ?? {};
    if (act === 'more') void this.#showMore();
    if (act === 'older') void this.#answers.searchOlder(this.#request);
    if (act === 'retry') this.#ask('replaceState');
    if (act === 'widen') this.#widen();
    // Whoever comes back from a result finds the list as they left it.
    if (control?.matches('a')) {
      history.replaceState({ count: this.#answers.count, scroll: scrollY }, '');
    }
  }

  /** The keyboard goes on from the first of the new results. */
  async #showMore(): Promise<void> {
    const { length } = this.#panel.list.children;
    await this.#answers.showMore(this.#request);
    this.#panel.list.children[length]?.querySelector('a')?.focus();
  }

  #widen(): void {
    for (const select of this.querySelectorAll('select')) select.selectedIndex = 0;
    this.#ask('pushState');
    this.#input.focus();
  }

  /** The arrow keys go from the question to the results and through them; Escape goes back to the question. */
  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const places = [this.#input, ...this.#panel.list.querySelectorAll('a')];
    const place = places.indexOf(event.target as HTMLAnchorElement);
    if (place === -1) return;
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: 0 }[event.key];
    if (next === undefined || !places[next] || next === place) return;
    event.preventDefault();
    places[next].focus();
  }
}

customElements.define('site-search', SiteSearch);
