import { findCurrentExchange, findExchanges, onMove } from './exchange-places.ts';
import { ReaderElement } from './reader-element.ts';
import { shortcutOf } from './shortcut.ts';

/**
 * `<exchange-navigator>`: says in which exchange the reader is and which are open, and leads to the next (`j`) and
 * the one before (`k`). Without script it is a list of links.
 */
class ExchangeNavigator extends ReaderElement {
  protected start(signal: AbortSignal): void {
    onMove(() => this.#show(), signal);
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // Firefox leaves what is cut off at the edge of the list where it is: a part of it can be seen.
    const show = ({ target }: Event) => (target as Element).scrollIntoView({ block: 'nearest' });
    this.addEventListener('focusin', show, { signal });
  }

  #show(): void {
    const open = new Map(
      findExchanges().map((exchange) => [exchange.dataset['exchange'], exchange]),
    );
    const current = findCurrentExchange()?.dataset['exchange'];
    for (const link of this.querySelectorAll('a')) {
      const { exchange } = link.dataset;
      link.toggleAttribute('data-closed', !open.has(exchange));
      nameOpened(link, open.get(exchange ?? ''));
      if (exchange === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const closed = this.querySelector<HTMLElement>('[data-closed-count]');
    if (closed) closed.hidden = !this.querySelector('[data-closed]');
    const place = this.querySelector<HTMLElement>('[data-place]');
    if (place && current) place.textContent = (place.dataset['place'] ?? '').replace('#', current);
  }

  #pressed(event: KeyboardEvent): void {
    const step = { j: 1, k: -1 }[shortcutOf(event) ?? ''];
    if (!step) return;
    const exchanges = findExchanges();
    const current = exchanges.findIndex((exchange) => exchange === findCurrentExchange());
    const next = exchanges[current + step];
    next?.scrollIntoView();
    focusQuestion(next);
  }

  /** On a phone the list has been opened over the text: it gives way to what was chosen. */
  #clicked({ target }: Event): void {
    const number = (target as Element).closest('a')?.dataset['exchange'];
    const chosen = findExchanges().find(({ dataset }) => dataset['exchange'] === number);
    if (!chosen) return;
    this.querySelector('details')?.removeAttribute('open');
    focusQuestion(chosen);
  }
}

/** An answer that is opened gives its question to its link; one that is closed again takes it back. */
function nameOpened(link: Element, exchange?: Element): void {
  const known = link.querySelector('.navigator-question');
  if (!exchange && known?.matches('.of-opened')) known.remove();
  const question = exchange?.querySelector('.question');
  if (known || !question) return;
  const words = document.createElement('span');
  words.className = 'navigator-question of-opened';
  const speaker = question.querySelector('.speaker')?.textContent ?? '';
  words.textContent = question.textContent.replace(speaker, '').trim();
  link.append(words);
}

function focusQuestion(exchange?: Element): void {
  exchange?.querySelector<HTMLElement>('.question')?.focus({ preventScroll: true });
}

customElements.define('exchange-navigator', ExchangeNavigator);
