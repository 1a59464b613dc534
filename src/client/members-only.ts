import { encodeGift, parseGift, type Grant } from '../paywall/envelope.ts';
import { NewerThanPassError, WrongKeyError } from '../paywall/open.ts';
import { failureState, isOver } from './failure-state.ts';
import { GateView, type OpenState } from './gate-view.ts';
import { issuerAt, type Issuer } from './issuer.ts';
import { PassStore } from './pass-store.ts';
import { keyFromPass, openRemainder, type Bytes, type SealedPlace } from './sealed-article.ts';
import { dayInWords, daysLeft } from './words.ts';

/**
 * `<members-only>`: the offer of an article, and its remainder once a pass or a gift opens it.
 * Without this element the offer is plain text with links; with it, buttons and the code form appear.
 */
class MembersOnly extends HTMLElement {
  readonly #view = new GateView(this);
  #ended = new AbortController();
  #store = new PassStore('');
  #issuer: Issuer = issuerAt('/', 0);
  #place: SealedPlace = { articleId: '', head: '', address: '' };
  #wrapKey: Bytes | undefined;
  #attempts = 0;
  #again: () => Promise<void> = () => this.#follow();

  connectedCallback(): void {
    if (!isSecureContext) return this.#view.sayInsecure();
    const { article = '', head = '', sealed = '', issuer = '/', trialDays } = this.dataset;
    this.#place = { articleId: article, head, address: sealed };
    this.#store = new PassStore(issuer);
    this.#issuer = issuerAt(issuer, Number(trialDays));
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
    if (pass && !over) return this.#attempt(() => this.#openWith(pass, false));
    if (gift) return this.#attempt(() => this.#openGift(gift), 'wrong-gift');
    this.#attempts++;
    this.#view.lock();
    this.#view.say(over && 'trial-over', { date: dayInWords(pass?.expires) });
    return Promise.resolve();
  }

  async #openWith(pass: Grant, byHand: boolean): Promise<void> {
    try {
      await this.#show(await keyFromPass(this.#place, pass), { ...passWords(pass), byHand });
    } catch (error) {
      if (!(error instanceof NewerThanPassError || error instanceof WrongKeyError)) throw error;
      const renewed = await this.#issuer.renew(pass);
      this.#store.keep(renewed);
      await this.#show(await keyFromPass(this.#place, renewed), { ...passWords(renewed), byHand });
    }
  }

  async #openGift(fragment: string): Promise<void> {
    const wrapKey = parseGift(fragment);
    if (!wrapKey) return;
    await this.#show(wrapKey, { words: 'gift', byHand: false });
    const kept = this.#store.keepGift(this.#place.articleId, fragment);
    // The key leaves the address bar once the device has it, so that it is not passed on unawares.
    if (kept && isGift()) history.replaceState(null, '', location.pathname + location.search);
  }

  async #join(ask: () => Promise<Grant>): Promise<void> {
    const pass = await ask();
    const kept = this.#store.keep(pass);
    await this.#openWith(pass, true);
    if (!kept) this.#view.say('storage-blocked');
  }

  async #show(wrapKey: Bytes, state: OpenState): Promise<void> {
    const attempt = this.#attempts;
    const tree = await openRemainder(this.#place, wrapKey);
    if (attempt !== this.#attempts) return;
    this.#wrapKey = wrapKey;
    this.#view.open(tree, state);
  }

  /** Runs one way to open; its failure is told in the words of `wrongKey` where the key was at fault. */
  async #attempt(act: () => Promise<void>, wrongKey = 'wrong-pass'): Promise<void> {
    const attempt = ++this.#attempts;
    this.#again = () => this.#attempt(act, wrongKey);
    if (!this.#view.isOpen) this.#view.say('checking');
    try {
      await act();
    } catch (error) {
      if (attempt !== this.#attempts) return;
      this.#view.lock();
      this.#view.say(failureState(error, wrongKey));
    }
  }

  #clicked(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('[data-act]');
    const act = control?.dataset.act;
    if (act === 'trial') void this.#attempt(() => this.#join(() => this.#issuer.startTrial()));
    if (act === 'retry') void this.#again();
    if (act === 'gift' && this.#wrapKey) this.#view.showGift(encodeGift(this.#wrapKey));
    if (act !== 'group') return;
    event.preventDefault();
    this.#view.showCodeForm();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code'));
    void this.#attempt(() => this.#join(() => this.#issuer.joinGroup(code)));
  }
}

function isGift(): boolean {
  return location.hash.startsWith('#gift=');
}

function passWords({ kind, expires, name = '' }: Grant): Pick<OpenState, 'words' | 'fillings'> {
  return { words: kind, fillings: { days: daysLeft(expires, Date.now()), name } };
}

customElements.define('members-only', MembersOnly);
