import { issuerAt } from '../../client/issuer.ts';
import { forgetMembership } from '../../client/kept-things.ts';
import { PassStore } from '../../client/pass-store.ts';
import { keyFromPass } from '../../client/sealed-article.ts';
import { encodeGift, type Grant } from '../../paywall/envelope.ts';

/** Days of a trial by choice: what is left, or how long it has been over. */
const trialDays: Record<string, number> = { trial: 3, over: -1, gift: 1 };

/**
 * `<preview-bar>`: sends the choice as soon as it is made, and makes on this device the state of the
 * chosen reader, with the site's own scripts: it asks the issuer as a reader would.
 */
class PreviewBar extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('change', () => this.#send(form));
    const button = this.querySelector('button');
    if (button) button.hidden = true;
    this.#showDate();
    const { apply } = this.dataset;
    if (apply) this.#apply(apply).catch((error: unknown) => this.#say(`It did not work: ${error}`));
  }

  #send(form: HTMLFormElement): void {
    this.#showDate();
    // A date is needed before there is something to show.
    if (this.#at.hidden || this.#at.value !== '') form.requestSubmit();
    else this.#at.focus();
  }

  #showDate(): void {
    const time = this.querySelector<HTMLSelectElement>('select[name="time"]')?.value;
    this.#at.hidden = time !== 'at';
  }

  get #at(): HTMLInputElement {
    return this.querySelector('input[name="at"]') as HTMLInputElement;
  }

  async #apply(reader: string): Promise<void> {
    if (['device', 'no-script', 'storage-blocked'].includes(reader)) return;
    const store = new PassStore(this.#issuerAddress);
    forgetMembership();
    const pass = reader === 'anonymous' ? undefined : await this.#askFor(reader);
    if (pass && reader !== 'gift') store.keep(pass);
    // The page is made anew, as a reader in this state comes to it.
    if (pass && reader === 'gift') location.hash = await this.#gift(pass);
    location.reload();
  }

  #askFor(reader: string): Promise<Grant> {
    const issuer = issuerAt(this.#issuerAddress, trialDays[reader] ?? 0);
    if (reader !== 'group') return issuer.startTrial();
    const { code } = this.dataset;
    if (!code) throw new Error('a real issuer keeps its codes to itself; enter one on a page.');
    return issuer.joinGroup(code);
  }

  async #gift(pass: Grant): Promise<string> {
    const gate = document.querySelector<HTMLElement>('members-only');
    const { article = '', head = '', sealed = '' } = gate?.dataset ?? {};
    return encodeGift(await keyFromPass({ articleId: article, head, address: sealed }, pass));
  }

  get #issuerAddress(): string {
    return this.dataset.issuer ?? '/';
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('preview-bar', PreviewBar);
