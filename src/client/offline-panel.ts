import { canKeepPages, isOff, turnOff, turnOn } from './offline-switch.ts';
import { deleteCopies, listCopies, measureCopies } from './page-copies.ts';
import { wordsFor } from './words.ts';

/**
 * `<offline-panel>`: on the account page, what is kept for reading offline, how much it is, a button that deletes it
 * and one that ends it. Shows the one part (`data-state`) of its content that is true: on, off or unable.
 */
class OfflinePanel extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // Another tab may have turned it off, and whoever comes back here wants to see what is true now.
    addEventListener('storage', () => void this.#show(), { signal });
    addEventListener('focus', () => void this.#show(), { signal });
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  async #show(): Promise<void> {
    if (!canKeepPages()) return this.#select('unable');
    if (isOff()) return this.#select('off');
    try {
      const { saved, read } = await listCopies();
      this.#fill('read', countInWords(read.length));
      this.#fill('saved', countInWords(saved.length));
      this.#fill('size', sizeInWords(await measureCopies()));
      this.#select('on');
    } catch {
      this.#select('unable');
    }
  }

  #select(state: string): void {
    const hadFocus = this.contains(document.activeElement);
    for (const part of this.querySelectorAll<HTMLElement>('[data-state]')) {
      part.hidden = part.dataset.state !== state;
    }
    // The button that was pressed may be gone; whoever uses the keyboard stays at this place.
    if (!hadFocus || !document.activeElement?.closest('[hidden]')) return;
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }

  #clicked(event: Event): void {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    if (act === 'delete') void this.#do('copies-deleted', deleteCopies);
    if (act === 'on') void this.#do('turned-on', turnOn);
    if (act === 'off') {
      void this.#do('turned-off', async () => {
        if (!(await turnOff())) throw new Error('The browser keeps no decisions.');
      });
    }
  }

  async #do(words: string, act: () => unknown): Promise<void> {
    const outcome = await Promise.resolve(act()).then(
      () => words,
      () => 'not-kept',
    );
    await this.#show();
    this.querySelector('.panel-status')?.replaceChildren(wordsFor(this, outcome));
  }

  #fill(name: string, text: string): void {
    const gap = this.querySelector(`[data-fill="${name}"]`);
    if (gap) gap.textContent = text;
  }
}

function countInWords(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(count);
}

/** Bytes as "0.4 MB", in the page's language. */
function sizeInWords(bytes: number): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / 1e6);
}

customElements.define('offline-panel', OfflinePanel);
