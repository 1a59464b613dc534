import { wordsFor, type Fillings } from './words.ts';

/** What the reader is told once the remainder is open, and whether they asked for it just now. */
export interface OpenState {
  words: string;
  fillings?: Fillings;
  /** The reader pressed a button here: focus moves to the first words that opened. */
  byHand: boolean;
}

/** What a reader sees of the gate: the offer with its controls and its status, or the open remainder. */
export class GateView {
  readonly #host: HTMLElement;
  /** The places that links to closed answers lead to: out of the page while those answers are in it. */
  readonly #closedPlaces: HTMLElement | null;
  #opened: HTMLElement[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#closedPlaces = host.querySelector('.closed-exchanges');
  }

  get isOpen(): boolean {
    return this.#opened.length > 0;
  }

  /** Puts the controls that need this script in the place of the link that does without. */
  showControls({ trial }: { trial: boolean }): void {
    this.#find('[data-act="trial"]').hidden = !trial;
    this.#find('[data-plain]').hidden = true;
  }

  /** Says that browsers open nothing on such a connection; the way out is the same page over https. */
  sayInsecure(): void {
    this.say('insecure');
    const link = this.#host.querySelector('[data-secure-link]');
    link?.setAttribute('href', location.href.replace(/^http:/, 'https:'));
  }

  /** Shows the form for a group's code and puts the cursor into it. */
  showCodeForm(): void {
    this.#find('form').hidden = false;
    this.#find('input').focus();
  }

  /** A code that has served is left for nobody who comes to this device later. */
  emptyCodeForm(): void {
    this.#host.querySelector('form')?.reset();
  }

  /** Says a state in the words that the page has for it; a screen reader announces them. */
  say(state?: string | false, fillings?: Fillings): void {
    const words = state ? [wordsFor(this.#host, state, fillings)] : [];
    const status = this.#find('.offer-status');
    // The button that was pressed goes with the words it stood in; its place keeps the focus.
    if (status.contains(document.activeElement)) focusOn(status);
    status.replaceChildren(...words);
    const input = this.#find('input');
    input.setAttribute('aria-invalid', String(state === 'wrong-code'));
    if (state === 'wrong-code') input.focus();
  }

  /** Shows the remainder in the place of the offer, which folds away; nothing on the screen jumps. */
  open(opened: DocumentFragment, state: OpenState): void {
    const { scrollY } = window;
    this.lock();
    const line = make('p', 'pass-line', wordsFor(this.#host, state.words, state.fillings));
    const remainder = make('div', 'prose remainder', opened);
    this.#opened = [line, remainder];
    this.#host.toggleAttribute('data-open', true);
    this.#closedPlaces?.remove();
    const offer = this.#find('.offer');
    offer.after(line, remainder);
    this.#tell();
    this.say(state.byHand ? 'opened' : undefined);
    this.#fold(offer, state.byHand);
    const asked = document.getElementById(location.hash.slice(1));
    const start = remainder.contains(asked) && asked ? asked : remainder;
    // The place asked for has only just come: the browser is led there anew, so that :target knows it.
    if (start === asked) location.replace(location.hash);
    if (state.byHand) focusOn(start.querySelector<HTMLElement>('h2, h3, p') ?? start);
    if (asked && (start === asked || !state.byHand)) asked.scrollIntoView();
    else scrollTo({ top: scrollY, behavior: 'instant' });
  }

  /** Takes the remainder out of the page again and shows the offer. */
  lock(): void {
    const focused = this.#opened.some((element) => element.contains(document.activeElement));
    for (const element of this.#opened) element.remove();
    this.#opened = [];
    this.#host.toggleAttribute('data-open', false);
    if (this.#closedPlaces) this.#host.prepend(this.#closedPlaces);
    this.#find('.offer').hidden = false;
    this.#tell();
    if (focused) focusOn(this.#find('.offer-title'));
  }

  /** Shows the link that gives this article, and puts it on the clipboard where the browser allows. */
  showGift(fragment: string): void {
    const shown = this.#host.querySelector<HTMLElement>('.gift-line a');
    if (shown) return shown.focus();
    const address = location.href.replace(/#.*/, '') + fragment;
    const line = make('p', 'pass-line gift-line', wordsFor(this.#host, 'gift-made'));
    const link = line.querySelector('a');
    link?.setAttribute('href', address);
    link?.append(address);
    this.#opened[0]?.after(line);
    this.#opened.push(line);
    link?.focus();
    void copyText(address).then((copied) => copied && this.say('copied'));
  }

  /** What else is on the page hears that answers came or went. */
  #tell(): void {
    this.#host.dispatchEvent(new Event('gate', { bubbles: true }));
  }

  #fold(offer: HTMLElement, byHand: boolean): void {
    const still = !byHand || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { height } = offer.getBoundingClientRect();
    offer.hidden = true;
    if (still) return;
    const line = this.#opened[0];
    line?.animate([{ paddingBlockEnd: `${height}px` }, {}], { duration: 200, easing: 'ease-out' });
  }

  #find<Name extends string>(selector: Name) {
    const found = this.#host.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The offer has no ${selector}.`);
    return found;
  }
}

function copyText(text: string): Promise<boolean> {
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  return copied.then(
    () => true,
    () => false,
  );
}

function make(name: string, className: string, content: Node): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(content);
  return element;
}

/** Focus for what is no control: it can be read on from, and is no stop for the Tab key. */
function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
