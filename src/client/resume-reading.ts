import { findCurrentExchange, findExchanges, onMove } from './exchange-places.ts';
import { ReaderElement } from './reader-element.ts';
import { keepPlace, readPlace } from './reading-places.ts';

/** Who stays at an exchange for so long reads it; who only passes does not lose the place. */
const settled = 2_000;

/**
 * `<resume-reading>`: a link to the question at which the reader left this interview, shown as soon as it stands in
 * the page. The place is kept on this device while the reader reads.
 */
class ResumeReading extends ReaderElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected start(signal: AbortSignal): void {
    const { article = '' } = this.dataset;
    const place = readPlace(article);
    onMove(() => {
      this.#show(place);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => keepWhere(article), settled);
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #show(place?: string): void {
    const link = this.querySelector('a');
    const exchange = findExchanges().find(({ id }) => id === place);
    if (!link || !exchange) return;
    link.href = `#${exchange.id}`;
    const number = link.querySelector('span');
    if (number) number.textContent = exchange.dataset['exchange'] ?? '';
    link.hidden = false;
  }
}

/** The first exchange is where everybody begins, and at the last one the reader is through. */
function keepWhere(article: string): void {
  const exchanges = findExchanges();
  const current = findCurrentExchange();
  if (!current || current === exchanges[0]) return;
  const isOver = current === exchanges.at(-1);
  keepPlace(article, isOver ? undefined : current.id);
}

customElements.define('resume-reading', ResumeReading);
