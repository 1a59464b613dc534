import type { CitedWork } from './citation.ts';
import { ReaderElement } from './reader-element.ts';

/** A selection that still grows is left alone. */
const settled = 250;

/**
 * `<quote-passage>`: offers to copy and to cite what the reader selects in the text. Its `data-work` is the article as
 * citation.ts has it, its `data-names` the names of speakers by id and by label. Loads what it needs on use.
 */
class QuotePassage extends ReaderElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #menu: HTMLElement | null = null;

  protected start(signal: AbortSignal): void {
    this.#menu ??= this.querySelector<HTMLElement>('.quote-menu');
    const wait = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(signal), settled);
    };
    document.addEventListener('selectionchange', wait, { signal });
    this.#menu?.addEventListener('pointerdown', keepSelection, { signal });
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal });
  }

  async #show(signal: AbortSignal): Promise<void> {
    const menu = this.#menu;
    const { isCollapsed = true, anchorNode = null } = getSelection() ?? {};
    // Some browsers drop the selection when a button is pressed; the menu is about what was selected before.
    const isUsed = isCollapsed && menu?.contains(document.activeElement);
    if (!menu || isUsed || menu.contains(anchorNode)) return;
    if (isCollapsed || !anchorNode?.parentElement?.closest('article')) return this.#hide();
    const { readPassage, showMenu } = await import('./quote-menu.ts');
    const passage = readPassage(JSON.parse(this.dataset['names'] ?? '{}'));
    if (!passage || signal.aborted) return this.#hide();
    const work = JSON.parse(this.dataset['work'] ?? '') as CitedWork;
    // The address the reader has in front of them, without what follows the path: it may hold a gift's key.
    const article = { ...work, address: location.origin + location.pathname };
    showMenu(passage, { menu, article, say: (state) => this.say(state) });
    this.say('offered');
  }

  /** A click into the text puts the focus on the whole of it, so that Tab would begin far above the menu. */
  #pressed(event: KeyboardEvent): void {
    const menu = this.#menu;
    if (!menu || menu.hidden) return;
    if (event.key === 'Escape') this.#hide();
    if (event.key !== 'Tab' || event.shiftKey || menu.contains(document.activeElement)) return;
    event.preventDefault();
    menu.querySelector('button')?.focus();
  }

  #hide(): void {
    if (!this.#menu || this.#menu.hidden) return;
    this.#menu.hidden = true;
    this.say('');
  }
}

/** Pressing a button must not take the selection away; fields are for the pointer too. */
function keepSelection(event: Event): void {
  if ((event.target as Element).tagName !== 'TEXTAREA') event.preventDefault();
}

customElements.define('quote-passage', QuotePassage);
