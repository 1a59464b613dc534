import { encodeGift, parseGift, type Grant } from '../paywall/envelope.ts';
import { NewerThanPassError, WrongKeyError } from '../paywall/failures.ts';
import { failureState, isOver } from './failure-state.ts';
import { GateView, type OpenState } from './gate-view.ts';
import type { Issuer } from './issuer.ts';
import { loadOpening } from './load-opening.ts';
import { PassStore } from './pass-store.ts';
import type { Bytes, SealedPlace } from './sealed-article.ts';
import { dayInWords, daysLeft } from './words.ts';

/** One try to open the remainder; a later try makes it void. */
interface Attempt {
  number: number;
  byHand: boolean;
}

type PassWords = Omit<OpenState, 'byHand'>;

/**
 * `<members-only>`: the offer of an article, and its remainder once a pass or a gift opens it.
 * Without this element the offer is plain text with links; with it, buttons and the code form appear.
 */
class MembersOnly extends HTMLElement {
  readonly #view = new GateView(this);
  #ended = new AbortController();
  #store = new PassStore('');
  #place: SealedPlace = { articleId: '', head: '', address: '' };
  #wrapKey: Bytes | undefined;
  #attempts = 0;
  #again: () => Promise<void> = () => this.#follow();

  connectedCallback(): void {
    if (!isSecureContext) return this.#view.sayInsecure();
    const { article = '', head = '', sealed = '', issuer = '/' } = this.dataset;
    this.#place = { articleId: article, head, address: sealed };
    this.#store = new PassStore(issuer);
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const follow = () => void this.#follow();
    this.#store.onChange(follow, signal);
    addEventListener('hashchange', () => isGift() && follow(), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    follow();
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }

  /** Opens with whatever this device has, and locks when that is gone: another tab may have changed it. */
  #follow(): Promise<void> {
    const { pass } = this.#store;
    const gift = isGift() ? location.hash : this.#store.gift(this.#place.articleId);
    const over = pass && isOver(pass.expires, Date.now());
    this.#view.showControls({ trial: !pass });
    // What is open stays as it is: the reader may be in the middle of a sentence.
    if (this.#view.isOpen && (gift || (pass && !over))) return Promise.resolve();
    if (pass && !over) return this.#attempt((attempt) => this.#openWith(pass, attempt));
    const open = (attempt: Attempt) => this.#openGift(gift ?? '', attempt);
    if (gift) return this.#attempt(open, { wrongKey: 'wrong-gift' });
    this.#attempts++;
    this.#view.lock();
    this.#view.say(over && 'trial-over', { date: dayInWords(pass?.expires) });
    return Promise.resolve();
  }

  async #openWith(pass: Grant, attempt: Attempt): Promise<void> {
    try {
      await this.#showWith(pass, attempt);
    } catch (error) {
      if (!(error instanceof NewerThanPassError || error instanceof WrongKeyError)) throw error;
      const renewed = await (await this.#findIssuer()).renew(pass);
      // Kept only once it is known to be better than the old one, and still wanted.
      if (await this.#showWith(renewed, attempt)) this.#store.keep(renewed);
    }
    dropGift();
  }

  async #openGift(fragment: string, attempt: Attempt): Promise<void> {
    const wrapKey = parseGift(fragment);
    if (!wrapKey || !(await this.#show(wrapKey, { words: 'gift' }, attempt))) return;
    if (this.#store.keepGift(this.#place.articleId, fragment)) dropGift();
  }

  async #join(pass: Grant, attempt: Attempt): Promise<void> {
    if (attempt.number !== this.#attempts) return;
    const kept = this.#store.keep(pass);
    this.#view.emptyCodeForm();
    await this.#openWith(pass, attempt);
    if (!kept) this.#view.say('storage-blocked');
  }

  async #showWith(pass: Grant, attempt: Attempt): Promise<boolean> {
    const { keyFromPass } = await loadOpening(attempt.byHand);
    return this.#show(await keyFromPass(this.#place, pass), passWords(pass), attempt);
  }

  /** False if something else was begun meanwhile, such as signing out in another tab. */
  async #show(wrapKey: Bytes, words: PassWords, { number, byHand }: Attempt): Promise<boolean> {
    const { openRemainder } = await loadOpening(byHand);
    const remainder = await openRemainder(this.#place, wrapKey);
    if (number !== this.#attempts) return false;
    this.#wrapKey = wrapKey;
    this.#view.open(remainder, { ...words, byHand });
    return true;
  }

  /** Runs one way to open; its failure is told in the words of `wrongKey` where the key was at fault. */
  async #attempt(
    act: (attempt: Attempt) => Promise<void>,
    { wrongKey = 'wrong-pass', byHand = false } = {},
  ): Promise<void> {
    const number = ++this.#attempts;
    this.#again = () => this.#attempt(act, { wrongKey, byHand: true });
    if (!this.#view.isOpen) this.#view.say('checking');
    try {
      await act({ number, byHand });
    } catch (error) {
      if (number !== this.#attempts) return;
      this.#view.lock();
      this.#view.say(failureState(error, wrongKey));
    }
  }

  #joinBy(ask: (issuer: Issuer) => Promise<Grant>): void {
    const join = async (attempt: Attempt) =>
      this.#join(await ask(await this.#findIssuer()), attempt);
    void this.#attempt(join, { byHand: true });
  }

  /** Loaded on use: most readers ask for no pass on this page. */
  async #findIssuer(): Promise<Issuer> {
    const { issuer = '/', trialDays } = this.dataset;
    const { issuerAt } = await loadOpening(true);
    return issuerAt(issuer, Number(trialDays));
  }

  #clicked(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-act]');
    const act = control?.dataset.act;
    if (act === 'trial') this.#joinBy((issuer) => issuer.startTrial());
    if (act === 'retry') void this.#again();
    if (act === 'gift' && this.#wrapKey) this.#view.showGift(encodeGift(this.#wrapKey));
    if (act !== 'group') return;
    event.preventDefault();
    this.#view.showCodeForm();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code'));
    this.#joinBy((issuer) => issuer.joinGroup(code));
  }
}

function isGift(): boolean {
  return location.hash.startsWith('#gift=');
}

/** The key leaves the address bar once the reader does without it, so that it is not passed on unawares. */
function dropGift(): void {
  if (isGift()) history.replaceState(null, '', location.pathname + location.search);
}

function passWords({ kind, expires, name = '' }: Grant): PassWords {
  return { words: kind, fillings: { days: daysLeft(expires, Date.now()), name } };
}

customElements.define('members-only', MembersOnly);
